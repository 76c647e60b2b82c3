import Papa from 'papaparse';

/**
 * Returns *rows*, the header first, parted by *delimiter* as a CSV file that Excel opens right: a byte order mark, CRLF line ends,
 * quotes where they are needed. A cell that a spreadsheet would run as a formula (it begins with = + - @, a
 * tab or a carriage return) gets an apostrophe before it; CsvReader takes it off again.
 */
export function formatCsv(rows: readonly (readonly string[])[], delimiter = ','): string {
  return `\uFEFF${Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter, escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;
}
