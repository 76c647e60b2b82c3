/** One record of a plain CSV file: the line on which it starts, and its cells by column name. */
export interface PlainRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

const cellPattern = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/y;

/**
 * Returns the records of *text*, or null where anything about it needs care: RFC 4180 with commas and line
 * feeds, a header in small letters, as many cells in each record, no blanks around them, Unicode normalisation
 * form C. For such a file parseCsv returns the same rows and no problem; for any other, ask that.
 */
export function readPlainCsv(text: string): PlainRow[] | null {
  if (/[\r\uFEFF\uFFFD]/.test(text) || text !== text.normalize('NFC')) return null;
  const [header, ...records] = splitRecords(text) ?? [];
  if (!header || records.length === 0) return null;
  const names = header.cells;
  if (new Set(names).size < names.length || !names.every((name) => /^[a-z][a-z0-9_]*$/.test(name)))
    return null;
  if (records.some(({ cells }) => cells.length !== names.length || !cells.every(isPlainCell))) return null;
  return records.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])),
  }));
}

function splitRecords(text: string): { line: number; cells: string[] }[] | null {
  const records: { line: number; cells: string[] }[] = [];
  let line = 1;
  let cells: string[] = [];
  cellPattern.lastIndex = 0;
  while (cellPattern.lastIndex < text.length || cells.length > 0) {
    const match = cellPattern.exec(text);
    if (!match) return null;
    const [whole, quoted, bare = '', end] = match;
    cells.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    records.push({ line, cells });
    line += whole.split('\n').length - 1 + countLines(cells.slice(0, -1));
    cells = [];
  }
  return records;
}

function countLines(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

/** A quotation mark first may be one that a spreadsheet put there against formulas. */
function isPlainCell(cell: string): boolean {
  return cell === cell.trim() && !cell.startsWith("'");
}
