import { expect, test, type Page } from './test.ts';
import { open } from './rollout-page.ts';

/** What the page fetches for itself; the face, the icon and the manifest come when it stands. */
const ownFile = /\/assets\/.*\.(js|css|csv|json)$/;

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
    await expect.poll(() => [...asked].sort()).toEqual([...needed].sort());
    expect(needed.size).toBeGreaterThanOrEqual(7);
    await early.close();
  });

test('the map is drawn from what is asked for first, by what is asked for next', async ({ page }) => {
  const asked = noteRequests(page);
  await open(page);
  const [first = '', second = ''] = asked;
  expect(first).toMatch(/vietnam-provinces\.topo-/);
  expect(second).toMatch(/\/index-[^/]*\.js$/);
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
