/** One record of a CSV file, in Unicode normalisation form C: its cells by column name, and the line on which it starts. */
export interface CsvRow extends KeptRow {
  /** Trimmed; a missing cell is an empty string. */
  readonly cells: Readonly<Record<string, string>>;
  /** Every cell untrimmed, those of columns that are not read too. */
  readonly raw: readonly string[];
}

/** A record as it is kept and sent: in one text, for its cells by themselves take ten times the room. */
export interface KeptRow {
  readonly line: number;
  /** The line as it is written where that has no quotes, else its cells as JSON; never with a line end in it. */
  readonly text: string;
}

/** How the rows of a file are to be taken apart. */
export interface RowForm {
  /** What parts the cells. */
  readonly delimiter: string;
  /** The column of each cell; null where it is not read. */
  readonly columns: readonly (string | null)[];
}

/** What formatCsv puts before a cell that a spreadsheet would run. */
const formulaGuard = /^'(?=[=+\-@\t\r])/;

/** Returns the cells of *text*, the text of a KeptRow. */
export function rawOf(text: string, delimiter: string): readonly string[] {
  // A line that is kept as it is written has no quotes.
  if (text.startsWith('["')) return JSON.parse(text) as string[];
  const raw = text.split(delimiter);
  return text.includes("'") ? raw.map(unguarded) : raw;
}

/** Returns the text that keeps *raw*, whatever is in its cells. */
export function textOf(raw: readonly string[]): string {
  return JSON.stringify(raw);
}

/** Returns *cell* without what kept a spreadsheet from running it. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.replace(formulaGuard, '') : cell;
}

/** Returns the row that was kept on *line* as *text*. */
export function rowOf(
  { line, text }: KeptRow,
  { delimiter, columns }: RowForm,
  raw = rawOf(text, delimiter),
): CsvRow {
  const cells: Record<string, string> = {};
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] ?? null;
    if (column !== null) cells[column] = (raw[i] ?? '').trim();
  }
  return { line, text, cells, raw };
}
