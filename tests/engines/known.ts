import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseSignings } from '../../src/data/agreements.ts';
import { parseIsoDay } from '../../src/data/day.ts';
import { parseMilestones } from '../../src/data/milestones.ts';
import { createProvinceNames } from '../../src/data/province-names.ts';
import { parseProvinces } from '../../src/data/provinces.ts';
import { createRollout } from '../../src/model/rollout.ts';
import { firstDay } from '../../src/model/story-window.ts';
import { textOf, until } from './acts.ts';
import type { EnginePage } from './engine.ts';

const read = (name: string) => readFileSync(`data/${name}`, 'utf8');

/** What the files say, read without any page. */
export const { provinces } = parseProvinces(read('provinces.csv'), 'provinces.csv');
export const { agreements } = parseSignings(
  read('signings.csv'),
  'signings.csv',
  createProvinceNames(provinces),
);
export const rollout = createRollout(
  agreements,
  parseMilestones(read('milestones.csv'), 'milestones.csv').milestones,
);

/** Returns where the scrubber stands on *date*. */
export const stepOf = (date: string) => (parseIsoDay(date) ?? NaN) - firstDay;

/** Throws unless states and counts of the page are those of *date*. */
export async function expectDay(page: EnginePage, date: string): Promise<void> {
  const day = firstDay + stepOf(date);
  const expected = provinces
    .map(({ id }) => `${id} ${rollout.stateOf(id, day)}`)
    .sort()
    .join('\n');
  const states = `return [...document.querySelectorAll('[data-province]')]
    .map((path) => path.dataset.province + ' ' + path.dataset.state).sort().join('\\n')`;
  await until(`the map of ${date}`, async () => (await page.run(states)) === expected);
  const { documented, reported, national } = rollout.countsAt(day);
  assert.equal(await textOf(page, '[data-stat="documented"]'), String(documented));
  assert.equal(await textOf(page, '[data-stat="reported"]'), reported === null ? '–' : String(reported));
  assert.equal(await textOf(page, '[data-stat="national"]'), String(national));
}
