import type { AppState } from './app-state.ts';
import { formatEdtfInWords } from './date-words.ts';
import { messages } from './messages.ts';
import type { Rollout } from './rollout.ts';

/** Returns a sentence on a province: its *name*, what the map says of it, and when it signed or may have. */
export function describeProvince(
  name: string,
  id: string,
  rollout: Rollout,
  { day, lang }: Pick<AppState, 'day' | 'lang'>,
): string {
  const first = rollout.agreementsOf(id)[0];
  const words = `${name}: ${provinceStateWords(id, rollout, { day, lang })}`;
  if (rollout.stateOf(id, day) === 'none' || !first) return words;
  return `${words} (${formatEdtfInWords(first.signed, lang)})`;
}

/** Returns what the map says of a province; of one with later documents only, that there is none by the day. */
export function provinceStateWords(
  id: string,
  rollout: Rollout,
  { day, lang }: Pick<AppState, 'day' | 'lang'>,
): string {
  const words = messages[lang];
  const said = rollout.stateOf(id, day);
  return said === 'none' && rollout.classOf(id) !== null ? words.noneByDate : words.state[said];
}
