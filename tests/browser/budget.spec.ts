import { brotliCompressSync, constants } from 'node:zlib';
import { mapFrame, mapOrigin, openHost } from './embed-host.ts';
import { expect, test, type Page } from './test.ts';
import { open } from './rollout-page.ts';

/** What the first view may weigh, in bytes after brotli at its best, fonts apart. */
const budget = { everything: 88_000, script: 52_500, map: 16_000 };

/** What the map in a frame may weigh: as it is pasted now, and by the address that older articles have. */
const frameBudgets = { 'embed.html?embed=1': 82_000, '?embed=1': 91_500 };

/** Returns how much each file weighs that *page* fetches while *visit* lasts, by its path. */
async function weigh(page: Page, visit: () => Promise<unknown>): Promise<Map<string, number>> {
  const addresses = new Set<string>();
  page.on('response', (response) => addresses.add(response.url()));
  await visit();
  const sizes = new Map<string, number>();
  for (const address of addresses) {
    const { origin, pathname } = new URL(address);
    if (origin !== mapOrigin) continue;
    // Asked for again: of a table sent without its encoding the browser gives other bytes than it got.
    const body = await (await page.request.get(address)).body();
    const { byteLength } = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    sizes.set(pathname, byteLength);
  }
  console.log([...sizes].map(([path, size]) => `${String(size).padStart(7)} ${path}`).join('\n'));
  return sizes;
}

function sum(sizes: ReadonlyMap<string, number>, pattern: RegExp): number {
  return [...sizes].filter(([path]) => pattern.test(path)).reduce((total, [, size]) => total + size, 0);
}

const allButFonts = /^(?!.*\.woff2$)/;

test('the first view stays within its budget of bytes', async ({ page }) => {
  const sizes = await weigh(page, () => open(page));
  expect(sizes.size).toBeGreaterThanOrEqual(7);
  expect(sum(sizes, /\.js$/)).toBeLessThanOrEqual(budget.script);
  expect(sum(sizes, /vietnam-provinces\.topo[^/]*\.json$/)).toBeLessThanOrEqual(budget.map);
  expect(sum(sizes, allButFonts)).toBeLessThanOrEqual(budget.everything);
});

for (const [address, bytes] of Object.entries(frameBudgets))
  test(`the first view of a frame at ${address} stays within its budget, without what only the page shows`, async ({
    page,
  }) => {
    const sizes = await weigh(page, async () => {
      await openHost(page, `<iframe src="${mapOrigin}/${address}" width="700" height="560"></iframe>`);
      await mapFrame(page);
    });
    expect(sum(sizes, /\/embed-main-/)).toBeGreaterThan(0);
    expect(sum(sizes, allButFonts)).toBeLessThanOrEqual(bytes);
    expect([...sizes.keys()].filter((path) => /\/(tools|share|present)-[^w]/.test(path))).toEqual([]);
  });

test('the page asks nobody but its own host for anything', async ({ page }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await open(page);
  expect(hosts.size).toBe(1);
});
