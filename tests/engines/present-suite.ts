import assert from 'node:assert/strict';
import { countOf, openReady, seeParameter, rootData, seeText, until, type EngineTest } from './acts.ts';
import type { EnginePage, Key } from './engine.ts';

/** Presenting with the keys of a clicker. */
export const presentSuite: readonly EngineTest[] = [
  {
    name: 'P presents, a clicker steps and blanks, Escape ends',
    async run(page, site) {
      await openReady(page, site);
      await page.press('p');
      await seePlace(page, 1);
      await step(page, 'PageDown', 2);
      await step(page, ' ', 3);
      await step(page, 'PageUp', 2);
      await page.press('.');
      await seeCurtain(page, true);
      await page.press('.');
      await seeCurtain(page, false);
      await seePlace(page, 2);
      await page.press('Escape');
      await until('the end', async () => (await rootData(page, 'present')) === null);
      assert.equal(await countOf(page, '.present'), 0);
    },
  },
  {
    name: 'the address presents, and nothing of it stays',
    async run(page, site) {
      await openReady(page, site, '?present=1&lang=en');
      await seePlace(page, 1);
      await step(page, 'PageDown', 2);
      await seeText(page, '.present-title', 'Spring 2014: Phu Yen, Tien Giang');
      await seeText(page, '.present-date', '30 April 2014');
      await page.press('Escape');
      await until('the end', async () => (await rootData(page, 'present')) === null);
      await seeParameter(page, 'present', null);
    },
  },
];

/** Presses *key* and waits until the stage rests on the stop *place*. */
async function step(page: EnginePage, key: Key, place: number): Promise<void> {
  await page.press(key);
  await seePlace(page, place);
}

async function seePlace(page: EnginePage, place: number): Promise<void> {
  await seeText(page, '.present-place', new RegExp(`^${place} \\D+ ?7$`));
  await until('the stop', async () => (await rootData(page, 'present')) === 'stop');
}

async function seeCurtain(page: EnginePage, isDown: boolean): Promise<void> {
  const script = 'return document.querySelector(".present-curtain").checkVisibility()';
  await until('the blank screen', async () => (await page.run(script)) === isDown);
}
