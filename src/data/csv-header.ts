import Papa from 'papaparse';
import { scanQuotes } from './quotes.ts';

/** Returns the column that *header*, a cell of the header line, names, or null where it names none that is read. */
export type ColumnOf = (header: string) => string | null;

/** The header of a CSV file: how its cells are separated, what they say, and where the rows begin. */
export interface CsvHeader {
  readonly delimiter: string;
  /** The header cells as written. */
  readonly names: readonly string[];
  /** The offsets at which the header starts, and after it. */
  readonly start: number;
  readonly end: number;
}

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
  const headers = candidates.map((delimiter) => readHeader(text, start, delimiter));
  const known = ({ names }: CsvHeader) => names.filter((name) => columnOf(name) !== null).length;
  headers.sort((a, b) => known(b) - known(a) || b.names.length - a.names.length);
  return headers[0] ?? null;
}

function readHeader(text: string, start: number, delimiter: string): CsvHeader {
  let end = start;
  do {
    end = text.indexOf('\n', end) + 1 || text.length;
    const { isBroken, end: whole } = scanQuotes(text.slice(0, end), start, delimiter, false);
    if (isBroken || whole === end) break;
  } while (end < text.length && end - start < longestHeader);
  const record = text.slice(start, end).replace(/\n$/, '');
  const names = Papa.parse<string[]>(record, { delimiter, newline: '\n' }).data[0] ?? [];
  return {
    delimiter,
    names: names.map((name) => name.replace(/\s+/g, ' ').trim().normalize('NFC')),
    start,
    end,
  };
}

/** The longest header, in characters: where a quote in it is never closed, it ends with its line. */
const longestHeader = 10_000;
