import assert from 'node:assert/strict';
import { isoOf } from '../../src/data/day.ts';
import { firstDay } from '../../src/rollout/story-window.ts';
import { countOf, frames, middleOf, openReady, until, type EngineTest } from './acts.ts';
import type { EnginePage, Place } from './engine.ts';
import { expectDay, stepOf } from './known.ts';

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

/** The day on the page, by address, keys, drag and playback. */
export const timeSuite: readonly EngineTest[] = [
  {
    name: 'opens with the whole picture',
    async run(page, site) {
      await openReady(page, site);
      assert.equal(await countOf(page, '[data-province][data-state]'), 63);
      await expectDay(page, '2019-12-31');
    },
  },
  {
    name: 'the address brings ten days',
    async run(page, site) {
      for (const date of dates) {
        await openReady(page, site, `?t=${date}`);
        await expectDay(page, date);
      }
    },
  },
  {
    name: 'keys bring ten days',
    async run(page, site) {
      await openReady(page, site);
      await page.run('document.querySelector("#time").focus()');
      await page.press('Home');
      const daysTo = async (date: string) =>
        stepOf(date) - Number(await page.run('return document.querySelector("#time").value'));
      for (const date of dates) {
        while ((await daysTo(date)) > 182) await page.press('PageUp');
        for (let days = await daysTo(date); days !== 0; days -= Math.sign(days))
          await page.press(days > 0 ? 'ArrowRight' : 'ArrowLeft');
        await expectDay(page, date);
      }
    },
  },
  {
    name: 'dragging the thumb brings ten days',
    async run(page, site) {
      await openReady(page, site);
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
    async run(page, site) {
      await openReady(page, site, '?t=2014-01-01');
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
];

/** Returns where the thumb is and where it must go for *step*, in a track that its half width ends at both sides. */
async function thumbPath(page: EnginePage, step: number): Promise<{ from: Place; to: Place }> {
  const script = `const slider = document.querySelector('#time');
    const box = slider.getBoundingClientRect();
    const x = (value) => box.x + 11 + (value / slider.max) * (box.width - 22);
    const y = box.y + box.height / 2;
    return { from: { x: x(slider.value), y }, to: { x: x(arguments[0]), y } }`;
  return (await page.run(script, step)) as { from: Place; to: Place };
}
