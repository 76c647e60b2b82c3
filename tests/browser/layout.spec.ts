import { expect, test } from './test.ts';
import { open } from './rollout-page.ts';

const sizes = [
  { width: 320, height: 568 },
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

for (const viewport of sizes)
  for (const lang of ['vi', 'en']) {
    test(`everything fits at ${viewport.width}×${viewport.height}, ${lang}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await open(page, `?lang=${lang}&t=2014-09-15`);

      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );

      const clipped = await page.evaluate(() =>
        [...document.querySelectorAll('h1, h2, h3, h4, p, dt, dd, button, td, th, li')]
          .filter((element) => !element.closest('.visually-hidden, .skips, .caption'))
          .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
          .map((element) => `${element.tagName}: ${element.textContent}`),
      );
      expect(clipped).toEqual([]);

      // The map is the hero: it takes the greater part of the height that the dock leaves, and shows whole.
      const map = await page.locator('.map').boundingBox();
      const dock = await page.locator('#dock').boundingBox();
      if (!map || !dock) throw new Error('map or dock has no box');
      const free = viewport.width < 900 ? dock.y : viewport.height;
      expect(map.height).toBeGreaterThan(free * (viewport.width < 900 ? 0.55 : 0.95));
      expect(map.y + map.height).toBeLessThanOrEqual(free + 1);
      await expect(page.locator('#time')).toBeInViewport();
    });
  }

for (const [width, height] of [
  [1280, 800],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
] as const)
  for (const lang of ['vi', 'en'])
    test(`the first screen ends below the title of the first chapter, ${width}×${height}, ${lang}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await open(page, `?lang=${lang}`);
      const title = await page.locator('.chapters > li:first-child .chapter-title').evaluate((button) => {
        const words = document.createRange();
        words.selectNodeContents(button);
        return words.getBoundingClientRect().bottom;
      });
      const dock = await page.locator('#dock').boundingBox();
      await expect(page.locator('#dock')).not.toHaveCSS('box-shadow', 'none');
      expect(title).toBeLessThan((dock?.y ?? 0) - 8);
    });

test('every target is at least 44 px high and wide', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, '?province=VN-22');
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, select, input')]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ name: element.className || element.id, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
});

test('the page scrolls by wheel over the map', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page);
  await page.mouse.move(180, 300);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(150);
});

test('nothing of the first screen moves while playing', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.clock.install({ time: '2026-01-01T00:00:00Z' });
  await open(page, '?t=2013-01-01');
  const boxes = () =>
    page.evaluate(() =>
      ['title', 'counts', 'map', 'dock'].map((id) =>
        document.getElementById(id)?.getBoundingClientRect().toJSON(),
      ),
    );
  const before = await boxes();
  await page.locator('.play').click();
  for (let i = 0; i < 10; i += 1) {
    await page.clock.runFor(3_000);
    expect(await boxes()).toEqual(before);
  }
});

for (const [width, height] of [
  [360, 640],
  [1280, 800],
] as const)
  test(`the styles know how high the dock is, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const height = document.querySelector<HTMLElement>('#dock')?.offsetHeight ?? 0;
          return ['finder', 'story', 'dock', 'table', 'about'].map((id) => {
            const node = document.getElementById(id);
            return node && parseFloat(getComputedStyle(node).getPropertyValue('--dock-height')) - height;
          });
        }),
      )
      .toEqual([0, 0, 0, 0, 0]);
  });

test('the styles know how high the dock is when the window turns, either way', async ({ page }) => {
  const gap = () =>
    page.evaluate(() => {
      const [story, dock] = ['story', 'dock'].map((id) => document.getElementById(id));
      if (!story || !dock) return null;
      return parseFloat(getComputedStyle(story).getPropertyValue('--dock-height')) - dock.offsetHeight;
    });
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('data-face');
  for (const [width, height] of [
    [768, 1024],
    [1280, 800],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(gap).toBe(0);
  }
});

for (const viewport of sizes)
  test(`sharing is in sight, and comes before the map, at ${viewport.width}×${viewport.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page);
    await expect(page.getByRole('button', { name: 'Chia sẻ và nhúng' })).toBeInViewport({ ratio: 1 });
    const met: string[] = [];
    while (!met.includes('map')) {
      await page.keyboard.press('Tab');
      met.push(
        await page.evaluate(() =>
          document.activeElement?.closest('#map') ? 'map' : (document.activeElement?.className ?? ''),
        ),
      );
      expect(met.length).toBeLessThan(10);
    }
    expect(met).toContain('icon-button share-button');
  });

for (const width of [280, 300, 320, 360])
  test(`nothing lies over the archipelagos at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await open(page);
    const over = await page.evaluate(() => {
      const insets = [...document.querySelectorAll('.inset, .inset text')].map((node) =>
        node.getBoundingClientRect(),
      );
      return [...document.querySelectorAll('.map-controls > *, .legend, .vintage')]
        .filter((node) => node.checkVisibility())
        .filter((node) => {
          const box = node.getBoundingClientRect();
          return insets.some(
            ({ left, right, top, bottom }) =>
              box.left < right && left < box.right && box.top < bottom && top < box.bottom,
          );
        })
        .map((node) => node.getAttribute('class'));
    });
    expect(over).toEqual([]);
  });

for (const query of ['', '?present=1', 'embed.html?province=VN-22'])
  test(`where no web font is to be had all type is of one kind: /${query}`, async ({ page }) => {
    await open(page, query);
    const families = await page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('body *')]
          .filter(({ childNodes }) => [...childNodes].some(({ nodeName }) => nodeName === '#text'))
          .map((node) => getComputedStyle(node).fontFamily),
      ),
    ]);
    expect(families.length).toBeGreaterThan(0);
    expect(families.filter((family) => !/, (sans-serif|monospace)$/.test(family))).toEqual([]);
  });
