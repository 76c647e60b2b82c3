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
  const said = rollout.stateOf(id, day);
  const first = rollout.agreementsOf(id)[0];
  const words = messages[lang].state[said];
  if (said === 'none' || !first) return `${name}: ${words}`;
  return `${name}: ${words} (${formatEdtfInWords(first.signed, lang)})`;
}
