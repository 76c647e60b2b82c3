import { expect, test } from './test.ts';
import { nextFrame, open, stat } from './rollout-page.ts';

const pages = [
  {
    path: '/',
    lang: 'vi',
    title: 'VNPT và chính quyền điện tử',
    counted: '30 tỉnh, thành có tài liệu',
    place: 'Hải Phòng',
  },
  {
    path: '/en.html',
    lang: 'en',
    title: 'VNPT and e-',
    counted: '30 provinces documented',
    place: 'Hai Phong',
  },
] as const;

for (const { path, lang, title, counted, place } of pages) {
  test(`without JavaScript ${path} has the picture, the sentence and the way to all agreements`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('h1')).toContainText(title);
    const picture = page.locator('#map svg[role="img"]');
    await expect(picture).toBeVisible();
    await expect(picture).toHaveAttribute('aria-label', new RegExp(counted));
    await expect(picture.locator('[data-class="2013"]')).toHaveCSS('fill', 'rgb(11, 37, 69)');
    for (const name of ['Hoàng Sa', 'Trường Sa']) await expect(picture).toContainText(name);
    await expect(page.locator('[data-stat="documented"]')).toHaveText('30');
    await expect(page.locator('.loading')).toBeHidden();
    await page.locator('#table a').click();
    await expect(page.locator('#hai-phong-2013 h3')).toContainText(place);
    await context.close();
  });

  test(`${path} tells machines what it is`, async ({ page }) => {
    const text = await (await page.request.get(path)).text();
    for (const property of ['og:title', 'og:description', 'og:image', 'og:locale'])
      expect(text).toContain(`property="${property}"`);
    expect(text).toContain(`picture-${lang}.png`);
    expect(text).toContain('summary_large_image');
    expect(text.match(/hreflang="/g)).toHaveLength(3);
    expect(text).toContain('rel="canonical"');
    const data = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(text)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'Dataset',
      inLanguage: lang,
      temporalCoverage: '2013-01-01/2019-12-31',
    });
    expect((await page.request.get(`/picture-${lang}.png`)).ok()).toBe(true);
  });

  for (const viewport of [
    { width: 360, height: 640 },
    { width: 768, height: 1024 },
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ])
    test(`nothing moves when the script takes ${path} over, ${viewport.width} px`, async ({ browser }) => {
      const context = await browser.newContext({ viewport, locale: lang });
      const page = await context.newPage();
      await page.addInitScript(() => {
        Object.assign(window, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            (window as unknown as { shift: number }).shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      // The script comes when the page it was sent with has been painted.
      await page.route('**/assets/index-*.js', async (route) => {
        await page.evaluate(
          () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
        );
        await route.continue();
      });
      await open(page, path.slice(1));
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(
        0.01,
      );
      await context.close();
    });
}

test('the first picture shows as much of each year as the map that follows', async ({ page }) => {
  const extents = (paths: Element[]) => {
    const boxes = paths.map((path) => (path as SVGPathElement).getBBox());
    const [top, bottom] = [
      Math.min(...boxes.map(({ y }) => y)),
      Math.max(...boxes.map(({ y, height }) => y + height)),
    ];
    return bottom - top;
  };
  const of = (scope: string) => `${scope} :is(path)[data-class="2014"][data-state="signed"]:not(.inset-land)`;
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/', { waitUntil: 'domcontentloaded' });
  const first = await page.locator(of('.first-picture')).evaluateAll(extents);
  await page.unroute('**/*.js');
  await open(page);
  const live = await page.locator(of('.scene')).evaluateAll(extents);
  expect(Math.abs(first - live)).toBeLessThan(20);
});

for (const { address, isLastDay } of [
  { address: '/', isLastDay: true },
  { address: '/?theme=dark', isLastDay: true },
  { address: '/?t=2014-09-15', isLastDay: false },
  { address: '/?play=1', isLastDay: false },
  { address: '/?chapter=smart-cities', isLastDay: false },
  { address: '/?mode=year', isLastDay: false },
  { address: '/embed.html?embed=1&t=2014-09-15', isLastDay: false },
])
  test(`before its scripts ${address} tells ${isLastDay ? 'of the last day' : 'of no day but its own'}`, async ({
    page,
  }) => {
    await page.route('**/assets/*.js', () => undefined);
    await page.goto(address, { waitUntil: 'commit' });
    const picture = page.locator('.first-picture');
    await expect(picture).toBeVisible();
    await expect(page.locator('#title')).toBeVisible();
    await expect(page.locator('[data-stat="documented"]')).toBeVisible({ visible: isLastDay });
    const fills = await picture
      .locator('[data-state]:not(.inset-land)')
      .evaluateAll((paths) => new Set(paths.map((path) => getComputedStyle(path).fill)).size);
    if (isLastDay) expect(fills).toBeGreaterThan(5);
    else expect(fills).toBe(1);
  });

test('the day that the address names is told as soon as it is shown', async ({ page }) => {
  await open(page, '?t=2014-09-15');
  await expect(page.locator('[data-stat="documented"]')).toBeVisible();
  expect(await stat(page, 'documented')).toBe(9);
});

test('the page takes over what it came with: nothing is there twice', async ({ page }) => {
  await open(page);
  await expect(page.locator('.first-picture')).toHaveCount(0);
  await expect(page.locator('#table tbody tr')).toHaveCount(38);
  await expect(page.locator('#counts dl')).toHaveCount(1);
  await expect(page.locator('#map svg.map')).toHaveCount(1);
});

test('nothing that the page does breaks its policy', async ({ page }) => {
  await open(page, '?t=2014-09-13&province=VN-22');
  await page.locator('.play').click();
  await page.locator('.share-button').click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test.describe('when somebody breaks the policy', () => {
  test.use({ staged: ['policy'] });

  test('a script written into the page does not run', async ({ page }) => {
    await open(page);
    const title = await page.evaluate(() => {
      try {
        const script = document.createElement('script');
        script.textContent = 'document.title = "broken"';
        document.head.append(script);
      } catch {
        // Trusted Types refuse the text itself.
      }
      return document.title;
    });
    expect(title).not.toBe('broken');
  });
});

for (const width of [320, 360, 768, 1280, 1920])
  for (const lang of ['vi', 'en'])
    test(`nothing moves when the tools come, ${width} px, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, `?lang=${lang}`);
      // The face comes after the map, and breaks the lines of the cards anew.
      await page.waitForSelector('html[data-face]');
      await page.evaluate(() => document.fonts.ready);
      // Out of sight the table is not laid out, and has no place of its own.
      await page.locator('#table').scrollIntoViewIfNeeded();
      await nextFrame(page);
      const placesOf = () =>
        page.evaluate(() =>
          ['#finder', '#story', '#national', '#table table', '#about'].map((selector) => {
            const box = document.querySelector(selector)?.getBoundingClientRect();
            return [selector, box && Math.round(box.top + scrollY), box && Math.round(box.height)];
          }),
        );
      const before = await placesOf();
      await page.keyboard.press('Shift');
      await expect(page.locator('.table-tools p')).not.toBeEmpty();
      expect(await placesOf()).toEqual(before);
    });
