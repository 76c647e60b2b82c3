import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import Papa from 'papaparse';
import { parseIsoDay } from '../../src/data/day.ts';
import { parseProvinces } from '../../src/data/provinces.ts';
import { firstDay } from '../../src/rollout/story-window.ts';
import { until } from './acts.ts';
import type { EnginePage } from './engine.ts';

const read = (name: string) => readFileSync(`data/${name}`, 'utf8');
const rowsOf = (name: string) => Papa.parse<Record<string, string>>(read(name), { header: true }).data;

export const { provinces } = parseProvinces(read('provinces.csv'), 'provinces.csv');

/** An agreement as the file has it; its first and last possible day as ISO dates, which sort as days do. */
interface Row {
  readonly provinceId: string;
  readonly level: string;
  readonly first: string;
  readonly last: string;
}

/**
 * The agreements of the file. They are read by none of the page's own code: what is wrong there must not be wrong
 * here as well.
 */
export const agreements: readonly Row[] = rowsOf('signings.csv')
  .filter(({ signed }) => signed)
  .map(({ signed = '', province_iso = '', authority_level = '' }) => {
    const [start = '', end = start] = signed.split('/');
    return { provinceId: province_iso, level: authority_level, first: firstOf(start), last: lastOf(end) };
  });

/** The day on which the story begins, and with it what has an open start. */
const storyStart = agreements.map(({ first }) => first).reduce((a, b) => (b && b < a ? b : a), '9999');

/** Returns what the map says of a province on *date*. */
export function stateOn(provinceId: string, date: string): 'none' | 'possible' | 'signed' {
  const own = agreements.filter((row) => row.provinceId === provinceId);
  if (own.some(({ last }) => last <= date)) return 'signed';
  return own.some(({ first }) => (first || storyStart) <= date) ? 'possible' : 'none';
}

/** Returns where the scrubber stands on *date*. */
export const stepOf = (date: string) => (parseIsoDay(date) ?? NaN) - firstDay;

/** Waits until states and counts of the page are those of *date*: all of them, for they may be drawn one after the other. */
export async function expectDay(page: EnginePage, date: string): Promise<void> {
  const documented = provinces.filter(({ id }) => stateOn(id, date) === 'signed').length;
  const national = agreements.filter(({ level, last }) => level === 'national' && last <= date).length;
  const milestones = rowsOf('milestones.csv').filter((row) => row['date'] && row['date'] <= date);
  const expected = [
    `documented ${documented}`,
    `national ${national}`,
    `reported ${milestones.at(-1)?.['reported_count'] ?? '–'}`,
    ...provinces.map(({ id }) => `${id} ${stateOn(id, date)}`),
  ].sort();
  const script = `return [...document.querySelectorAll('[data-province], [data-stat]')]
    .map(({ dataset, textContent }) => dataset.province ? dataset.province + ' ' + dataset.state : dataset.stat + ' ' + textContent)
    .sort()`;
  let found: unknown = null;
  const isRight = async () => isDeepStrictEqual((found = await page.run(script)), expected);
  await until(`the map of ${date}`, isRight).catch(() =>
    assert.deepEqual(found, expected, `the map of ${date}`),
  );
}

/** Returns the first day of a day, month or year; empty for an open start. */
function firstOf(date: string): string {
  return date === '..' ? '' : `${date}-01-01`.slice(0, 10);
}

/** Returns the last day of a day, month or year. */
function lastOf(date: string): string {
  const [year = NaN, month = 12, day] = date.split('-').map(Number);
  return day === undefined ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : date;
}
