import type { Milestone } from '../data/milestones.ts';
import type { Province } from '../data/provinces.ts';
import { formatDay } from '../words/date-words.ts';
import type { Lang } from '../data/lang.ts';
import { methodMessages, type MethodPart } from './method-messages.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { lastDay } from '../rollout/story-window.ts';
import { html } from '../ui/dom.ts';

/** What the method speaks of. */
export interface MethodOptions {
  readonly rollout: Rollout;
  readonly provinces: readonly Province[];
  readonly milestones: readonly Milestone[];
}

/** Returns what counts, what does not, what is missing and how to send it, in *lang*. */
export function methodParts({ rollout, provinces, milestones }: MethodOptions, lang: Lang): HTMLElement[] {
  const words = methodMessages[lang];
  const missing = provinces.filter(({ id }) => rollout.classOf(id) === null).map(({ name }) => name[lang]);
  const later = milestones.filter(({ day }) => day > lastDay);
  const part = ({ title, paragraphs }: MethodPart, ...more: HTMLElement[]) => [
    html('h3', {}, title),
    ...paragraphs.map((paragraph) => html('p', {}, paragraph)),
    ...more,
  ];
  return [
    ...part(words.counts),
    ...part(words.countsNot),
    ...part(
      words.missing,
      ...(missing.length > 0
        ? [html('p', { class: 'missing' }, words.missingNames(missing.length, missing.join(', ')))]
        : []),
      ...later.map(({ count, day }) => html('p', {}, words.laterReport(count, formatDay(day, lang)))),
    ),
    ...part(words.send),
    ...part(words.map),
  ];
}
