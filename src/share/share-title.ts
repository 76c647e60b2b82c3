import type { Lang } from '../data/lang.ts';

/** What opens the dialog of links and embed codes, and its title: the dialog's other sentences come with it. */
export const shareTitle: Readonly<Record<Lang, string>> = { vi: 'Chia sẻ và nhúng', en: 'Share and embed' };
