import { expect, test, type Page } from './test.ts';
import { open } from './rollout-page.ts';

/** What the page fetches for itself; the face, the icon and the manifest come when it stands. */
const ownFile = /\/assets\/.*\.(js|css|csv|json)$/;

/** What comes when the map stands, and has its place kept until then. */
const rest = /\/page-rest-[^/]*\.js$/;

/** Notes what of its own files *page* asks for, from now on. */
function noteRequests(page: Page): Set<string> {
  const paths = new Set<string>();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (ownFile.test(pathname)) paths.add(pathname);
  });
  return paths;
}

for (const path of ['/', '/en.html', '/embed.html?embed=1'])
  test(`${path} asks for all that its first view needs before any script of it runs`, async ({ page }) => {
    const needed = noteRequests(page);
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-complete', 'true');
    const early = await page.context().newPage();
    await early.route('**/assets/*.js', () => undefined);
    const asked = noteRequests(early);
    await early.goto(path, { waitUntil: 'commit' });
    const first = [...needed].filter((file) => !rest.test(file));
    await expect.poll(() => [...asked].sort()).toEqual(first.sort());
    expect(first.length).toBeGreaterThanOrEqual(7);
    expect(needed.size - first.length).toBe(path.startsWith('/embed') ? 0 : 1);
    await early.close();
  });

test('the map is drawn from what is asked for first, by what is asked for next, and the page names no more than these', async ({
  page,
}) => {
  const asked = noteRequests(page);
  await open(page);
  const [first = '', second = ''] = asked;
  expect(first).toMatch(/vietnam-provinces\.topo-/);
  expect(second).toMatch(/\/index-[^/]*\.js$/);
  const html = await (await page.request.get('/')).text();
  const named = [...html.matchAll(/<link rel="(?:module)?preload"[^>]* href="\.([^"]+)"/g)];
  expect(named.map(([, path]) => path)).toEqual([first, second]);
});

test('the tables come before the script that waits for them', async ({ page }) => {
  const asked = noteRequests(page);
  await open(page);
  const order = [...asked].map((file) => /\/assets\/([a-z-]+?)-[\w-]{8}\./.exec(file)?.[1]);
  expect(order.indexOf('page')).toBeGreaterThan(order.indexOf('story'));
  expect(order.indexOf('story')).toBeGreaterThan(order.indexOf('signings'));
});

test('the page is shown in its face once all of it is here, and not before', async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/be-vietnam-pro-700-[^/]*\.woff2$/, async (route) => {
    await held;
    await route.continue();
  });
  const [other] = await Promise.all([page.waitForResponse(/be-vietnam-pro-400-/), open(page)]);
  await other.finished();
  await expect(page.locator('html')).not.toHaveAttribute('data-face');
  release();
  await expect(page.locator('html')).toHaveAttribute('data-face');
  await expect(page.locator('#title')).toHaveCSS('font-family', /^"Be Vietnam Pro"/);
});

test('without its face the page does with the stand-ins, and tells its story', async ({ page }) => {
  await page.route('**/*.woff2', (route) => route.fulfill({ status: 404 }));
  await open(page);
  await expect(page.locator('#story [data-chapter]').first()).toBeVisible();
});
