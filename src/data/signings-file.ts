import type { RowForm } from './csv-row.ts';
import { createDecoder, type Decoded } from './decode.ts';
import type { ProvinceNames } from './province-names.ts';
import { columnOfSigning } from './signing-columns.ts';
import {
  collectSignings,
  SigningsReader,
  type Signings,
  type SigningsBatch,
  type SigningsOptions,
} from './signings-reader.ts';

/**
 * Reads somebody's own signings file chunk of bytes after chunk, whatever its encoding and the language of its
 * headers: what a worker needs to read a file that does not fit into memory at once. After a problem of the whole file nothing more comes out.
 */
export class SigningsFileReader {
  readonly #decoder;
  readonly #reader;
  #isRefused = false;

  constructor(options: SigningsOptions) {
    this.#decoder = createDecoder(options.file);
    this.#reader = new SigningsReader({ columnOf: columnOfSigning, ...options });
  }

  /** How the rows of the file are to be taken apart. */
  get form(): RowForm {
    return this.#reader.form;
  }

  /** Returns what *chunk* adds. */
  push(chunk: Uint8Array): SigningsBatch {
    return this.#read(this.#decoder.push(chunk), false);
  }

  /** Returns what the end of the file adds. */
  end(): SigningsBatch {
    return this.#read(this.#decoder.end(), true);
  }

  #read({ text, problem }: Decoded, isLast: boolean): SigningsBatch {
    if (this.#isRefused) return emptyBatch;
    if (problem) {
      this.#isRefused = true;
      return { ...emptyBatch, problems: [problem], formProblems: [problem] };
    }
    const batch = this.#reader.push(text);
    return isLast ? joinBatches(batch, this.#reader.end()) : batch;
  }
}

/** Returns the agreements that *bytes*, the content of a signings file in any encoding, documents. */
export function parseSigningsFile(
  bytes: Uint8Array,
  file: string,
  names: ProvinceNames,
  options: Omit<SigningsOptions, 'file' | 'names'> = {},
): Signings {
  const reader = new SigningsFileReader({ ...options, file, names });
  const batches: ReturnType<typeof withoutRows>[] = [];
  for (let from = 0; from < bytes.length; from += chunkSize)
    batches.push(withoutRows(reader.push(bytes.subarray(from, from + chunkSize))));
  return collectSignings([...batches, withoutRows(reader.end())]);
}

/** How many bytes are read at once, so that the cells of rows that have been read can be forgotten. */
const chunkSize = 1_048_576;

function withoutRows({ agreements, problems, rowCount }: SigningsBatch) {
  return { agreements, problems, rowCount };
}

const emptyBatch: SigningsBatch = {
  agreements: [],
  problems: [],
  formProblems: [],
  rowCount: 0,
  header: [],
  rows: [],
  unread: [],
};

function joinBatches(a: SigningsBatch, b: SigningsBatch): SigningsBatch {
  return {
    agreements: [...a.agreements, ...b.agreements],
    problems: [...a.problems, ...b.problems],
    rowCount: a.rowCount + b.rowCount,
    header: b.header,
    rows: [...a.rows, ...b.rows],
    unread: [...a.unread, ...b.unread],
    formProblems: [...a.formProblems, ...b.formProblems],
  };
}
