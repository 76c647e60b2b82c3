import type { Province } from './provinces.ts';

/** Finds provinces by what people write. */
export interface ProvinceNames {
  /** Returns the id of the province that *text* names or codes, or null where it names none. */
  find(text: string): string | null;
}

/** Returns a finder over *provinces*: by id, and by Vietnamese or English name whatever the case, diacritics and dashes. */
export function createProvinceNames(provinces: readonly Province[]): ProvinceNames {
  const idByKey = new Map<string, string>();
  for (const { id, name } of provinces) {
    for (const text of [id, name.vi, name.en]) idByKey.set(foldName(text), id);
  }
  return { find: (text) => idByKey.get(foldName(text)) ?? null };
}

/**
 * Returns *text* as a key for comparing names: lower case, no diacritics, đ and ð as d, and every run of
 * spaces and punctuation as one space. Removing the diacritics joins no two of the 63 names.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
