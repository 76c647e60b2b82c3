import { formatDay } from '../model/date-words.ts';
import { partsOf } from '../data/day.ts';
import type { AppState } from '../model/app-state.ts';
import { messages } from '../model/messages.ts';
import type { Rollout } from '../model/rollout.ts';
import { storyMessages } from '../model/story-messages.ts';
import type { Milestone } from '../data/milestones.ts';
import { html, setText, tickText } from './dom.ts';
import type { View } from './view.ts';

/** Returns the date shown and its counts in *host*: documented, reported and national, never mixed. */
export function createStatsView(
  host: HTMLElement,
  { rolloutOf, milestones }: { rolloutOf: (state: AppState) => Rollout; milestones: readonly Milestone[] },
): View {
  const asOf = html('p', { class: 'as-of' });
  const documented = stat('documented');
  const reported = stat('reported');
  const national = stat('national');
  const list = html('dl', { class: 'stats' }, documented.group, reported.group, national.group);
  host.append(asOf, list);

  return {
    update(state) {
      const { day, lang } = state;
      const words = messages[lang];
      const yearWords = state.mode === 'year' ? storyMessages[lang] : null;
      const counts = rolloutOf(state).countsAt(day);
      const report = milestones.findLast((milestone) => milestone.day <= day);
      const date = formatDay(day, lang);
      setText(asOf, yearWords ? yearWords.yearAsOf(partsOf(day).year, date) : words.asOf(date));
      tickText(documented.value, String(counts.documented));
      setText(documented.label, words.documentedLabel);
      tickText(reported.value, counts.reported === null ? words.noReport : String(counts.reported));
      const reportedLabel = words.reportedLabel(report ? formatDay(report.day, lang) : null);
      setText(reported.label, yearWords ? yearWords.yearReported : reportedLabel);
      tickText(national.value, String(counts.national));
      setText(national.label, words.nationalLabel);
    },
    destroy() {
      asOf.remove();
      list.remove();
    },
  };
}

function stat(name: string): { group: HTMLElement; value: HTMLElement; label: HTMLElement } {
  const value = html('dd', { 'data-stat': name });
  const label = html('dt');
  return { group: html('div', { class: `stat stat-${name}` }, label, value), value, label };
}
