import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from './test.ts';
import { stat } from './rollout-page.ts';

/** As many rows as are looked at to find out which regions they are about, all of them on one. */
const states = [
  'province,signed,publisher,source_url',
  ...Array.from({ length: 100 }, (_, i) => `Ohio,2014-05-01,A,https://example.org/${i}`),
  '',
].join('\n');

/** More than is waited for before anything is read: lines without a row. */
const blankLines = '\n'.repeat(70_000);

/** Rows on a server that keeps the end of their file back. */
interface HeldRows {
  readonly address: string;
  /** Sends the end. */
  send(): void;
  /** Returns how often the rows were asked for. */
  asked(): number;
}

const servers: Server[] = [];

test.afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Serves *rows*, but for the end of their file, and, where given, *map* as `place.json` under the host of the page. */
async function holdRows(page: Page, rows: string, map: Buffer | null): Promise<HeldRows> {
  let send = (): void => undefined;
  const sent = new Promise<void>((resolve) => (send = resolve));
  let count = 0;
  const server = createServer((_, response) => {
    count++;
    response.writeHead(200, { 'access-control-allow-origin': '*', connection: 'close' });
    response.write(rows + blankLines);
    void sent.then(() => response.end());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  if (map) await page.route('**/place.json', (route) => route.fulfill({ body: map }));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/rows.csv`, send, asked: () => count };
}

const preview = (page: Page) => page.locator('.map-preview');
const words = '#title, #lede, #counts';

async function expectNothingOfTheStory(page: Page, parts = `${words}, .first-vintage`): Promise<void> {
  const story = page.locator(parts);
  await expect(story.first()).toBeAttached();
  for (const part of await story.all()) await expect(part).toBeHidden();
}

for (const { width, height } of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
])
  test(`the map of another place stands where it will be, before its rows are read, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const { address, send, asked } = await holdRows(
      page,
      states,
      await readFile('node_modules/us-atlas/states-10m.json'),
    );
    await page.goto(`/?lang=en&data=${address}&map=place.json`);
    await expect(preview(page)).toBeVisible();
    await expectNothingOfTheStory(page);
    const before = await preview(page).locator('path').first().boundingBox();
    send();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    await expect(preview(page)).toHaveCount(0);
    await expect(page.locator('#title')).toBeVisible();
    expect(await stat(page, 'documented')).toBe(1);
    // What finds out which regions the rows are about is read of the same answer.
    expect(asked()).toBe(1);
    const after = await page.locator('.coast').boundingBox();
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs((before?.[side] ?? 0) - (after?.[side] ?? Infinity))).toBeLessThan(3);
  });

test('the map of the whole world stands before its rows are read, too', async ({ page }) => {
  const map = await readFile('node_modules/world-atlas/countries-110m.json');
  const { address, send } = await holdRows(page, states.replaceAll('Ohio', 'Brazil'), map);
  await page.goto(`/?lang=en&data=${address}&map=place.json`);
  await expect(preview(page)).toBeVisible();
  await expectNothingOfTheStory(page);
  send();
  await expect(page.locator('[data-province][data-state="signed"]')).toHaveCount(1);
});

for (const { name, query, map } of [
  { name: 'named by none', query: '', map: null },
  { name: 'brought along', query: '&map=place.json', map: 'data/vietnam-provinces.topo.json' },
])
  test(`the map of the provinces, ${name}, has no colours before the rows are read`, async ({ page }) => {
    const { address, send } = await holdRows(
      page,
      states.replaceAll('Ohio', 'Hà Nội'),
      map === null ? null : await readFile(map),
    );
    await page.goto(`/?lang=en&data=${address}${query}`);
    await expect(page.locator('html')).toHaveAttribute('data-awaited', 'rows');
    const picture = page.locator('.first-picture');
    await expect(picture).toBeVisible();
    await expect(picture).toHaveAttribute('aria-hidden', 'true');
    for (const part of await page.locator(words).all()) await expect(part).toBeHidden();
    const colours = await picture
      .locator('[data-state]')
      .evaluateAll((paths) => new Set(paths.map((path) => getComputedStyle(path).fill)).size);
    expect(colours).toBe(1);
    send();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    expect(await stat(page, 'documented')).toBe(1);
  });

test('before any script is here, nothing tells of the story that the page came with', async ({ page }) => {
  await page.route('**/assets/*.js', () => undefined);
  for (const [query, isMapSeen] of [
    ['?data=rows.csv', true],
    ['?data=rows.csv&map=place.json', false],
  ] as const) {
    await page.goto(`/${query}`, { waitUntil: 'commit' });
    await expect(page.locator('.first-picture')).toBeVisible({ visible: isMapSeen });
    await expectNothingOfTheStory(page, isMapSeen ? words : undefined);
    await expect(page.locator('.loading')).toBeVisible();
  }
});

test('without the script that reads them the page tells its own story', async ({ page }) => {
  await page.route('**/own-data-*.js', (route) => route.abort());
  await page.goto('/?lang=en&data=rows.csv');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  for (const part of await page.locator(words).all()) await expect(part).toBeVisible();
  expect(await stat(page, 'documented')).toBe(30);
});

test('what was hidden for a file that cannot be had is shown again', async ({ page }) => {
  await page.route('**/gone.csv', (route) => route.fulfill({ status: 404 }));
  await page.route('**/place.json', async (route) =>
    route.fulfill({ body: await readFile('node_modules/us-atlas/states-10m.json') }),
  );
  await page.goto('/?lang=en&data=gone.csv&map=place.json');
  await expect(page.locator('#own-data-status')).toContainText('gone.csv');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(preview(page)).toHaveCount(0);
  for (const part of await page.locator(words).all()) await expect(part).toBeVisible();
  expect(await stat(page, 'documented')).toBe(30);
});

test.describe('without the script that paints many regions', () => {
  test.use({ staged: ['error'] });
  test('they are nodes, as few are', async ({ page }) => {
    await page.route('**/map-canvas-*.js', (route) => route.abort());
    const map = await readFile('node_modules/us-atlas/counties-albers-10m.json');
    await page.route('**/place.json', (route) => route.fulfill({ body: map }));
    await page.route('**/rows.csv', (route) =>
      route.fulfill({ body: 'province_iso,signed,publisher\n48201,2014-05-01,A\n' }),
    );
    await page.goto('/?lang=en&data=rows.csv&map=place.json');
    await expect(page.locator('[data-province="48201"][data-state="signed"]')).toBeAttached();
    expect(await page.locator('[data-province]').count()).toBeGreaterThan(3000);
  });
});
