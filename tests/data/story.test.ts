import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/data/agreement.ts';
import { parseSignings } from '../../src/data/signings.ts';
import { isoOf, partsOf, type Day } from '../../src/data/day.ts';
import { earliestDay, latestDay } from '../../src/data/edtf.ts';
import { parseMilestones } from '../../src/data/milestones.ts';
import { parseStory, type Chapter } from '../../src/data/story.ts';
import { createRollout } from '../../src/rollout/rollout.ts';
import { firstDay, lastDay } from '../../src/rollout/story-window.ts';
import { provinces, readData } from '../unit/support/shipped-data.ts';

const { chapters, problems } = parseStory(readData('story.csv'), 'story.csv');
const { agreements } = parseSignings(readData('signings.csv'), 'signings.csv', provinces);
const { milestones } = parseMilestones(readData('milestones.csv'), 'milestones.csv');
const rollout = createRollout(agreements, milestones);
const rows = readData('signings.csv').split('\n');
const reports = readData('milestones.csv').split('\n');

/** What texts may say beside what their rows say, and why it is true. */
const facts: Readonly<Record<string, readonly number[]>> = {
  // Two of the four agreements have terms from 2015: Lạng Sơn and Cao Bằng.
  'year-end-2014': [2],
  // “Đô thị thông minh” are four words (chữ) in Vietnamese.
  'smart-cities': [4],
};

const cited = ({ sources }: Chapter) => agreements.filter(({ id }) => sources.includes(id));
const reported = ({ sources }: Chapter) => milestones.filter(({ day }) => sources.includes(isoOf(day)));

/** Returns the rows a chapter cites, as they are written. */
function evidenceOf(chapter: Chapter): string {
  return [
    ...rows.filter((row) => chapter.sources.some((id) => row.startsWith(`${id},`))),
    ...reports.filter((row) => chapter.sources.some((day) => row.startsWith(day))),
  ]
    .join('\n')
    .replaceAll(/https?:\S+/g, '');
}

/** Returns the days on which a chapter may say that something happened, to the day. */
function daysOf(chapter: Chapter): Day[] {
  const days = cited(chapter).flatMap(({ signed }: Agreement) =>
    earliestDay(signed) === latestDay(signed) ? [latestDay(signed)] : [],
  );
  return [...days, ...reported(chapter).map(({ day }) => day)];
}

const englishMonths =
  'January February March April May June July August September October November December'.split(' ');

/** Returns the dates that a text writes to the day (27/63 is a rank), as `day/month`, with the year where it says it. */
function datesIn(text: string): string[] {
  const vietnamese = [...text.matchAll(/\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?!\d)/g)]
    .filter(([, , month]) => Number(month) <= 12)
    .map(([written]) => written);
  const english = [...text.matchAll(/(\d{1,2}) ([A-Z][a-z]+)(?: (\d{4}))?/g)]
    .filter(([, , month]) => englishMonths.includes(month ?? ''))
    .map(([, date, month, year]) =>
      [date, englishMonths.indexOf(month ?? '') + 1, year].filter(Boolean).join('/'),
    );
  return [...vietnamese, ...english];
}

const numberWords: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  'hai thỏa': 2,
  'ba thỏa': 3,
  bốn: 4,
  'năm thỏa': 5,
  'năm lần': 5,
  'mười ngày': 10,
  'mười một': 11,
  sáu: 6,
  bảy: 7,
  tám: 8,
  'mười hai': 12,
};

/** Returns the numbers in a text, those in words too. */
function numbersIn(text: string): number[] {
  const digits = [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
  const words = Object.entries(numberWords)
    .filter(([word]) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text))
    .map(([, number]) => number);
  return [...digits, ...words];
}

/** Returns the numbers a chapter may name: those of its rows, and what can be counted from them. */
function supportedNumbers(chapter: Chapter): Set<number> {
  const days = daysOf(chapter);
  return new Set([
    ...numbersIn(evidenceOf(chapter).replaceAll('-', ' ')),
    ...days.flatMap((day) => Object.values(partsOf(day))),
    cited(chapter).length,
    Math.max(...days) - Math.min(...days) + 1,
    rollout.countsAt(chapter.to).documented,
    ...(facts[chapter.id] ?? []),
  ]);
}

/** Returns the provinces that a text names, the longest names first, so that none is found within another. */
function provincesIn(text: string): string[] {
  let rest = text;
  return [...provinces]
    .sort((a, b) => b.name.vi.length - a.name.vi.length)
    .filter(({ name }) => {
      const isNamed = rest.includes(name.vi);
      rest = rest.replaceAll(name.vi, '');
      return isNamed;
    })
    .map(({ id }) => id);
}

it('the story reads without faults', () => {
  expect(problems).toEqual([]);
  expect(chapters.length).toBeGreaterThanOrEqual(5);
  expect(chapters.length).toBeLessThanOrEqual(7);
});

describe.each(chapters.map((chapter) => [chapter.id, chapter] as const))('chapter %s', (_, chapter) => {
  const texts = [chapter.title.vi, chapter.title.en, chapter.text.vi, chapter.text.en];

  it('rests on rows that exist', () => {
    expect(cited(chapter).length + reported(chapter).length).toBe(chapter.sources.length);
    expect(cited(chapter).length).toBeGreaterThan(0);
  });

  it('names no day that its rows do not', () => {
    const days = daysOf(chapter).map((day) => partsOf(day));
    for (const written of texts.flatMap(datesIn)) {
      const [date, month, year] = written.split('/').map(Number);
      expect(
        days.some(
          (day) => day.date === date && day.month === month && (year === undefined || day.year === year),
        ),
        written,
      ).toBe(true);
    }
  });

  it('names no day by its ordinal alone that its rows do not', () => {
    const dates = daysOf(chapter).map((day) => partsOf(day).date);
    for (const [written, date] of texts.join(' ').matchAll(/the (\d{1,2})(?:st|nd|rd|th)\b(?! of)/g))
      expect(dates, written).toContain(Number(date));
  });

  it('names no number that its rows do not hold or add up to', () => {
    const supported = supportedNumbers(chapter);
    for (const number of texts.flatMap(numbersIn)) expect(supported, String(number)).toContain(number);
  });

  it('names no province that its rows do not, and points at those it names', () => {
    const own = new Set(cited(chapter).map(({ provinceId }) => provinceId));
    for (const text of texts) for (const id of provincesIn(text)) expect(own, text).toContain(id);
    for (const id of chapter.provinces) expect(own).toContain(id);
    expect(new Set(provincesIn(chapter.text.vi + chapter.title.vi))).toEqual(new Set(chapter.provinces));
  });

  it('names no paper and no place that its rows do not', () => {
    for (const name of ['VietTimes', 'Phú Quốc', 'Đà Lạt', 'Buôn Ma Thuột', 'Ủy ban Dân tộc'])
      if (texts.some((text) => text.includes(name))) expect(evidenceOf(chapter)).toContain(name);
  });

  it('stands on a day of the map and is short', () => {
    expect(chapter.from).toBeGreaterThanOrEqual(firstDay);
    expect(chapter.to).toBeLessThanOrEqual(lastDay);
    for (const text of texts) expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(60);
    for (const text of texts) expect(text).toBe(text.normalize('NFC'));
  });
});

it('Hải Phòng is the earliest agreement with a known start', () => {
  expect(chapters[0]?.sources).toEqual(['hai-phong-2013']);
  expect(latestDay(cited(chapters[0] as Chapter)[0]?.signed as Agreement['signed'])).toBe(rollout.storyStart);
});

it('no agreement on a smart city is earlier than the chapter that calls it new', () => {
  const first = agreements
    .filter(({ areas }) => areas.includes('smart_city'))
    .map(({ signed }) => latestDay(signed));
  expect(Math.min(...first)).toBe(chapters.find(({ id }) => id === 'smart-cities')?.from);
});

describe('in English', () => {
  const texts = [
    ...chapters.flatMap(({ id, title, text }) => [[id, title.en] as const, [id, text.en] as const]),
    ...agreements.map(({ id, summary }) => [id, summary.en] as const),
  ];

  it('provinces bear the names they bear on the map', () => {
    const others = provinces.map(({ name }) => name).filter(({ vi, en }) => vi !== en);
    expect(others.length).toBeGreaterThan(50);
    for (const { vi } of others) expect(texts.filter(([, text]) => text.includes(vi))).toEqual([]);
  });
});
