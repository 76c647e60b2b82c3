/** What a presenter can ask for. */
export type Wish =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'blank'
  | 'start'
  | 'end'
  | 'keys'
  | 'speaker'
  | { readonly digit: number };

/** A key as the browser reports it. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What the keys mean: those of clickers as they are sold, and those of slide programs. */
const wishes: Readonly<Record<string, Wish>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  Enter: 'next',
  PageUp: 'back',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  '.': 'blank',
  b: 'blank',
  F5: 'start',
  Escape: 'end',
  '?': 'keys',
  s: 'speaker',
};

/** Returns what *key* asks for, or null where it is none of a presenter's keys. */
export function wishOf({ key, ctrlKey, metaKey, altKey }: Key): Wish | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^\d$/.test(key)) return { digit: Number(key) };
  return wishes[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** How long a second digit is waited for, in ms. */
const secondDigitMs = 1_000;

/** Returns a dial: given digits and the time of each in ms, it says which of *count* stops is meant, from 0, or null. */
export function createDial(count: number): (digit: number, nowMs: number) => number | null {
  let typed = 0;
  let lastMs = -Infinity;
  return (digit, nowMs) => {
    const together = nowMs - lastMs <= secondDigitMs ? typed * 10 + digit : digit;
    typed = together <= count ? together : digit;
    lastMs = nowMs;
    return typed >= 1 && typed <= count ? typed - 1 : null;
  };
}
