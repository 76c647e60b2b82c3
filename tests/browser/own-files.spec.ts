import Papa from 'papaparse';
import { expect, test, type Page } from './test.ts';
import { open } from './rollout-page.ts';

const signings = /\/signings-[^/]*\.csv$/;

/** Opens the page; returns what its provinces and counts say, and the scripts it asked for. */
async function openAndNote(page: Page): Promise<{ states: unknown; counts: string[]; scripts: string[] }> {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.add(new URL(request.url()).pathname);
  });
  await open(page);
  return {
    states: await page
      .locator('[data-province]')
      .evaluateAll((paths) =>
        paths.map((path) =>
          ['data-province', 'data-state', 'data-class'].map((name) => path.getAttribute(name)),
        ),
      ),
    counts: await page.locator('[data-stat]').allTextContents(),
    scripts: [...scripts].sort(),
  };
}

test('columns in another order, CRLF, a byte order mark and a line end in a note change nothing, and ask for no further script', async ({
  page,
}) => {
  const untouched = await openAndNote(page);
  const text = await (await page.request.get('/')).text();
  const file = /assets\/signings-[^"]+\.csv/.exec(text)?.[0] ?? '';
  const csv = await (await page.request.get(`/${file}`)).text();
  const { data } = Papa.parse<string[]>(csv.trim());
  const note = data[0]?.indexOf('note') ?? -1;
  const turned = data.map((cells, i) =>
    cells.with(note, i === 1 ? 'One line\r\n"and" another' : (cells[note] ?? '')).reverse(),
  );
  await page.route(signings, (route) =>
    route.fulfill({ body: `\ufeff${Papa.unparse(turned, { newline: '\r\n' })}` }),
  );
  expect(await openAndNote(page)).toEqual(untouched);
  await expect(page.locator('.problems li')).toHaveCount(0);
});

test('a bad row is listed with line, column and value, and the good ones are shown', async ({ page }) => {
  const { data } = Papa.parse<string[]>(
    await (await page.request.get('/')).text().then(async (html) => {
      const file = /assets\/signings-[^"]+\.csv/.exec(html)?.[0] ?? '';
      return (await page.request.get(`/${file}`)).text();
    }),
  );
  const rows = data.filter((cells) => cells.length > 1);
  const signed = rows[0]?.indexOf('signed') ?? -1;
  await page.route(signings, (route) =>
    route.fulfill({
      body: Papa.unparse(rows.map((cells, i) => (i === 2 ? cells.with(signed, '2014-13') : cells))),
    }),
  );
  await open(page, '?lang=en');
  await expect(page.locator('.problems li')).toHaveCount(1);
  await expect(page.locator('.problems li')).toContainText('signings.csv:3 signed');
  await expect(page.locator('.problems li')).toContainText('“2014-13”');
  await expect(page.locator('.row-summary')).toContainText(
    `${rows.length - 1} rows of data, ${rows.length - 2} good`,
  );
});
