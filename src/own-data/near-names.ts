import { editDistance } from './edit-distance.ts';
import type { ProvinceMatch } from './province-match.ts';
import type { Province } from '../data/provinces.ts';
import { isSpellingOf, lettersOf, spell } from '../data/spelling.ts';

/** A name as unfinished or mistaken spellings are compared with it. */
export interface Name {
  readonly id: string;
  readonly letters: string;
  /** Its first and last words, and its initials, by their letters. */
  readonly parts: ReadonlyMap<string, string>;
}

/** How many provinces are offered where none matches. */
const mostSuggestions = 3;

/**
 * Returns what *spelled*, which names no province, may mean: a part of a name or its initials, the same
 * letters with other diacritics (the ids *sameLetters*), or a name with a slip of the pen.
 */
export function near(spelled: string, names: readonly Name[], sameLetters: readonly string[]): ProvinceMatch {
  const letters = lettersOf(spelled);
  const parts = names.filter((name) => isPartOf(spelled, name.parts.get(letters))).map(({ id }) => id);
  if (parts.length > 1) return { kind: 'ambiguous', ids: parts };
  const limit = letters.length < 4 ? 0 : letters.length < 8 ? 1 : 2;
  const slips = names
    .map((name) => ({ id: name.id, distance: editDistance(letters, name.letters, limit) }))
    .filter(({ distance }) => distance > 0 && distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const ids = new Set([...sameLetters, ...parts, ...slips.map(({ id }) => id)]);
  return { kind: 'unknown', ids: [...ids].slice(0, mostSuggestions) };
}

function isPartOf(spelled: string, part: string | undefined): boolean {
  return part !== undefined && isSpellingOf(spelled, part);
}

/** Returns the Vietnamese name of a province as *near* compares with it. */
export function nameOf({ id, name }: Province): Name {
  const spelled = spell(name.vi);
  const words = spelled.split(' ');
  const initials = words.map((word) => word.replace(/^(\P{M}\u0335?).*/u, '$1')).join('');
  const parts = words
    .slice(1)
    .flatMap((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
    .concat(words.length > 1 ? initials : []);
  return { id, letters: lettersOf(spelled), parts: new Map(parts.map((part) => [lettersOf(part), part])) };
}
