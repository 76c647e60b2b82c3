import type { Milestone } from '../data/milestones.ts';
import { formatDay } from '../model/date-words.ts';
import type { Lang } from '../model/lang.ts';
import { messages } from '../model/messages.ts';
import { lastDay } from '../model/story-window.ts';
import { html } from './dom.ts';
import type { View } from './view.ts';

/** What the footer tells of. */
export interface AboutOptions {
  readonly milestones: readonly Milestone[];
  readonly rowCount: number;
  readonly shownCount: number;
}

/** Returns the method, the numbers of rows and the licences in *host*. */
export function createAboutView(host: HTMLElement, { milestones, rowCount, shownCount }: AboutOptions): View {
  let written: Lang | null = null;
  return {
    update({ lang }) {
      if (written === lang) return;
      written = lang;
      const words = messages[lang];
      const later = milestones.filter(({ day }) => day > lastDay);
      host.replaceChildren(
        html('h2', {}, words.aboutTitle),
        ...words.about.map((paragraph) => html('p', {}, paragraph)),
        ...later.map(({ count, day }) => html('p', {}, words.laterReport(count, formatDay(day, lang)))),
        html('p', { class: 'row-summary' }, words.rowSummary(rowCount, shownCount, rowCount - shownCount)),
        html('p', { class: 'licence' }, words.licence),
      );
    },
    destroy() {
      host.replaceChildren();
    },
  };
}
