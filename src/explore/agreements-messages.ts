import type { Lang } from '../data/lang.ts';

/** Where all agreements stand on a page of their own, and the words of the link to it. */
interface AgreementsMessages {
  readonly address: string;
  readonly link: string;
}

export const agreementsMessages: Readonly<Record<Lang, AgreementsMessages>> = {
  vi: { address: './agreements.html', link: 'Trang tất cả các thỏa thuận, để đọc và in' },
  en: { address: './agreements-en.html', link: 'All agreements on one page, to read and print' },
};
