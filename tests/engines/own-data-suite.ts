import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { click, countOf, giveSign, openReady, seeText, until, type EngineTest } from './acts.ts';
import { expectDay } from './known.ts';

/** A file of the reader's own, chosen in the page. */
export const ownDataSuite: readonly EngineTest[] = [
  {
    name: 'a file of one’s own is chosen, drawn, mended, saved and left again',
    async run(page, site) {
      await openReady(page, site);
      await giveSign(page);
      await click(page, '#own-data button');
      const field = '.own-data-form input[name="data"]';
      await until('the form', async () => (await countOf(page, field)) === 1);
      await page.chooseFile(field, resolve('tests/fixtures/own-data/excel-unicode.csv'));
      await click(page, '.own-data-form [type="submit"]');
      await seeText(page, '#own-data-report', /5 dòng, 3 dòng hiện trên bản đồ, 2 dòng có vấn đề/);
      assert.equal(await countOf(page, '[data-province][data-state="signed"]'), 3);

      await click(page, '.own-data-problems button');
      await seeText(page, '#own-data-report', /5 dòng, 5 dòng hiện trên bản đồ, 0 dòng có vấn đề/);
      assert.equal(await countOf(page, '[data-province][data-state="signed"]'), 4);

      await click(page, '.own-data-details .own-data-buttons button');
      const name = 'excel-unicode-da-sua.csv';
      await until('the saved file', async () => Promise.resolve(page.saved(name) !== null));
      assert.match(page.saved(name) ?? '', /a3;Nghệ An;UBND tỉnh Nghệ An;2014-09-13;VietNamNet/);

      await click(page, '#own-data-report > .own-data-buttons button');
      await expectDay(page, '2019-12-31');
    },
  },
];
