import type { Lang } from '../data/lang.ts';

/** The words of what a phone shows only in part until the reader asks for all of it. */
interface PanelMessages {
  readonly more: string;
  readonly allRows: (count: number) => string;
}

export const panelMessages: Readonly<Record<Lang, PanelMessages>> = {
  vi: { more: 'Xem đầy đủ', allRows: (count) => `Hiện cả ${count} thỏa thuận` },
  en: { more: 'Show all of it', allRows: (count) => `Show all ${count} agreements` },
};
