import type { ProblemKind } from '../data/problem.ts';

/** Text in which Vietnamese letters stand for others than those meant, and a word of it to show. */
export interface LegacyText {
  readonly kind: Extract<ProblemKind, `encoding-${string}`>;
  readonly sample: string;
}

interface Signature {
  readonly kind: LegacyText['kind'];
  /** What the encoding makes of Vietnamese and Vietnamese does not have. */
  readonly traces: RegExp;
  /** The least share of the letters outside ASCII that these are in such text. */
  readonly share: number;
}

/**
 * The signatures, most particular first. UTF-8 read as Windows-1252 begins “á»” or “Æ°”; TCVN3 puts signs of
 * U+00A2–U+00BE inside words (quotation marks « and » left out); VNI puts a sign with an accent after the vowel it belongs to.
 */
const signatures: readonly Signature[] = [
  { kind: 'encoding-mojibake', traces: /á[º»]|Ã[\u00A0-\u00BF]|Ä[\u0091\u2018\u0192]|Æ[°¡]/gu, share: 0.2 },
  {
    kind: 'encoding-tcvn3',
    traces: insideWords('[\u00A2-\u00AA\u00AC-\u00AE\u00B5-\u00B9\u00BC-\u00BE]'),
    share: 0.2,
  },
  { kind: 'encoding-vni', traces: /[aeouyôö][øûåä]/giu, share: 0.25 },
];

function insideWords(signs: string): RegExp {
  return new RegExp(`(?<=\\p{L})${signs}|${signs}(?=\\p{L})`, 'gu');
}

/** How many different traces a text must have before it is taken for another encoding: one may be a foreign word. */
const fewestTraces = 2;

/**
 * Returns which legacy encoding *text* was written in, or null where it is plain Unicode or has too little to
 * tell by. Bytes that are not UTF-8 must have been read as Windows-1252 for this.
 */
export function findLegacyText(text: string): LegacyText | null {
  const foreign = text.match(/[\u0080-\u024F\u1EA0-\u1EF9]/gu)?.length ?? 0;
  const proper = text.match(/[\u0102\u0103\u0110\u0111\u01A0-\u01B0\u1EA0-\u1EF9]/gu)?.length ?? 0;
  for (const { kind, traces, share } of signatures) {
    const found = [...text.matchAll(traces)];
    const first = found[0];
    const isFrequent = found.length >= share * foreign && found.length > 2 * proper;
    if (first && isFrequent && new Set(found.map(String)).size >= fewestTraces)
      return { kind, sample: wordAt(text, first.index) };
  }
  return null;
}

function wordAt(text: string, index: number): string {
  const before = /[^\s,;|"]*$/u.exec(text.slice(0, index))?.[0] ?? '';
  const after = /^[^\s,;|"]*/u.exec(text.slice(index))?.[0] ?? '';
  return before + after;
}
