import type { GeometryCollection, Polygon, Topology } from 'topojson-specification';
import { expect, test, type Page } from './test.ts';
import { nextFrame, open } from './rollout-page.ts';

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
    expect(needed.size).toBeGreaterThanOrEqual(6);
    // Beside the bundler's own few lines, which several scripts share.
    const scripts = [...needed].filter(
      (file) => file.endsWith('.js') && !file.includes('/rolldown-runtime-'),
    );
    expect(scripts).toHaveLength(2);
    await early.close();
  });

/** The topology that the page fetches, as it is sent. */
async function topologyOf(page: Page): Promise<Topology> {
  const arrived = page.waitForResponse(/\/vietnam-provinces\.topo-[^/]*\.json$/);
  await open(page);
  return (await (await arrived).json()) as Topology;
}

const shapesOf = (page: Page) =>
  page
    .locator('[data-province]')
    .evaluateAll((paths) =>
      paths.map((path) => [path.getAttribute('data-province'), path.getAttribute('d')]),
    );

test('the page draws the topology that it fetches: a province cut to a triangle there is a triangle', async ({
  page,
}) => {
  const topology = await topologyOf(page);
  expect(topology.type).toBe('Topology');
  const provinces = topology.objects['provinces'] as GeometryCollection;
  const before = new Map((await shapesOf(page)) as [string, string][]);
  expect([...before.keys()]).toEqual(provinces.geometries.map(({ id }) => id));

  const hanoi = provinces.geometries.find(({ id }) => id === 'VN-HN') as Polygon;
  const [first = 0] = hanoi.arcs[0] ?? [];
  const start = topology.arcs[first < 0 ? ~first : first]?.[0] ?? [];
  // The first point is a place on the grid of the topology, the others are the ways from one to the next.
  const triangle = [start, [90, 0], [0, 90], [-90, -90]];
  const cut: Topology = {
    ...topology,
    arcs: [...topology.arcs, triangle],
    objects: {
      ...topology.objects,
      provinces: {
        ...provinces,
        geometries: provinces.geometries.map((geometry) =>
          geometry.id === 'VN-HN'
            ? { type: 'Polygon', id: 'VN-HN', arcs: [[topology.arcs.length]] }
            : geometry,
        ),
      },
    },
  };
  await page.route(/\/vietnam-provinces\.topo-[^/]*\.json$/, (route) => route.fulfill({ json: cut }));
  await open(page);
  for (const [id, d] of await shapesOf(page))
    if (id === 'VN-HN') expect(d).toMatch(/^M[\d.]+,[\d.]+(L[\d.]+,[\d.]+){2}Z$/);
    else expect(d).toBe(before.get(id ?? ''));
});

test('the page asks for each of its data once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await open(page);
  const data = asked.filter((path) => /\.(csv|json)$/.test(path));
  expect(data).toHaveLength(5);
  expect(new Set(data).size).toBe(5);
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

test('without its face the page does with the stand-in, and tells its story', async ({ page }) => {
  await page.route('**/*.woff2', (route) => route.fulfill({ status: 404 }));
  await open(page);
  await expect(page.locator('#story [data-chapter]').first()).toBeVisible();
});

for (const [width, height] of [
  [360, 640],
  [1280, 800],
] as const)
  test(`at ${width}×${height} the map comes fitted into its frame, and is laid out once`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      const fitted: string[] = [];
      Object.assign(window, { fitted });
      new MutationObserver((list) =>
        fitted.push(...list.map(({ target }) => (target as Element).classList[0] ?? '')),
      ).observe(document, { subtree: true, attributes: true, attributeFilter: ['viewBox'] });
    });
    await open(page);
    await nextFrame(page);
    const fitted = await page.evaluate(() => (window as unknown as { fitted: string[] }).fitted);
    expect(fitted).not.toContain('map');
    // It would have been seen: the timeline is fitted where it stands.
    expect(fitted).toContain('timeline-chart');
    const map = page.locator('.map');
    const [, , across = 0] = ((await map.getAttribute('viewBox')) ?? '').split(' ').map(Number);
    const box = await map.boundingBox();
    // Names keep their size: a unit of theirs is a pixel.
    const unit = await map.evaluate((node: SVGElement) => Number(node.style.getPropertyValue('--unit')));
    expect(unit).toBeCloseTo(across / (box?.width ?? 0), 5);
  });

test('the names come with the frame after the first of the map', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = { frame: 0, ready: 0, named: 0 };
    Object.assign(window, { seen });
    requestAnimationFrame(function count() {
      seen.frame += 1;
      requestAnimationFrame(count);
    });
    new MutationObserver(() => {
      if (document.documentElement.dataset['ready']) seen.ready ||= seen.frame;
      if (document.querySelector('[data-name]')) seen.named ||= seen.frame;
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready'] });
  });
  await open(page);
  await expect(page.locator('.names [data-name]').first()).toBeAttached();
  const { ready, named } = await page.evaluate(
    () => (window as unknown as { seen: { ready: number; named: number } }).seen,
  );
  expect(named - ready).toBe(2);
});

test('a worker that could not be had is asked for again when there is something to read', async ({
  page,
}) => {
  await page.route(/\/worker-[^/]*\.js$/, (route) => route.abort(), { times: 1 });
  await open(page);
  const failed = page.waitForEvent('requestfailed', (request) => /\/worker-/.test(request.url()));
  await page.locator('#own-data button').click();
  await failed;
  await expect(page.locator('#own-data form')).toBeVisible();
  await page.locator('#own-data input[name="data"]').setInputFiles({
    name: 'one.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('province,signed,publisher\nHải Phòng,2013-12-18,Báo\n'),
  });
  await page.locator('#own-data button[type="submit"]').click();
  await expect(page.locator('#own-data-report')).toContainText('one.csv');
});
