import { expect, test, type Page } from './test.ts';
import { nextFrame, open } from './rollout-page.ts';

/** How much larger than the whole country the map shows. */
const strength = (page: Page) =>
  page.locator('.scene').evaluate((scene) => new DOMMatrix(getComputedStyle(scene).transform).a);

/** Provinces whose mainland bends around the middle of its own box: a click there still picks them. */
const bent = ['VN-47', 'VN-71'];

test('the middle of each province’s box picks that province', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const provinces = await page.locator('[data-province]').evaluateAll((paths) =>
    paths.map((path) => {
      const { x, y, width, height } = path.getBoundingClientRect();
      const at = { x: x + width / 2, y: y + height / 2 };
      const id = path.getAttribute('data-province') ?? '';
      const hit = document.elementFromPoint(at.x, at.y)?.getAttribute('data-province');
      return { id, at, isHit: hit === id };
    }),
  );
  expect(provinces).toHaveLength(63);
  expect(
    provinces
      .filter(({ isHit }) => !isHit)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(bent);
  for (const { id, at } of provinces) {
    await page.mouse.click(at.x, at.y);
    await expect(page.locator(`[data-province="${id}"]`)).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
  }
});

test('islands far off look and act like their province', async ({ page }) => {
  await open(page);
  const islands = page.locator('[data-islands="VN-HP"]');
  await expect(islands).toHaveAttribute('data-state', 'signed');
  await expect(page.locator('[data-province]')).toHaveCount(63);
  await page.locator('[data-province="VN-HP"]').hover();
  await expect(islands).toHaveClass(/is-lit/);
  await page.locator('[data-inset="VN-DN"] rect').click();
  await expect(page.locator('#panel h2')).toHaveText('Đà Nẵng');
});

test('the open sea picks nothing', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, '?province=VN-HP');
  await page.mouse.click(480, 470);
  await expect(page.locator('#panel h2')).toHaveCount(0);
});

test('the list of regions shows a region, and the address keeps it', async ({ page }) => {
  await open(page);
  const list = page.getByLabel('Phạm vi bản đồ');
  await list.selectOption('mekong');
  await expect.poll(() => strength(page)).toBeGreaterThan(2);
  await expect(page).toHaveURL(/view=mekong/);
  await page.reload();
  await expect.poll(() => strength(page)).toBeGreaterThan(2);
  await expect(list).toHaveValue('mekong');
  await page.getByRole('button', { name: 'Cả nước' }).click();
  await expect.poll(() => strength(page)).toBe(1);
  await expect(page).not.toHaveURL(/view=/);
});

test('buttons, keys and a double click zoom; the address keeps the spot', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Phóng to' }).click();
  await expect.poll(() => strength(page)).toBeCloseTo(1.6);
  await expect(page).toHaveURL(/view=\d+/);
  await page.locator('[data-province="VN-HN"]').focus();
  await page.keyboard.press('+');
  await expect.poll(() => strength(page)).toBeCloseTo(2.56);
  await page.keyboard.press('-');
  await expect.poll(() => strength(page)).toBeCloseTo(1.6);
  await page.keyboard.press('0');
  await expect.poll(() => strength(page)).toBe(1);
  await page.locator('[data-province="VN-22"]').dblclick();
  await expect.poll(() => strength(page)).toBeCloseTo(2);
});

test('rubbish in the address shows the whole country', async ({ page }) => {
  await open(page, '?view=atlantis');
  await nextFrame(page);
  expect(await strength(page)).toBe(1);
});

test('the wheel zooms with Ctrl only, and scrolls the page without', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page);
  await page.mouse.move(150, 300);
  await nextFrame(page);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(150);
  expect(await strength(page)).toBe(1);
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(() => strength(page)).toBeGreaterThan(1.3);
});

test('the mouse drags an enlarged map, and a drag pins nothing', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?view=105.8,21,5');
  await expect.poll(() => strength(page)).toBe(5);
  const left = () =>
    page.locator('[data-province="VN-HN"]').evaluate((path) => path.getBoundingClientRect().x);
  const before = await left();
  await page.mouse.move(300, 400);
  await nextFrame(page);
  await page.mouse.down();
  await page.mouse.move(220, 400, { steps: 5 });
  await page.mouse.up();
  expect(await left()).toBeCloseTo(before - 80, 0);
  await expect(page.locator('#panel h2')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  type Fingers = readonly (readonly [x: number, y: number])[];

  /** Draws fingers over the page: down at the first of *steps*, lifted after the last. */
  async function draw(page: Page, steps: readonly Fingers[]): Promise<void> {
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: Fingers) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: fingers.map(([x, y], id) => ({ x, y, id })),
      });
    const [first = [], ...rest] = steps;
    await touch('touchStart', first);
    for (const fingers of rest) await touch('touchMove', fingers);
    await touch('touchEnd', []);
  }

  test('one finger on the map scrolls the page', async ({ page }) => {
    await open(page);
    await draw(page, [[[60, 400]], [[60, 370]], [[60, 330]], [[60, 280]]]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    expect(await strength(page)).toBe(1);
  });

  test('two fingers zoom the map, not the page', async ({ page }) => {
    await open(page);
    const pinch = [0, 10, 30, 40].map((spread): Fingers => [
      [150 - spread, 300],
      [190 + spread, 300],
    ]);
    // The first touch fetches what follows the hand.
    await expect(async () => {
      await draw(page, pinch);
      await expect.poll(() => strength(page), { timeout: 2_000 }).toBeGreaterThan(2);
    }).toPass();
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });
});

test('arrow keys take the enlarged map along', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?view=105.8,21,6');
  await expect.poll(() => strength(page)).toBe(6);
  await page.locator('[data-province="VN-HN"]').focus();
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-province]:focus')).toBeInViewport({ ratio: 0.3 });
});

for (const query of ['?t=2015-12-31', '?view=red_river', '?view=mekong&lang=en'])
  for (const width of [360, 1280])
    test(`names never lie over one another: ${query} at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: width === 360 ? 640 : 800 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open(page, query);
      if (query.includes('view')) await expect.poll(() => strength(page)).toBeGreaterThan(1);
      await nextFrame(page);
      const clashes = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.names text, .inset text, .map-controls > *')].map(
          (node) => ({ name: node.textContent, box: node.getBoundingClientRect() }),
        );
        return boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter(
              ({ box }) =>
                Math.min(a.box.right, box.right) - Math.max(a.box.left, box.left) > 1 &&
                Math.min(a.box.bottom, box.bottom) - Math.max(a.box.top, box.top) > 3,
            )
            .map((b) => `${a.name} over ${b.name}`),
        );
      });
      expect(clashes).toEqual([]);
      expect(await page.locator('.province-names text, .spot-names text').count()).toBeGreaterThan(0);
    });

for (const width of [360, 768])
  test(`at ${width} px the key of an enlarged map has the one year of the year mode alone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, '?mode=year&t=2016-06-01&view=mekong');
    await expect(page.locator('.map')).toHaveClass(/is-zoomed/);
    await page.locator('#search').focus();
    const years = page.locator('.legend-years li:visible');
    await expect(years).toHaveCount(1);
    await expect(years).toContainText('16');
  });
