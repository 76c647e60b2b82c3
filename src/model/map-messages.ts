import type { Lang } from './lang.ts';
import type { regionIds } from './map-window.ts';

/** What is said about zooming the map. */
export interface MapMessages {
  readonly controls: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly reset: string;
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
    reset: 'Xem cả nước',
    region: 'Vùng',
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
    reset: 'Show the whole country',
    region: 'Region',
    wholeCountry: 'Whole country',
    regions: {
      northern_uplands: 'Northern midlands and mountains',
      red_river: 'Red River Delta',
      central_coast: 'Central coast',
      highlands: 'Central Highlands',
      southeast: 'Southeast',
      mekong: 'Mekong Delta',
    },
    help: 'Plus and minus zoom, 0 shows the whole country.',
  },
};
