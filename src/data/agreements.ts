import type { ProvinceNames } from './province-names.ts';
import { collectSignings, SigningsReader, type Signings, type SigningsOptions } from './signings-reader.ts';

export type { Agreement, AuthorityLevel, Source } from './agreement.ts';
export type { Signings } from './signings-reader.ts';
export { isWebAddress } from './web-address.ts';

/**
 * Returns the agreements that *text*, the content of a signings CSV, documents, sorted by latest possible
 * day and then by line. A row with a fault is left out and told of in *problems*.
 */
export function parseSignings(
  text: string,
  file: string,
  names: ProvinceNames,
  options: Omit<SigningsOptions, 'file' | 'names'> = {},
): Signings {
  const reader = new SigningsReader({ ...options, file, names });
  return collectSignings([reader.push(text), reader.end()]);
}
