/** The languages of the page, the default first. */
export const langs = ['vi', 'en'] as const;

/** A language of the page. */
export type Lang = (typeof langs)[number];
