import { expect, it } from 'vitest';
import { parseStory } from '../../src/data/story.ts';
import { day } from './agreement-fixture.ts';

const header = 'id,from,to,provinces,title_vi,title_en,text_vi,text_en,sources';
const parse = (...rows: string[]) => parseStory([header, ...rows].join('\n'), 'story.csv');

it('parseStory(text) gives the chapters in the order of the days they end with', () => {
  const { chapters, problems } = parse(
    'late,2015-01-01,2016-01-01,,Sau,Late,Chữ,Text,a-2015',
    'early,2014-01-01,2014-02-01,VN-HP; VN-32,Đầu,Early,Chữ,Text,a-2014;2016-10-11',
  );
  expect(problems).toEqual([]);
  expect(chapters.map(({ id }) => id)).toEqual(['early', 'late']);
  expect(chapters[0]).toEqual({
    id: 'early',
    from: day('2014-01-01'),
    to: day('2014-02-01'),
    provinces: ['VN-HP', 'VN-32'],
    title: { vi: 'Đầu', en: 'Early' },
    text: { vi: 'Chữ', en: 'Text' },
    sources: ['a-2014', '2016-10-11'],
  });
});

it.each([
  ['x,2014-02-30,2014-03-01,,a,b,c,d,e', 'date-invalid', 'from'],
  ['x,2014-02-01,mai,,a,b,c,d,e', 'date-invalid', 'to'],
  ['x,2014-02-02,2014-02-01,,a,b,c,d,e', 'date-reversed', 'to'],
  ['x,2014-02-01,2014-02-01,,a,b,c,d,', 'value-missing', 'sources'],
  ['x,2014-02-01,2014-02-01,,a,b,,d,e', 'value-missing', 'text_vi'],
])('parseStory(text) leaves out %s and says why', (row, kind, column) => {
  const { chapters, problems } = parse(row);
  expect(chapters).toEqual([]);
  expect(problems).toMatchObject([{ kind, column, line: 2 }]);
});

it('parseStory(text) refuses a second chapter under one id', () => {
  const row = 'x,2014-02-01,2014-02-01,,a,b,c,d,e';
  const { chapters, problems } = parse(row, row);
  expect(chapters).toHaveLength(1);
  expect(problems).toMatchObject([{ kind: 'id-duplicate', line: 3 }]);
});
