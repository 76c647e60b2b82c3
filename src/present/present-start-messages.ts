import type { Lang } from '../data/lang.ts';

/** What the page says of presenting before it is loaded. */
export const presentStartMessages: Readonly<Record<Lang, { readonly button: string }>> = {
  vi: { button: 'Trình chiếu (phím P)' },
  en: { button: 'Present (key P)' },
};
