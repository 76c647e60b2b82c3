import type { Lang } from '../data/lang.ts';

/** What is said where there is more than a page can show at once, the same keys in each language. */
export interface CrowdMessages {
  /** After a list of names that goes on. */
  readonly andMore: (count: number) => string;
  readonly cardsLeftOut: (shown: number, all: number) => string;
  readonly rowsShown: (from: number, to: number, all: number) => string;
  readonly previousRows: string;
  readonly nextRows: string;
  readonly barsInsteadOfMarks: (most: number) => string;
}

const vi: CrowdMessages = {
  andMore: (count) => `${number(count, 'vi')} mục khác`,
  cardsLeftOut: (shown, all) =>
    `Chỉ hiện ${number(shown, 'vi')} trên ${number(all, 'vi')} thỏa thuận ở đây; bảng bên dưới có đủ.`,
  rowsShown: (from, to, all) => `Dòng ${number(from, 'vi')}–${number(to, 'vi')} trên ${number(all, 'vi')}`,
  previousRows: 'Các dòng trước',
  nextRows: 'Các dòng sau',
  barsInsteadOfMarks: (most) => `Mỗi cột đếm số thỏa thuận, cột cao nhất: ${number(most, 'vi')}`,
};

const en: CrowdMessages = {
  andMore: (count) => `${number(count, 'en')} more`,
  cardsLeftOut: (shown, all) =>
    `Only ${number(shown, 'en')} of ${number(all, 'en')} agreements are shown here; the table below holds them all.`,
  rowsShown: (from, to, all) => `Rows ${number(from, 'en')}–${number(to, 'en')} of ${number(all, 'en')}`,
  previousRows: 'Previous rows',
  nextRows: 'Next rows',
  barsInsteadOfMarks: (most) => `Each bar counts agreements, ${number(most, 'en')} at most`,
};

/** By hand: the browser takes 13 ms for the first number that it writes in the way of a language. */
function number(value: number, lang: Lang): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, lang === 'vi' ? '.' : ',');
}

/** The sentences on crowds by language. */
export const crowdMessages: Readonly<Record<Lang, CrowdMessages>> = { vi, en };
