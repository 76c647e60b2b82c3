import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../src/data/csv-export.ts';
import { parseCsv } from '../../src/data/csv.ts';
import { ForeignCsv } from '../../src/own-data/foreign-csv.ts';
import { utf8 } from './support/encode.ts';
import { readForeign } from './support/shipped-data.ts';

describe('formatCsv(rows)', () => {
  it('writes what Excel opens right, and nothing that it would run', () => {
    const rows = [
      ['id', 'note'],
      ['a', '=HYPERLINK("http://a.vn")'],
      ['b', '+84'],
      ['c', '-1'],
      ['d', '@x'],
      ['đ', 'x,"y"\nz'],
    ];
    expect(formatCsv(rows)).toBe(
      '\ufeffid,note\r\na,"\'=HYPERLINK(""http://a.vn"")"\r\nb,"\'+84"\r\nc,"\'-1"\r\nd,"\'@x"\r\nđ,"x,""y""\nz"\r\n',
    );
  });

  it('writes what parseCsv reads back', () => {
    const cells = fc.oneof(
      fc.constantFrom('', '=1', '-', "'a", '"', 'a,b', 'a\nb', ';', 'a\tb', 'Hà Nội', '+84', '@'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    const readable = cells.map((cell) =>
      cell
        .normalize('NFC')
        .replace(/[\r\ufeff\ufffd]/g, '')
        .replace(/^'+/, ''),
    );
    const rows = fc.array(fc.tuple(readable, readable, readable), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (body) => {
        const kept = body.filter((row) => row.some((cell) => cell.trim() !== ''));
        const { rows: read, header } = parseCsv(formatCsv([['a', 'b', 'c'], ...body]), 'f.csv', ['a']);
        expect(header).toEqual(['a', 'b', 'c']);
        expect(read.map(({ raw }) => raw)).toEqual(kept);
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });

  it('loses no row of a file that is corrected: what could not be read is written as it stood', () => {
    const text =
      'tỉnh;ngày ký;nguồn;người nhập\nHà Nam;2014;Báo;Lan\nNgệ An;31/2/2014;Báo;Lan\nHà Nội;2014;Báo;Lan;thừa\n"Sơn La;2014;Báo\nPhú Yên;2014;Báo;Mai\n';
    const csv = new ForeignCsv('f.csv');
    const tables = [csv.push(utf8(text)), csv.end()];
    const records = tables
      .flatMap(({ rows, unread }) => [...rows, ...unread])
      .sort((a, b) => a.line - b.line);
    expect(records.map(({ raw }) => raw)).toEqual([
      ['Hà Nam', '2014', 'Báo', 'Lan'],
      ['Ngệ An', '31/2/2014', 'Báo', 'Lan'],
      ['Hà Nội', '2014', 'Báo', 'Lan', 'thừa'],
      ['"Sơn La;2014;Báo'],
      ['Phú Yên', '2014', 'Báo', 'Mai'],
    ]);
    expect(readForeign(text).agreements).toHaveLength(2);
  });
});
