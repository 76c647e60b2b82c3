import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvReader } from '../../src/data/csv-reader.ts';
import { rawOf, textOf } from '../../src/data/csv-row.ts';

describe('rawOf(text)', () => {
  it('gives back every cell that textOf kept, in a text without line ends', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '"', '["', "'=1", "''-1", 'a\nb', '\r', ',', '\uD800'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (raw) => {
        const text = textOf(raw);
        expect(text).not.toMatch(/[\n\r]/);
        expect(rawOf(text, ',')).toEqual(raw);
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes a line apart that is kept as it is written, without what guards its formulas', () => {
    expect(rawOf("a;'=1;it's;'b", ';')).toEqual(['a', '=1', "it's", "'b"]);
  });
});

/** Returns what comes of *text*, with the cells of each row as they are kept. */
function read(text: string) {
  const reader = new CsvReader({ file: 'f.csv', required: ['a'] });
  const tables = [reader.push(text), reader.end()];
  return {
    rows: tables
      .flatMap(({ rows }) => rows)
      .map(({ text: kept, ...row }) => ({ ...row, kept: rawOf(kept, reader.form.delimiter) })),
    unread: tables.flatMap(({ unread }) => unread),
    problems: tables.flatMap(({ problems }) => problems),
  };
}

describe('CsvReader', () => {
  it('puts letters together that are written apart, and nothing else needs that', () => {
    const { rows } = read('a\nHa\u0300 No\u0302\u0323i\n');
    expect(rows.map(({ raw }) => raw)).toEqual([['Hà Nội']]);
    const below = Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code)).join('');
    expect(below.normalize('NFC')).toBe(below);
  });

  it('reads lines without quotes as it reads them beside a cell in quotes', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'x',
        "'",
        "'=1",
        "'b",
        ' x ',
        '\uFFFD',
        'ă',
        'a\u0306',
        'é',
        '\u00A0',
        '|',
        '\\',
      ),
      fc.string({ maxLength: 3 }).map((text) => text.replace(/["\r\n\uFEFF]/g, '')),
    );
    const lines = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lines, fc.constantFrom(',', ';', '\t'), fc.boolean(), (body, delimiter, isEnded) => {
        const text = [['a', 'b', '', 'a'], ...body].map((cells) => cells.join(delimiter)).join('\n');
        const plain = read(text + (isEnded ? '\n' : ''));
        const quoted = read(`${text}\n"last"${isEnded ? '\n' : ''}`);
        const line = body.length + 2;
        const notLast = (entry: { line: number | null }) => entry.line !== line;
        expect(quoted.rows.at(-1)?.kept).toEqual(['last']);
        expect(plain).toEqual({
          rows: quoted.rows.filter(notLast),
          unread: quoted.unread.filter(notLast),
          // Of a file without any row that is all there is to say.
          problems: [
            ...quoted.problems.filter(notLast),
            ...plain.problems.filter(({ kind }) => kind === 'file-empty'),
          ],
        });
      }),
      { numRuns: 2_000 },
    );
  });
});
