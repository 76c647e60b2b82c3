import assert from 'node:assert/strict';
import { isoOf, type Day } from '../../src/data/day.ts';
import { firstDay, lastDay } from '../../src/rollout/story-window.ts';
import {
  frames,
  middleOf,
  openReady,
  seeParameter,
  rest,
  seeText,
  textOf,
  until,
  type EngineTest,
} from './acts.ts';
import type { EnginePage } from './engine.ts';
import { agreements, provinces, stateOn } from './known.ts';

/** The map: what is pinned, and what changes. */
export const mapSuite: readonly EngineTest[] = [
  {
    name: 'a click pins a province, and Escape lets it go',
    async run(page, site) {
      await openReady(page, site);
      await page.clickAt(await middleOf(page, '[data-province="VN-22"]'));
      await seeText(page, '#panel h2', 'Nghệ An');
      await page.press('Escape');
      await until('the panel closes', async () => (await textOf(page, '#panel h2')) === null);
    },
  },
  {
    name: 'keys pin a province',
    async run(page, site) {
      await openReady(page, site);
      await page.run('document.querySelector(\'[data-province="VN-22"]\').focus()');
      await page.press('ArrowDown');
      const id = String(await page.run('return document.activeElement.getAttribute("data-province")'));
      assert.notEqual(id, 'VN-22');
      await page.press('Enter');
      const name = provinces.find((province) => province.id === id)?.name.vi;
      assert.ok(name);
      await seeText(page, '#panel h2', name);
      await seeParameter(page, 'province', id);
    },
  },
  {
    // WebKit blends a colour with a pattern, which neither the reader nor the rules of CSS expect.
    name: 'a province turns hatched at once, and leaves the hatch for a colour',
    async run(page, site) {
      const { id, first, next } = hatched();
      for (const [day, expected] of [
        [first, /^url\("?#hatch"?\)$/],
        [next, /^rgb/],
      ] as const) {
        await openReady(page, site, `?t=${isoOf(day - 1)}`);
        await rest(page);
        await page.run('document.documentElement.style.setProperty("--change", "100s")');
        await page.run('document.querySelector("#time").focus()');
        await page.press('ArrowRight');
        const state = stateOn(id, isoOf(day));
        await until(state, async () => (await seen(page, id, 'dataset.state')) === state);
        await frames(page, 2);
        assert.match(await seen(page, id, 'fill'), expected);
      }
    },
  },
];

/** Returns a province, the first day on which it may have signed, and the first on which it certainly had. */
function hatched(): { id: string; first: Day; next: Day } {
  for (const { id } of provinces) {
    const days = Array.from({ length: lastDay - firstDay }, (_, i) => firstDay + i + 1);
    const first = days.find((day) => stateOn(id, isoOf(day)) === 'possible');
    const next = days.find((day) => first && day > first && stateOn(id, isoOf(day)) === 'signed');
    const isDotted = agreements.every(({ provinceId, level }) => provinceId !== id || level === 'department');
    if (first && next && !isDotted) return { id, first, next };
  }
  throw new Error('no province is ever hatched');
}

/** Returns the state of a province on the page, or how it is filled. */
async function seen(page: EnginePage, id: string, what: 'dataset.state' | 'fill'): Promise<string> {
  const path = `document.querySelector('[data-province="${id}"]')`;
  return String(await page.run(`return ${what === 'fill' ? `getComputedStyle(${path})` : path}.${what}`));
}
