import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/data/csv.ts';
import { readFiles } from '../../src/data/files.ts';
import { readPlainCsv } from '../../src/data/plain-csv.ts';
import { readPlainFiles } from '../../src/data/plain-files.ts';
import { firstDay, lastDay } from '../../src/model/story-window.ts';
import { readData } from './support/shipped-data.ts';

const window = { first: firstDay, last: lastDay };
const shipped = {
  signings: readData('signings.csv'),
  milestones: readData('milestones.csv'),
  provinces: readData('provinces.csv'),
  story: readData('story.csv'),
};

describe('readPlainCsv(text)', () => {
  it.each([
    ['cells with commas, quotes and line ends', 'a,b\n"1,""x""\ny",2\n3,4\n'],
    ['a last line without an end', 'a\n1\n2'],
    ['an empty last cell', 'a,b\n1,\n'],
  ])('reads %s as parseCsv does', (_, text) => {
    const { rows, problems } = parseCsv(text, 'f.csv', []);
    expect(problems).toEqual([]);
    expect(readPlainCsv(text)).toEqual(rows.map(({ line, cells }) => ({ line, cells })));
  });

  it.each([
    ['nothing', ''],
    ['a header alone', 'a,b\n'],
    ['a byte order mark', '\uFEFFa\n1\n'],
    ['line ends of Windows', 'a\r\n1\r\n'],
    ['a row too short', 'a,b\n1\n'],
    ['a row too long', 'a,b\n1,2,3\n'],
    ['a blank line', 'a,b\n\n1,2\n'],
    ['a quote inside a cell', 'a,b\n1 "x",2\n'],
    ['a quote that is never closed', 'a,b\n"1,2\n'],
    ['blanks around a cell', 'a,b\n1 ,2\n'],
    ['a repeated column', 'a,a\n1,2\n'],
    ['letters taken apart', 'a\nHa\u0300\n'],
    ['a damaged letter', 'a\n\uFFFD\n'],
    ['a cell guarded against formulas', "a\n'=1\n"],
  ])('leaves %s to others', (_, text) => {
    expect(readPlainCsv(text)).toBeNull();
  });
});

describe('readPlainFiles(texts)', () => {
  it('reads the files of this project by itself, and as the patient reader does', () => {
    expect(readPlainFiles(shipped, window)).toEqual(readFiles(shipped, window));
  });

  it('leaves a missing file to others', () => {
    for (const name of ['signings', 'milestones', 'provinces', 'story'] as const)
      expect(readPlainFiles({ ...shipped, [name]: null }, window)).toBeNull();
  });

  it.each(['signings', 'milestones', 'provinces', 'story'] as const)(
    'of %s with something changed, reads what the patient reader reads without a problem, or nothing',
    (name) => {
      const text = shipped[name];
      const scrap = fc.oneof(
        fc.constantFrom('"', ',', '\n', ' ', "'", '-', '/', '..', '0', '9', 'VN-HN', 'http://x', 'national'),
        fc.string({ maxLength: 3 }),
      );
      fc.assert(
        fc.property(fc.nat(text.length), fc.nat(12), scrap, (at, cut, put) => {
          const texts = { ...shipped, [name]: text.slice(0, at) + put + text.slice(at + cut) };
          const plain = readPlainFiles(texts, window);
          if (!plain) return;
          const patient = readFiles(texts, window);
          expect(plain).toEqual(patient);
          expect([...patient.problems, ...(patient.signings?.problems ?? [])]).toEqual([]);
        }),
        { numRuns: 200 },
      );
    },
  );
});
