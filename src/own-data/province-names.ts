import { readings } from './affixes.ts';
import { near, nameOf, type Name } from './near-names.ts';
import type { Suggestion } from '../data/problem.ts';
import type { ProvinceAlias } from './province-aliases.ts';
import type { ProvinceMatch } from './province-match.ts';
import type { Province } from '../data/provinces.ts';
import { memoize } from '../data/memoize.ts';
import { isSpellingOf, lettersOf, spell } from '../data/spelling.ts';

/** Finds provinces by what people write. */
export interface ProvinceNames {
  /** The provinces by their ids. */
  readonly byId: ReadonlyMap<string, Province>;
  /** Returns the id of the one province that *text* names or codes, or null where it names none or several. */
  find(text: string): string | null;
  /**
   * Returns the province that *text* names or codes; where several can be meant, those; where none is, the
   * few whose names come near, likeliest first. Nearness never makes a match.
   */
  match(text: string): ProvinceMatch;
  /** Returns the id that *text* is, whatever its case and dashes, or null: names and other codes do not count. */
  findId(text: string): string | null;
  /** Returns whether the name of the province with *id* has meant a larger unit since 1 July 2025. */
  isEnlarged(id: string): boolean;
  /** Returns the first of the provinces with *ids*, to be offered to a reader; unknown ids are left out. */
  suggest(ids: readonly string[]): Suggestion[];
}

interface Spelling {
  readonly id: string;
  readonly text: string;
}

/** How many places are suggested for one name: maps of other places know the same name many times. */
const mostSuggested = 6;

/**
 * Returns a finder over *provinces*: by id, and by Vietnamese or English name whatever the case, spaces and
 * dashes, with all diacritics, some or none, but never with others. *aliases* adds the spellings, codes and
 * abbreviations of Vietnam's provinces and makes the finder read past words such as “tỉnh” and “UBND”.
 */
export function createProvinceNames(
  provinces: readonly Province[],
  aliases: readonly ProvinceAlias[] = [],
): ProvinceNames {
  const byId = new Map(provinces.map((province) => [province.id, province]));
  const idByCode = collectCodes(provinces, aliases);
  const spellings = collectSpellings(provinces, aliases);
  let names: readonly Name[] | null = null;
  const enlarged = enlargedProvinces(provinces);
  const match = memoize((text): ProvinceMatch => {
    const id = idByCode.get(codeOf(text));
    if (id !== undefined) return { kind: 'found', id };
    let bare = spell(text);
    for (const reading of aliases.length > 0 ? readings(bare) : [bare]) {
      const ids = idsOf(spellings.get(lettersOf(reading)), reading);
      if (ids.length === 1 && ids[0] !== undefined) return { kind: 'found', id: ids[0] };
      if (ids.length > 1) return { kind: 'ambiguous', ids };
      bare = reading;
    }
    const sameLetters = spellings.get(lettersOf(bare)) ?? [];
    return near(
      bare,
      (names ??= provinces.map(nameOf)),
      sameLetters.map(({ id }) => id),
    );
  });
  return {
    byId,
    match,
    find(text) {
      const found = match(text);
      return found.kind === 'found' ? found.id : null;
    },
    findId(text) {
      const id = idByCode.get(codeOf(text)) ?? null;
      return id !== null && codeOf(id) === codeOf(text) ? id : null;
    },
    isEnlarged: (id) => enlarged.has(id),
    suggest: (ids) =>
      ids
        .flatMap((id) => byId.get(id) ?? [])
        .slice(0, mostSuggested)
        .map(({ id, name }) => ({ id, name })),
  };
}

/** Returns *text* as a code is compared: capitals, no spaces, no dashes; a dot counts, for VN.DN is not VN-DN. */
function codeOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}_]+/gu, '')
    .toUpperCase();
}

/** A code with a dot (HASC) is compared as a code: as a spelling, VN.PT would be VNPT. */
const dottedCode = /^[A-Z]+\.[A-Z]+$/;

function collectCodes(
  provinces: readonly Province[],
  aliases: readonly ProvinceAlias[],
): Map<string, string> {
  const dotted = aliases.filter(({ alias }) => dottedCode.test(alias));
  const codes = [...dotted, ...provinces.map(({ id }) => ({ alias: id, id }))];
  return new Map(codes.map(({ alias, id }) => [codeOf(alias), id]));
}

function collectSpellings(
  provinces: readonly Province[],
  aliases: readonly ProvinceAlias[],
): Map<string, Spelling[]> {
  const spellings = new Map<string, Spelling[]>();
  const ids = new Set(provinces.map(({ id }) => id));
  const add = (id: string, text: string) => {
    const spelled = spell(text);
    const key = lettersOf(spelled);
    if (key && ids.has(id)) spellings.set(key, [...(spellings.get(key) ?? []), { id, text: spelled }]);
  };
  for (const { id, name } of provinces) {
    for (const text of new Set([name.vi, name.en])) add(id, text);
    if (/^\d+$/.test(id)) add(id, id);
  }
  for (const { alias, id } of aliases) if (!dottedCode.test(alias)) add(id, alias);
  return spellings;
}

function idsOf(spellings: readonly Spelling[] = [], spelled: string): string[] {
  const meant = spellings.filter(({ text }) => isSpellingOf(spelled, text));
  return [...new Set(meant.map(({ id }) => id))];
}

/** A name means a larger unit now where other provinces were merged into the one that kept it. */
function enlargedProvinces(provinces: readonly Province[]): Set<string> {
  const merged = provinces
    .filter(({ name, since2025 }) => since2025 !== name.vi)
    .map(({ since2025 }) => since2025);
  const absorbing = new Set(merged);
  return new Set(provinces.filter(({ name }) => absorbing.has(name.vi)).map(({ id }) => id));
}
