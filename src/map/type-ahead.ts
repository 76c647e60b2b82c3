import { foldName } from '../data/spelling.ts';

/** A place under its code, with the name a reader knows it by. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

/**
 * Returns the id of the place that follows *from* in the order of the alphabet among those whose names begin
 * with *letter*, accents apart; after the last comes the first. Null where none begins so.
 */
export function nextByLetter(places: readonly NamedPlace[], from: string, letter: string): string | null {
  const initial = foldName(letter).charAt(0);
  if (initial === '') return null;
  const folded = places
    .map(({ id, name }) => ({ id, name: foldName(name) }))
    .filter(({ name }) => name.startsWith(initial))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const position = folded.findIndex(({ id }) => id === from);
  return folded[(position + 1) % folded.length]?.id ?? null;
}
