import { describe, expect, it } from 'vitest';
import { packAgreements, unpackAgreements } from '../../src/own-data/sent-agreements.ts';
import { SigningsTable } from '../../src/own-data/signings-table.ts';
import { utf8 } from './support/encode.ts';
import { createRandom } from './support/random.ts';
import { names, readData, readForeign } from './support/shipped-data.ts';

const shipped = readData('signings.csv');

/** Returns the agreements of *text* as they come out of the worker. */
function sent(text: string) {
  const table = new SigningsTable({ file: 'f.csv', names, maxRows: 10_000 });
  const agreements = [...table.push(utf8(text)), ...table.end()];
  return unpackAgreements(structuredClone(packAgreements(agreements, table.columns)));
}

/** Returns a file of plain and quoted rows, good and bad ones, with dates from before and after 1970. */
function randomFile(seed: number): string {
  const random = createRandom(seed);
  const cell = (...texts: string[]) => random.pick(texts);
  const rows = Array.from({ length: 1 + random.below(40) }, (_, i) =>
    [
      cell(`r${i}`, `r${i}`, 'same', ''),
      cell('Hà Nội', 'Hải Phòng', 'VN-DN', 'Nowhere', ''),
      cell('UBND', '"Sở, ""một"""', '"hai\ndòng"', "'=1", ' x '),
      cell('provincial', 'department', 'national', 'cấp bộ', ''),
      cell('2014', '2014-05-06', '../1965-02', '2013/2015-04', '18/12/2013', 'Q4/2016', 'never'),
      cell('Báo', 'https://a.vn/1', '-', ''),
      cell('https://www.b.vn:80/x', 'ftp://c', ''),
      cell('2016-05-06', '41639', 'Q4/2013', 'x', ''),
      cell('2014', '', '2016', 'x'),
      cell('2015', ''),
      cell('a; b;', ''),
    ].join(','),
  );
  const header =
    'id,province,authority,authority_level,signed,publisher,source_url,source_date,term_start,term_end,areas';
  return `${header}\n${rows.join('\n')}\n`;
}

describe('unpackAgreements(packAgreements(agreements))', () => {
  it('gives the agreements of the shipped file, as those who read it at once have them', () => {
    const agreements = sent(shipped);
    expect(agreements).toHaveLength(38);
    expect(agreements.map(({ whole }) => whole)).toEqual(readForeign(shipped).agreements);
  });

  it('gives every part of an agreement when it is asked for', () => {
    for (const agreement of sent(shipped))
      for (const [part, value] of Object.entries(agreement.whole))
        expect(agreement[part as keyof typeof agreement]).toEqual(value);
  });

  it('gives those of any file, in the order of time', () => {
    let count = 0;
    for (let seed = 0; seed < 400; seed++) {
      const text = randomFile(seed);
      const agreements = sent(text).map(({ whole }) => whole);
      expect(agreements).toEqual(readForeign(text).agreements);
      count += agreements.length;
    }
    expect(count).toBeGreaterThan(400);
  });

  it('gives none of none', () => {
    expect(sent('province,signed,publisher\nNowhere,2014,P\n')).toEqual([]);
  });
});
