import type { Lang } from '../data/lang.ts';

/** What the key to the map says beyond the states: an agreement of a department, not of the People's Committee. */
export const legendMessages: Readonly<Record<Lang, { readonly department: string }>> = {
  vi: { department: 'Cấp sở, ngành' },
  en: { department: 'By a department' },
};
