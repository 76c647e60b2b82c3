import type { Lang } from '../data/lang.ts';

/** The sentences of the map in a frame. */
export interface EmbedMessages {
  readonly source: (agreements: number) => string;
  /** Above the last agreements up to the day shown. */
  readonly latest: string;
  readonly fullPage: string;
  readonly opensInNewTab: string;
  /** What is said before the address where the frame may open no tab. */
  readonly copyAddress: string;
}

/** The sentences of the map in a frame, the same keys in each language. */
export const embedMessages: Readonly<Record<Lang, EmbedMessages>> = {
  vi: {
    source: (agreements) =>
      `Nguồn: ${agreements} thỏa thuận, mỗi thỏa thuận có nguồn riêng, do dự án tập hợp.`,
    latest: 'Ký gần đây nhất',
    fullPage: 'Mở trang đầy đủ',
    opensInNewTab: 'mở trong thẻ mới',
    copyAddress: 'Khung này không mở được thẻ mới. Hãy sao chép địa chỉ:',
  },
  en: {
    source: (agreements) =>
      `Source: ${agreements} agreements, each with a source of its own, gathered by the project.`,
    latest: 'Latest signings',
    fullPage: 'Open the full page',
    opensInNewTab: 'opens in a new tab',
    copyAddress: 'This frame may open no tab. Copy the address:',
  },
};
