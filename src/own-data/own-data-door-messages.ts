import type { Lang } from '../data/lang.ts';

/** The words that offer to open one's own data, the same keys in each language. */
export interface DoorMessages {
  readonly title: string;
  readonly offer: string;
  readonly open: string;
}

/** The words of the offer by language; all others on one's own data are loaded when it is taken. */
export const doorMessages: Readonly<Record<Lang, DoorMessages>> = {
  vi: {
    title: 'Dữ liệu của bạn',
    offer:
      'Kéo thả một tệp CSV (và một tệp bản đồ TopoJSON, nếu muốn) vào trang này để xem dữ liệu của chính bạn. Tệp được đọc ngay trong trình duyệt và không gửi đi đâu.',
    open: 'Mở tệp của bạn…',
  },
  en: {
    title: 'Your own data',
    offer:
      'Drop a CSV file (and a TopoJSON map, if you like) anywhere on this page to see your own data. Files are read in your browser and sent nowhere.',
    open: 'Open your file…',
  },
};
