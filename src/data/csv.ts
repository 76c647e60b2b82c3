import { CsvReader, type CsvOptions, type CsvTable } from './csv-reader.ts';

/** Returns what *text*, the whole content of a CSV file, holds; columns are named by their headers in small letters. */
export function parseCsv(text: string, file: string, required: CsvOptions['required']): CsvTable {
  const reader = new CsvReader({ file, required });
  const tables = [reader.push(text), reader.end()];
  return {
    header: tables[1]?.header ?? [],
    rows: tables.flatMap(({ rows }) => rows),
    unread: tables.flatMap(({ unread }) => unread),
    problems: tables.flatMap(({ problems }) => problems),
  };
}
