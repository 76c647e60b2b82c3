import type { Province } from '../data/provinces.ts';
import { isSpellingOf, lettersOf, spell } from '../data/spelling.ts';

/**
 * Returns the provinces whose Vietnamese or English name holds what *query* spells at the start of a word,
 * with or without diacritics, the best first: names that begin with it, then names in which a later word
 * does. An empty query finds all, in the order of *provinces*.
 */
export function searchProvinces(provinces: readonly Province[], query: string): readonly Province[] {
  const spelled = spell(query);
  const letters = lettersOf(spelled);
  if (letters === '') return provinces;
  const ranked = provinces.flatMap((province) => {
    const ranks = Object.values(province.name).map((name) => rankOf(name, spelled, letters));
    const rank = Math.min(...ranks);
    return rank < Infinity ? [{ province, rank }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ province }) => province);
}

/** Returns how early a word of *name* begins with the query: 0 for the first, Infinity for none. */
function rankOf(name: string, spelled: string, letters: string): number {
  const words = spell(name).split(' ');
  const start = words.findIndex((_, i) => {
    const rest = words.slice(i).join(' ');
    return lettersOf(rest).startsWith(letters) && isSpellingOf(spelled, beginningOf(rest, letters.length));
  });
  return start < 0 ? Infinity : start;
}

/** Returns as much of *spelled* as holds *count* letters, with their diacritics. */
function beginningOf(spelled: string, count: number): string {
  let seen = 0;
  let end = 0;
  for (const character of spelled) {
    if (/[^\p{M} ]/u.test(character) && ++seen > count) break;
    end += character.length;
  }
  return spelled.slice(0, end).trim();
}
