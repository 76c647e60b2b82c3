import { formatDay } from '../words/date-words.ts';
import { partsOf } from '../data/day.ts';
import type { AppState } from '../rollout/app-state.ts';
import { messages } from '../words/messages.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { storyMessages } from '../words/story-messages.ts';
import type { Milestone } from '../data/milestones.ts';
import { html, setText, tickText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** What is counted. */
export interface StatsOptions {
  readonly rollout: Rollout;
  /** Returns what is counted in the mode of *state*. */
  readonly rolloutOf: (state: AppState) => Rollout;
  readonly milestones: readonly Milestone[];
  /** Whether the data are a reader's own: then only those counts are shown that they have. */
  readonly isOwnData: boolean;
  /** Whether the reader scrubs: then counts do not tick. */
  readonly isSwift: () => boolean;
}

/** Returns the date shown and its counts in *host*: documented, reported and national, never mixed. */
export function createStatsView(host: HTMLElement, options: StatsOptions): View {
  const { rollout, rolloutOf, milestones, isOwnData, isSwift } = options;
  const asOf = html('p', { class: 'as-of' });
  const documented = stat('documented');
  const reported = stat('reported');
  const national = stat('national');
  const hasNational = rollout.agreements.some(({ level }) => level === 'national');
  const groups = [
    documented.group,
    ...(isOwnData ? [] : [reported.group]),
    ...(isOwnData && !hasNational ? [] : [national.group]),
  ];
  const list = html('dl', { class: 'stats' }, ...groups);
  host.append(asOf, list);
  let written = '';

  const write = (figure: HTMLElement, text: string) => tickText(figure, text, { isStill: isSwift() });

  return {
    update(state) {
      const { day, lang } = state;
      const words = messages[lang];
      const yearWords = state.mode === 'year' ? storyMessages[lang] : null;
      const counts = rolloutOf(state).countsAt(day);
      const report = milestones.findLast((milestone) => milestone.day <= day);
      const date = formatDay(day, lang);
      setText(asOf, yearWords ? yearWords.yearAsOf(partsOf(day).year, date) : words.asOf(date));
      // Between two signings the date alone is new.
      const key = `${lang} ${state.mode} ${counts.documented} ${counts.reported} ${counts.national} ${report?.day}`;
      if (key === written) return;
      written = key;
      // Longer, and seldom written: it may take the lines that it needs.
      asOf.classList.toggle('as-of-year', yearWords !== null);
      write(documented.figure, String(counts.documented));
      setText(documented.label, words.documentedLabel(counts.documented));
      write(reported.figure, counts.reported === null ? '–' : String(counts.reported));
      const reportedLabel = words.reportedLabel(
        report ? formatDay(report.day, lang).replaceAll(' ', '\u00a0') : null,
      );
      setText(reported.label, yearWords ? yearWords.yearReported : reportedLabel);
      write(national.figure, String(counts.national));
      setText(national.label, words.nationalLabel(counts.national));
    },
    destroy() {
      asOf.remove();
      list.remove();
    },
  };
}

function stat(name: string): { group: HTMLElement; figure: HTMLElement; label: HTMLElement } {
  // In a box of its own: what a flexible box lays out cannot be laid out anew without it.
  const figure = html('span');
  const label = html('dt');
  const value = html('dd', { 'data-stat': name }, figure);
  return { group: html('div', { class: `stat stat-${name}` }, label, value), figure, label };
}
