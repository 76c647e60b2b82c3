import { headerAt, type ColumnOf, type CsvHeader } from '../data/csv.ts';

const delimiters = [',', ';', '\t', '|'];

/**
 * Returns the header of *text*, whose first record it is, or null where *text* holds nothing but blanks. The
 * delimiter is the one that Excel's line `sep=;` declares, else the one that yields the most columns that
 * *columnOf* knows, else the one that yields the most cells.
 */
export function findHeader(text: string, columnOf: ColumnOf): CsvHeader | null {
  const declared = /^"?sep=(.)"?[^\n\S]*(?:\n|$)/i.exec(text);
  const rest = text.slice(declared?.[0].length ?? 0);
  const start = text.length - rest.length + (/^[\s,;|]*\n/.exec(rest)?.[0].length ?? 0);
  if (!/\S/.test(text.slice(start))) return null;

  const candidates = declared?.[1] ? [declared[1]] : delimiters;
  const headers = candidates.map((delimiter) => headerAt(text, start, delimiter));
  const known = ({ names }: CsvHeader) => names.filter((name) => columnOf(name) !== null).length;
  headers.sort((a, b) => known(b) - known(a) || b.names.length - a.names.length);
  return headers[0] ?? null;
}
