import { describe, expect, it } from 'vitest';
import { readFiles } from '../../src/data/files.ts';
import { severityOf } from '../../src/data/problem.ts';
import { parseSignings } from '../../src/data/signings.ts';
import { firstDay, lastDay } from '../../src/rollout/story-window.ts';
import { provinces, readData } from './support/shipped-data.ts';

const shipped = readData('signings.csv');
const window = { first: firstDay, last: lastDay };
const read = (text: string) => parseSignings(text, 'signings.csv', provinces, window);

const header =
  'id,province_iso,province,authority,authority_level,signed,publisher,source_url,source_date,term_start,term_end';
const good = 'a,VN-HP,Hải Phòng,UBND,provincial,2014-05,Báo,https://a.vn/1,2014-06,2014,2020';

describe('parseSignings(text)', () => {
  it('reads the shipped file whole', () => {
    const { agreements, problems, rowCount } = read(shipped);
    expect(problems).toEqual([]);
    expect(agreements).toHaveLength(rowCount);
    expect(rowCount).toBe(shipped.trimEnd().split(/\n(?=[a-z-]+-\d{4})/).length - 1);
  });

  it('reads columns in any order, CRLF, a byte order mark and a line end in a cell alike', () => {
    const [head = '', ...lines] = [header, good, good.replace('a,VN-HP,Hải Phòng', 'b,VN-HN,Hà Nội')];
    const turn = (line: string) => line.split(',').reverse().join(',');
    const turned = `\ufeff${[head, ...lines].map(turn).join('\r\n')}\r\n`;
    expect(read(turned).agreements).toEqual(read([head, ...lines].join('\n')).agreements);
    const broken = read(`${header}\n${good.replace('UBND', '"UBND\r\nHải Phòng"')}\n${lines[1]}\n`);
    expect(broken.agreements.map(({ authority, line }) => [authority.vi, line])).toEqual([
      ['UBND\nHải Phòng', 2],
      ['UBND', 4],
    ]);
  });

  it.each([
    ['2014-05', '2014-13', 'date-invalid', 'signed'],
    ['2014-05', '18/12/2013', 'date-invalid', 'signed'],
    ['2014-05', '', 'value-missing', 'signed'],
    ['2014-05', '2012', 'date-outside-window', 'signed'],
    ['VN-HP', 'VN-99', 'province-unknown', 'province_iso'],
    ['VN-HP,Hải Phòng', ',Hải Phong', 'province-unknown', 'province'],
    ['VN-HP,Hải Phòng', ',', 'value-missing', 'province'],
    ['Hải Phòng', 'Hà Nội', 'province-contradictory', 'province'],
    ['provincial', 'tỉnh', 'level-unknown', 'authority_level'],
    ['provincial', 'national', 'province-ignored', 'province'],
    ['Báo,https://a.vn/1', '-,', 'source-missing', 'publisher'],
    ['https://a.vn/1', 'javascript:alert(1)', 'url-invalid', 'source_url'],
    ['Báo', 'www.a.vn/b', 'url-invalid', 'publisher'],
    ['2014-06', '41639', 'source-date-invalid', 'source_date'],
    ['2014-06', '2014-04', 'source-before-signing', 'source_date'],
    ['2014,2020', '2014,x', 'term-invalid', 'term_end'],
    ['2014,2020', '2014,2013', 'term-reversed', 'term_end'],
    ['a,VN', ',VN', 'value-missing', 'id'],
  ])('tells of “%s” written “%s”: %s', (written, wrong, kind, column) => {
    const other = good.replace('a,VN-HP,Hải Phòng', 'b,VN-HN,Hà Nội');
    const { agreements, problems } = read(`${header}\n${good.replace(written, wrong)}\n${other}\n`);
    expect(problems).toMatchObject([{ kind, column, line: 2, file: 'signings.csv' }]);
    const isLeftOut = problems.some((problem) => severityOf(problem) === 'error');
    expect(agreements).toHaveLength(isLeftOut ? 1 : 2);
  });

  it('finds a province by its code or its name alone', () => {
    const rows = [good.replace('Hải Phòng', ''), good.replace('a,VN-HP', 'b,').replace('UBND', 'Sở')];
    const { agreements } = read([header, ...rows].join('\n'));
    expect(agreements.map(({ provinceId }) => provinceId)).toEqual(['VN-HP', 'VN-HP']);
  });

  it('remembers two rows with one cell alike as two, though it is the id of each', () => {
    const rows = [good.replace('UBND', 'a'), good.replace('a,', 'b,').replace('UBND', 'b')];
    expect(read([header, ...rows].join('\n')).problems).toEqual([]);
  });
});

describe('readFiles(texts)', () => {
  const texts = {
    signings: shipped,
    milestones: readData('milestones.csv'),
    provinces: readData('provinces.csv'),
    story: readData('story.csv'),
  };

  it('reads the shipped tables without a problem', () => {
    const files = readFiles(texts, window);
    expect(files.problems).toEqual([]);
    expect(files.signings?.problems).toEqual([]);
    expect(files.chapters?.length).toBeGreaterThan(0);
  });

  it('knows the provinces by what the signings say where their list is missing', () => {
    const { signings, provinces: none } = readFiles({ ...texts, provinces: null }, window);
    expect(none).toBeNull();
    expect(signings?.agreements).toEqual(read(shipped).agreements);
  });
});
