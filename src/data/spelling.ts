/** The tones of Vietnamese as combining marks; hook and tilde, often confused in writing, count as one. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const hook = /\u0309/gu;

/** Marks a `d` as đ: Unicode does not take the letter apart. */
const stroke = '\u0335';

/**
 * Returns *text* in small letters, each followed by its diacritics as combining marks, and its words with
 * single spaces between them: every dash, dot, apostrophe and kind of space separates words. The letters Ð
 * (eth) and Ɖ, which old files use for Đ, become đ, and a number loses its leading zeros, as in a spreadsheet.
 */
export function spell(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[đðɖ]/g, `d${stroke}`)
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^0+(?=\d+$)/, '');
}

/**
 * Returns the letters of *spelled* without diacritics and spaces, as a key to look names up by. A final y
 * after a consonant counts as i: Vietnamese writes both. Spaces around digits stay: “1.0” is not 10.
 */
export function lettersOf(spelled: string): string {
  return spelled
    .replace(/\p{M}/gu, '')
    .replace(/([bcdghklmnpqrstvx])y(?= |$)/g, '$1i')
    .replace(/(?<!\d) (?!\d)/g, '');
}

/**
 * Returns whether *written* can be read as *name*, both spelled and with the same letters: each diacritic it
 * has must be one of the name's, a tone on any letter of its syllable (hoà, hòa); it may leave diacritics out.
 */
export function isSpellingOf(written: string, name: string): boolean {
  if (written === name) return true;
  const letters = written.match(/[^\p{M} ]\p{M}*/gu) ?? [];
  let next = 0;
  return name.split(' ').every((syllable) => {
    const own = syllable.match(/\P{M}\p{M}*/gu) ?? [];
    const read = letters.slice(next, (next += own.length));
    const ownTones = tonesOf(syllable);
    return (
      read.every((letter, i) => isSubset(letter.replace(tones, '').replace(/^\P{M}/u, ''), own[i] ?? '')) &&
      isSubset(tonesOf(read.join('')), ownTones)
    );
  });
}

function tonesOf(text: string): string {
  return (text.replace(hook, '\u0303').match(tones) ?? []).join('');
}

function isSubset(characters: string, others: string): boolean {
  return [...characters].every((character) => others.includes(character));
}

/** Returns *text* as a key for comparing headers and the like: spelled, without diacritics. */
export function foldName(text: string): string {
  return spell(text).replace(/\p{M}/gu, '');
}
