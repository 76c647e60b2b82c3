import { partsOf } from '../data/day.ts';
import type { AppState } from '../rollout/app-state.ts';
import { formatEdtfInWords } from './date-words.ts';
import { messages } from './messages.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { storyMessages } from './story-messages.ts';

/** Returns a sentence on a province: its *name*, what the map says of it, and when it signed or may have. */
export function describeProvince(
  name: string,
  id: string,
  rollout: Rollout,
  { day, lang, mode }: Pick<AppState, 'day' | 'lang' | 'mode'>,
): string {
  const first = rollout.agreementsOf(id)[0];
  const words = `${name}: ${provinceStateWords(id, rollout, { day, lang, mode })}`;
  if (mode === 'year' || rollout.stateOf(id, day) === 'none' || !first) return words;
  return `${words} (${formatEdtfInWords(first.signed, lang)})`;
}

/** Returns what the map says of a province, of the year alone in that mode; of one with later documents only, that there is none by the day. */
export function provinceStateWords(
  id: string,
  rollout: Rollout,
  { day, lang, mode }: Pick<AppState, 'day' | 'lang' | 'mode'>,
): string {
  const words = messages[lang];
  const said = rollout.stateOf(id, day);
  if (mode === 'year') return storyMessages[lang].yearState(partsOf(day).year)[said];
  return said === 'none' && rollout.classOf(id) !== null ? words.noneByDate : words.state[said];
}
