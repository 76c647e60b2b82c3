import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseSignings } from '../../src/data/agreements.ts';
import { isoOf, parseIsoDay } from '../../src/data/day.ts';
import { parseMilestones } from '../../src/data/milestones.ts';
import { createProvinceNames } from '../../src/data/province-names.ts';
import { parseProvinces } from '../../src/data/provinces.ts';
import { createRollout } from '../../src/model/rollout.ts';
import { firstDay } from '../../src/model/story-window.ts';
import type { EnginePage, Place } from './engine.ts';

const read = (name: string) => readFileSync(`data/${name}`, 'utf8');
const { provinces } = parseProvinces(read('provinces.csv'), 'provinces.csv');
const { agreements } = parseSignings(read('signings.csv'), 'signings.csv', createProvinceNames(provinces));
const rollout = createRollout(
  agreements,
  parseMilestones(read('milestones.csv'), 'milestones.csv').milestones,
);

/** Ten days that keys reach in a few presses from a whole number of years after the first. */
const dates = [
  '2013-12-17',
  '2013-12-18',
  '2014-12-26',
  '2014-12-31',
  '2015-12-31',
  '2016-12-30',
  '2017-01-12',
  '2017-12-31',
  '2018-12-31',
  '2019-12-31',
];

const desktop = { width: 1280, height: 800 };
const stepOf = (date: string) => (parseIsoDay(date) ?? NaN) - firstDay;

/** One thing a person does, and what must come of it. */
export interface EngineTest {
  readonly name: string;
  run(page: EnginePage, origin: string): Promise<void>;
}

/** What every engine must do alike. */
export const suite: readonly EngineTest[] = [
  {
    name: 'opens with the whole picture',
    async run(page, origin) {
      await openReady(page, origin);
      assert.equal(
        await page.run('return document.querySelectorAll("[data-province][data-state]").length'),
        63,
      );
      await expectDay(page, '2019-12-31');
    },
  },
  {
    name: 'the address brings ten days',
    async run(page, origin) {
      for (const date of dates) {
        await openReady(page, origin, `?t=${date}`);
        await expectDay(page, date);
      }
    },
  },
  {
    name: 'keys bring ten days',
    async run(page, origin) {
      await openReady(page, origin);
      await page.run('document.querySelector("#time").focus()');
      await page.press('Home');
      let step = 0;
      for (const date of dates) {
        for (; stepOf(date) - step > 182; step += 365) await page.press('PageUp');
        for (; step < stepOf(date); step += 1) await page.press('ArrowRight');
        for (; step > stepOf(date); step -= 1) await page.press('ArrowLeft');
        await expectDay(page, date);
      }
    },
  },
  {
    name: 'dragging the thumb brings ten days',
    async run(page, origin) {
      await openReady(page, origin);
      for (const date of dates) {
        const { from, to } = await thumbPath(page, stepOf(date));
        await page.drag(from, to);
        const step = Number(await page.run('return document.querySelector("#time").value'));
        assert.ok(Math.abs(step - stepOf(date)) < 8, `dragged to ${step} instead of ${stepOf(date)}`);
        await expectDay(page, isoOf(firstDay + step));
      }
    },
  },
  {
    name: 'plays, and pauses where it is',
    async run(page, origin) {
      await openReady(page, origin, '?t=2014-01-01');
      const value = async () => Number(await page.run('return document.querySelector("#time").value'));
      const start = await value();
      await page.clickAt(await middleOf(page, '.play'));
      await until('the day moves on', async () => (await value()) > start + 60);
      await page.clickAt(await middleOf(page, '.play'));
      await frames(page, 3);
      const paused = await value();
      await frames(page, 20);
      assert.equal(await value(), paused);
      await expectDay(page, isoOf(firstDay + paused));
    },
  },
  {
    name: 'a click pins a province, and Escape lets it go',
    async run(page, origin) {
      await openReady(page, origin);
      await page.clickAt(await middleOf(page, '[data-province="VN-22"]'));
      await until('the panel opens', async () => (await textOf(page, '#panel h2')) === 'Nghệ An');
      await page.press('Escape');
      await until('the panel closes', async () => (await textOf(page, '#panel h2')) === null);
    },
  },
  {
    name: 'keys pin a province',
    async run(page, origin) {
      await openReady(page, origin);
      await page.run('document.querySelector(\'[data-province="VN-22"]\').focus()');
      await page.press('ArrowDown');
      const id = await page.run('return document.activeElement.getAttribute("data-province")');
      assert.notEqual(id, 'VN-22');
      await page.press('Enter');
      const name = provinces.find((province) => province.id === id)?.name.vi;
      await until('the panel opens', async () => (await textOf(page, '#panel h2')) === name);
      assert.match(String(await page.run('return location.search')), new RegExp(`province=${String(id)}`));
    },
  },
  {
    name: 'the table holds every agreement',
    async run(page, origin) {
      await openReady(page, origin, '?t=2014-09-15');
      assert.equal(
        await page.run('return document.querySelectorAll("#table tbody tr").length'),
        agreements.length,
      );
      const cells = String(await page.run('return document.querySelector("#table").textContent'));
      assert.match(cells, /Tháng 8\/2014/);
      assert.match(cells, /Năm 2014 hoặc 2015/);
    },
  },
  {
    name: 'language and appearance change',
    async run(page, origin) {
      await openReady(page, origin);
      const ground = () => page.run('return getComputedStyle(document.body).backgroundColor');
      const light = await ground();
      await openReady(page, origin, '?lang=en&theme=dark');
      assert.notEqual(await ground(), light);
      assert.equal(await page.run('return document.documentElement.lang'), 'en');
      await page.clickAt(await middleOf(page, '#settings button'));
      await until(
        'Vietnamese',
        async () => (await page.run('return document.documentElement.lang')) === 'vi',
      );
    },
  },
];

/** Opens the page with *query* in Vietnamese unless it says otherwise, and waits until the first map is drawn. */
export async function openReady(page: EnginePage, origin: string, query = '', size = desktop): Promise<void> {
  const url = new URL(query, `${origin}/`);
  if (!url.searchParams.has('lang')) url.searchParams.set('lang', 'vi');
  await page.open(String(url), size);
  await until(
    'the map is drawn',
    async () => (await page.run('return document.documentElement.dataset.ready')) === 'true',
  );
}

/** Throws unless states and counts of the page are those of *date*. */
async function expectDay(page: EnginePage, date: string): Promise<void> {
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

async function textOf(page: EnginePage, selector: string): Promise<string | null> {
  const text = await page.run(
    'const found = document.querySelector(arguments[0]); return found && found.textContent',
    selector,
  );
  return text === null ? null : String(text);
}

async function middleOf(page: EnginePage, selector: string): Promise<Place> {
  const script = `const box = document.querySelector(arguments[0]).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }`;
  return (await page.run(script, selector)) as Place;
}

/** Returns where the thumb is and where it must go for *step*, in a track that its half width ends at both sides. */
async function thumbPath(page: EnginePage, step: number): Promise<{ from: Place; to: Place }> {
  const script = `const slider = document.querySelector('#time');
    const box = slider.getBoundingClientRect();
    const x = (value) => box.x + 11 + (value / slider.max) * (box.width - 22);
    const y = box.y + box.height / 2;
    return { from: { x: x(slider.value), y }, to: { x: x(arguments[0]), y } }`;
  return (await page.run(script, step)) as { from: Place; to: Place };
}

/** Waits for *count* frames of the page. */
async function frames(page: EnginePage, count: number): Promise<void> {
  await page.run(
    `globalThis.frames_ = 0; const next = () => { frames_ += 1; requestAnimationFrame(next) }; next()`,
  );
  await until('frames', async () => Number(await page.run('return frames_')) >= count);
}

/** Waits until *condition* holds; throws, saying *what* did not come, after ten seconds. */
async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await condition())) if (Date.now() > end) throw new Error(`did not come: ${what}`);
}
