import { describe, expect, it } from 'vitest';
import { parseProvinces } from '../../src/data/provinces.ts';
import { createProvinceNames } from '../../src/own-data/province-names.ts';
import { SigningsTable } from '../../src/own-data/signings-table.ts';

const provinces = 'iso,name_vi,name_en\nVN-HP,Hải Phòng,Hai Phong\nVN-03,Hà Giang,Ha Giang\n';
const names = createProvinceNames(parseProvinces(provinces, 'provinces.csv').provinces);

function read(text: string, maxRows = 1000): { table: SigningsTable; lines: number[] } {
  const table = new SigningsTable({ file: 'a.csv', names, maxRows });
  const agreements = [...table.push(new TextEncoder().encode(text)), ...table.end()];
  return { table, lines: agreements.map(({ line }) => line) };
}

describe('SigningsTable', () => {
  it('writes one correction into every cell with the same spelling, and reads the rows again', () => {
    const { table, lines } = read('Tỉnh,Ngày ký,Nguồn\nHà Gang,2014,A\nHải Phòng,2015,B\n Hà Gang ,2016,C\n');
    expect(lines).toEqual([3]);
    const again = table.correct([{ column: 'Tỉnh', value: 'Hà Gang', text: 'Hà Giang' }]);
    expect(again.map(({ line, provinceId }) => [line, provinceId])).toEqual([
      [2, 'VN-03'],
      [3, 'VN-HP'],
      [4, 'VN-03'],
    ]);
    expect(table.summary).toEqual({ rowCount: 3, problems: [] });
  });

  it('takes back the last corrections, where they were given up', () => {
    const { table } = read('Tỉnh,Ngày ký,Nguồn\nHà Gang,2014,A\nHà Giang,2015,B\nHai Phog,2016,C\n');
    table.correct([{ column: 'Tỉnh', value: 'Hai Phog', text: 'Hải Phòng' }]);
    const [before, told] = [table.text(), table.summary];
    table.correct([{ column: 'Tỉnh', value: 'Hà Gang', text: 'Hà Giang' }]);
    expect(table.text()).not.toBe(before);
    table.undo();
    expect(table.text()).toBe(before);
    expect(table.summary).toEqual(told);
    table.undo();
    expect(table.text()).toBe(before);
  });

  it.each([
    ['cells that would run', 'Tỉnh,Ngày ký,Nguồn,x\nHải Phòng,2014,A,=1+1\nHải Phòng,2015,-B,@c\n'],
    ['quotes, delimiters and line ends', 'Tỉnh;Ngày ký;Nguồn\n"Hải Phòng";2014;"a;b ""c""\nd"\n'],
    [
      'rows that cannot be read',
      'Tỉnh,Ngày ký,Nguồn\nHải Phòng,2014,A,zu viel\n"x,2015,B\nHải Phòng,2016,C\n',
    ],
    ['columns that are not read', 'Tỉnh,Mật độ,Ngày ký,Nguồn\nHải Phòng,12,2014,A\n'],
  ])('loses nothing of %s: what it writes reads back as the same', (_, text) => {
    const { table } = read(text);
    const once = table.text();
    const { table: second } = read(once);
    expect(second.text()).toBe(once);
    expect(second.summary.rowCount).toBe(table.summary.rowCount);
    const cells = text.match(/[\p{L}\d]+/gu) ?? [];
    for (const cell of cells) expect(once).toContain(cell);
  });

  it('begins no cell that it writes with what a spreadsheet would run', () => {
    const { table } = read('Tỉnh,Ngày ký,Nguồn,x\nHải Phòng,2014,=A1,"\t=1"\nHải Phòng,2015,+1,-1\n');
    expect(table.text()).not.toMatch(/(^|[,;\n])"?[=+\-@\t]/);
  });

  it('says that it holds no more rows than it may', () => {
    const { table, lines } = read(
      'Tỉnh,Ngày ký,Nguồn\nHải Phòng,2014,A\nHải Phòng,2015,B\nHải Phòng,2016,C\n',
      2,
    );
    expect(lines).toEqual([2, 3]);
    expect(table.isTruncated).toBe(true);
    expect(table.summary.problems.map(({ kind }) => kind)).toEqual(['rows-over-limit']);
  });
});
