import assert from 'node:assert/strict';
import {
  click,
  countOf,
  giveSign,
  openReady,
  seeParameter,
  rootData,
  seeText,
  textOf,
  until,
  type EngineTest,
} from './acts.ts';
import { agreements, expectDay, provinces } from './known.ts';

/** Story, search, filters, table, language and appearance. */
export const readingSuite: readonly EngineTest[] = [
  {
    name: 'a chapter of the story goes to its day and stands in the address',
    async run(page, site) {
      await openReady(page, site);
      await click(page, '[data-go="september-2014"]');
      await expectDay(page, '2014-09-15');
      await until(
        'the chapter',
        async () => (await countOf(page, '[data-chapter="september-2014"][aria-current]')) === 1,
      );
      await seeParameter(page, 'chapter', 'september-2014');
      await page.run('history.back()');
      await expectDay(page, '2019-12-31');
    },
  },
  {
    name: 'search finds a province without its marks',
    async run(page, site) {
      await openReady(page, site);
      await click(page, '#search');
      await page.type('nghe');
      await until('Nghệ An', async () => (await textOf(page, '#search-results li')) === 'Nghệ An');
      await page.press('ArrowDown');
      await page.press('Enter');
      await seeText(page, '#panel h2', 'Nghệ An');
    },
  },
  {
    name: 'a filter by region dims the others, on the map and in the table',
    async run(page, site) {
      await openReady(page, site);
      await click(page, '.filter-toggle');
      await until('the filters', async () => (await countOf(page, '#filters:not([hidden])')) === 1);
      await page.choose('#filter-region', 'mekong');
      const outside = provinces.filter(({ region }) => region !== 'mekong').length;
      await until('the region', async () => (await countOf(page, '[data-province].dimmed')) === outside);
      await seeParameter(page, 'region', 'mekong');
      const ids = provinces.filter(({ region }) => region === 'mekong').map(({ id }) => id);
      assert.equal(
        await countOf(page, '#table tbody tr:not([hidden])'),
        agreements.filter(({ provinceId }) => ids.includes(provinceId)).length,
      );
    },
  },
  {
    name: 'a column of the table sorts, and a field chooses its rows',
    async run(page, site) {
      await openReady(page, site);
      await giveSign(page);
      await click(page, '#table [data-column="province"] button');
      const sorted = '#table [data-column="province"][aria-sort="ascending"]';
      await until('the order', async () => (await countOf(page, sorted)) === 1);
      await click(page, '#table-filter');
      await page.type('hai phong');
      await until('the rows', async () => {
        const shown = await countOf(page, '#table tbody tr:not([hidden])');
        return shown > 0 && shown < agreements.length;
      });
      assert.match((await textOf(page, '#table tbody tr:not([hidden])')) ?? '', /Hải Phòng/);
    },
  },
  {
    name: 'the table holds every agreement',
    async run(page, site) {
      await openReady(page, site, '?t=2014-09-15');
      // It is made when the map stands.
      const rows = 'return document.querySelectorAll("#table tbody tr").length';
      await until('the table', async () => (await page.run(rows)) === agreements.length);
      const cells = String(await page.run('return document.querySelector("#table").textContent'));
      assert.match(cells, /Tháng 8\/2014/);
      assert.match(cells, /Năm 2014 hoặc 2015/);
    },
  },
  {
    name: 'language and appearance change',
    async run(page, site) {
      await openReady(page, site);
      const ground = () => page.run('return getComputedStyle(document.body).backgroundColor');
      const light = await ground();
      await openReady(page, site, '?lang=en&theme=dark');
      const dark = await ground();
      assert.notEqual(dark, light);
      assert.equal(await page.run('return document.documentElement.lang'), 'en');
      const line =
        'return getComputedStyle(document.querySelector("#settings .text-button")).textDecorationLine';
      assert.equal(await page.run(line), 'underline');
      await click(page, '#settings .text-button');
      await until(
        'Vietnamese',
        async () => (await page.run('return document.documentElement.lang')) === 'vi',
      );
      // From dark the button leads back to what the system wishes, which is light here, and then to light.
      for (const [theme, expected] of [
        [null, light],
        ['light', light],
        ['dark', dark],
      ] as const) {
        await click(page, '#settings .icon-button');
        await until('the appearance', async () => (await rootData(page, 'theme')) === theme);
        assert.equal(await ground(), expected);
      }
    },
  },
];
