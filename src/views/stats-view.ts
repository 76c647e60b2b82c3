import { formatDay } from '../model/date-words.ts';
import { messages } from '../model/messages.ts';
import type { Rollout } from '../model/rollout.ts';
import type { Milestone } from '../data/milestones.ts';
import { html, setText } from './dom.ts';
import type { View } from './view.ts';

/** What is counted. */
export interface StatsOptions {
  readonly rollout: Rollout;
  readonly milestones: readonly Milestone[];
  /** Whether the data are a reader's own: then only those counts are shown that they have. */
  readonly isOwnData: boolean;
}

/** Returns the date shown and its counts in *host*: documented, reported and national, never mixed. */
export function createStatsView(host: HTMLElement, { rollout, milestones, isOwnData }: StatsOptions): View {
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

  return {
    update({ day, lang }) {
      const words = messages[lang];
      const counts = rollout.countsAt(day);
      const report = milestones.findLast((milestone) => milestone.day <= day);
      setText(asOf, words.asOf(formatDay(day, lang)));
      setText(documented.value, String(counts.documented));
      setText(documented.label, words.documentedLabel);
      setText(reported.value, counts.reported === null ? words.noReport : String(counts.reported));
      setText(reported.label, words.reportedLabel(report ? formatDay(report.day, lang) : null));
      setText(national.value, String(counts.national));
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
