import type { Lang } from '../data/lang.ts';
import type { regionIds } from '../rollout/map-window.ts';

/** What is said about zooming the map. */
export interface MapMessages {
  readonly controls: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly region: string;
  readonly wholeCountry: string;
  readonly regions: Readonly<Record<(typeof regionIds)[number], string>>;
  readonly help: string;
}

/** The sentences of the map's zoom in each language. */
export const mapMessages: Readonly<Record<Lang, MapMessages>> = {
  vi: {
    controls: 'Phóng to, thu nhỏ bản đồ',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    region: 'Phạm vi bản đồ',
    wholeCountry: 'Cả nước',
    regions: {
      northern_uplands: 'Trung du và miền núi phía Bắc',
      red_river: 'Đồng bằng sông Hồng',
      central_coast: 'Duyên hải miền Trung',
      highlands: 'Tây Nguyên',
      southeast: 'Đông Nam Bộ',
      mekong: 'Đồng bằng sông Cửu Long',
    },
    help: 'Dấu cộng, dấu trừ: phóng to, thu nhỏ; số 0: cả nước.',
  },
  en: {
    controls: 'Zoom of the map',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    region: 'Part of the map',
    wholeCountry: 'Whole country',
    regions: {
      northern_uplands: 'Northern uplands',
      red_river: 'Red River Delta',
      central_coast: 'Central coast',
      highlands: 'Central Highlands',
      southeast: 'Southeast',
      mekong: 'Mekong Delta',
    },
    help: 'Plus and minus zoom, 0 shows the whole country.',
  },
};
