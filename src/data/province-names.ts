import type { Suggestion } from './problem.ts';
import { editDistance } from './edit-distance.ts';
import type { ProvinceAlias } from './province-aliases.ts';
import type { Province } from './provinces.ts';
import { isSpellingOf, lettersOf, spell } from './spelling.ts';

/** What a text says about which province is meant; candidates are ids. */
export type ProvinceMatch =
  | { readonly kind: 'found'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown'; readonly ids: readonly string[] };

/** Finds provinces by what people write. */
export interface ProvinceNames {
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
  /** Returns the provinces with *ids*, to be offered to a reader; unknown ids are left out. */
  suggest(ids: readonly string[]): Suggestion[];
}

interface Spelling {
  readonly id: string;
  readonly text: string;
}

/** A name as unfinished or mistaken spellings are compared with it. */
interface Name {
  readonly id: string;
  readonly letters: string;
  /** Its first and last words, and its initials, by their letters. */
  readonly parts: ReadonlyMap<string, string>;
}

/** How many provinces are offered where none matches. */
const mostSuggestions = 3;

/** How many answers are remembered: files repeat the same few names. */
const mostRemembered = 5_000;

/** Words around a name that say what it is the name of; read only where the provinces are Vietnam's. */
const prefixes =
  'uy ban nhan dan|ubnd|tinh|thanh pho|thu do|tp|t p|t|vnpt|vien thong|province of|city of|the province of'.split(
    '|',
  );
const suffixes = 'province|city|municipality|viet nam|vietnam|vn'.split('|');

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
  const names = provinces.map(nameOf);
  const enlarged = enlargedProvinces(provinces);
  const remembered = new Map<string, ProvinceMatch>();

  const match = (text: string): ProvinceMatch => {
    const id = idByCode.get(codeOf(text));
    if (id !== undefined) return { kind: 'found', id };
    let bare = spell(text);
    for (const reading of aliases.length > 0 ? readings(bare) : [bare]) {
      const ids = idsOf(spellings.get(lettersOf(reading)), reading);
      if (ids.length === 1 && ids[0] !== undefined) return { kind: 'found', id: ids[0] };
      if (ids.length > 1) return { kind: 'ambiguous', ids };
      bare = reading;
    }
    return near(bare, names, spellings.get(lettersOf(bare)) ?? []);
  };
  const matchOnce = (text: string): ProvinceMatch => {
    const known = remembered.get(text);
    if (known) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const found = match(text);
    remembered.set(text, found);
    return found;
  };
  return {
    match: matchOnce,
    find: (text) => {
      const found = matchOnce(text);
      return found.kind === 'found' ? found.id : null;
    },
    findId: (text) => {
      const id = idByCode.get(codeOf(text)) ?? null;
      return id !== null && codeOf(id) === codeOf(text) ? id : null;
    },
    isEnlarged: (id) => enlarged.has(id),
    suggest: (ids) => ids.flatMap((id) => byId.get(id) ?? []).map(({ id, name }) => ({ id, name })),
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
    for (const text of [name.vi, name.en]) add(id, text);
    if (/^\d+$/.test(id)) add(id, id);
  }
  for (const { alias, id } of aliases) if (!dottedCode.test(alias)) add(id, alias);
  return spellings;
}

/** Returns *spelled* and then what is left of it as one word after another that only says “province of” is taken off. */
function readings(spelled: string): string[] {
  const found = [spelled];
  for (let words = spelled; ;) {
    const rest = withoutAffix(words);
    if (rest === words) return found;
    found.push(rest);
    words = rest;
  }
}

function withoutAffix(words: string): string {
  const bare = words.replace(/\p{M}/gu, '');
  const prefix = prefixes.find((phrase) => bare.startsWith(`${phrase} `));
  if (prefix) return words.split(' ').slice(prefix.split(' ').length).join(' ');
  const suffix = suffixes.find((phrase) => bare.endsWith(` ${phrase}`));
  return suffix ? words.split(' ').slice(0, -suffix.split(' ').length).join(' ') : words;
}

function idsOf(spellings: readonly Spelling[] = [], spelled: string): string[] {
  const meant = spellings.filter(({ text }) => isSpellingOf(spelled, text));
  return [...new Set(meant.map(({ id }) => id))];
}

/**
 * Returns what *spelled*, which names no province, may mean: a part of a name or its initials, the same
 * letters with other diacritics, or a name with a slip of the pen.
 */
function near(spelled: string, names: readonly Name[], sameLetters: readonly Spelling[]): ProvinceMatch {
  const letters = lettersOf(spelled);
  const parts = names.filter((name) => isPartOf(spelled, name.parts.get(letters))).map(({ id }) => id);
  if (parts.length > 1) return { kind: 'ambiguous', ids: parts };
  const limit = letters.length < 4 ? 0 : letters.length < 8 ? 1 : 2;
  const slips = names
    .map((name) => ({ id: name.id, distance: editDistance(letters, name.letters, limit) }))
    .filter(({ distance }) => distance > 0 && distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  const ids = new Set([...sameLetters.map(({ id }) => id), ...parts, ...slips.map(({ id }) => id)]);
  return { kind: 'unknown', ids: [...ids].slice(0, mostSuggestions) };
}

function isPartOf(spelled: string, part: string | undefined): boolean {
  return part !== undefined && isSpellingOf(spelled, part);
}

function nameOf({ id, name }: Province): Name {
  const spelled = spell(name.vi);
  const words = spelled.split(' ');
  const initials = words.map((word) => word.replace(/^(\P{M}\u0335?).*/u, '$1')).join('');
  const parts = words
    .slice(1)
    .flatMap((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
    .concat(words.length > 1 ? initials : []);
  return { id, letters: lettersOf(spelled), parts: new Map(parts.map((part) => [lettersOf(part), part])) };
}

/** A name means a larger unit now where other provinces were merged into the one that kept it. */
function enlargedProvinces(provinces: readonly Province[]): Set<string> {
  const merged = provinces
    .filter(({ name, since2025 }) => since2025 !== name.vi)
    .map(({ since2025 }) => since2025);
  const absorbing = new Set(merged);
  return new Set(provinces.filter(({ name }) => absorbing.has(name.vi)).map(({ id }) => id));
}
