import { guardCell } from './csv-guard.ts';

/** A byte order mark: by it Excel knows that a CSV file is UTF-8. */
const byteOrderMark = '\uFEFF';

/** Separators by which spreadsheets part the cells of a CSV file without being asked. */
const separators = [',', ';'];

/** Turns records into the text of a CSV file that spreadsheets open right: in UTF-8 with its mark, no cell a formula. */
export class CsvWriter {
  readonly #separator: string;
  #isFirst = true;

  /** Keeps *delimiter*, that of the file the records are from, where spreadsheets know it; else it is a comma. */
  constructor(delimiter: string) {
    this.#separator = separators.includes(delimiter) ? delimiter : ',';
  }

  /** Returns the text of *cells* as the next record. */
  record(cells: readonly string[]): string {
    const mark = this.#isFirst ? byteOrderMark : '';
    this.#isFirst = false;
    return `${mark}${cells.map((cell) => this.#quoted(guardCell(cell))).join(this.#separator)}\r\n`;
  }

  #quoted(cell: string): string {
    return /["\r\n\t,;|]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
}
