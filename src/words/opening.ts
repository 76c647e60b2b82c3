import type { Milestone } from '../data/milestones.ts';
import { formatDay } from './date-words.ts';
import type { Lang } from '../data/lang.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { storyMessages } from './story-messages.ts';
import { lastDay } from '../rollout/story-window.ts';

/** Returns the first sentence of the page in *lang*: how many provinces are documented, and how many the press reported. */
export function openingSentence(
  {
    rollout,
    milestones,
    provinceCount,
  }: { rollout: Rollout; milestones: readonly Milestone[]; provinceCount: number },
  lang: Lang,
): string {
  const last = milestones.findLast(({ day }) => day <= lastDay);
  const report = last && { count: last.count, of: provinceCount, date: formatDay(last.day, lang) };
  return storyMessages[lang].opening(rollout.countsAt(lastDay).documented, report ?? null);
}
