import { CsvReader, type CsvTable } from '../data/csv.ts';
import { createDecoder, type Decoded } from './decode.ts';
import { columnOfSigning } from './foreign-columns.ts';
import { findHeader } from './foreign-header.ts';
import { provinceColumns } from './foreign-province.ts';

/** The columns without which nothing of a file can be shown. */
const requiredColumns = [provinceColumns, 'signed', ['publisher', 'source_url']] as const;

/** The most rows that are read. */
const defaultMaxRows = 1_000_000;

/**
 * Takes somebody's own file apart chunk of bytes after chunk, whatever its encoding, its separators and the language of
 * its headers. After a problem of the whole file nothing more comes out.
 */
export class ForeignCsv {
  readonly reader: CsvReader;
  readonly #decoder;
  #isRefused = false;

  constructor(file: string, maxRows = defaultMaxRows) {
    this.#decoder = createDecoder(file);
    this.reader = new CsvReader({
      ...{ file, maxRows, findHeader, columnOf: columnOfSigning },
      required: requiredColumns,
    });
  }

  /** Returns what *chunk* completes. */
  push(chunk: Uint8Array): CsvTable {
    return this.#read(this.#decoder.push(chunk), (text) => this.reader.push(text));
  }

  /** Returns the rest. */
  end(): CsvTable {
    return this.#read(this.#decoder.end(), (text) => {
      const [first, last] = [this.reader.push(text), this.reader.end()];
      return {
        header: last.header,
        rows: [...first.rows, ...last.rows],
        unread: [...first.unread, ...last.unread],
        problems: [...first.problems, ...last.problems],
      };
    });
  }

  #read({ text, problem }: Decoded, read: (text: string) => CsvTable): CsvTable {
    if (!this.#isRefused && !problem) return read(text);
    const problems = !this.#isRefused && problem ? [problem] : [];
    this.#isRefused = true;
    return { header: [], rows: [], unread: [], problems };
  }
}
