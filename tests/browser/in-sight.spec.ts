import { expect, test, type Page } from './test.ts';
import { embedHeightFor } from '../../src/embed/embed-heights.ts';
import { arrive, nextFrame, open } from './rollout-page.ts';

const phone = { width: 360, height: 640 };

/** Returns the box of *selector* in the window. */
async function boxOf(page: Page, selector: string): Promise<DOMRect> {
  return page
    .locator(selector)
    .first()
    .evaluate((node) => node.getBoundingClientRect().toJSON() as DOMRect);
}

for (const [name, id] of [
  ['the far north', 'VN-03'],
  ['the middle', 'VN-26'],
  ['the far south', 'VN-59'],
] as const)
  test(`on a phone the sheet of a province of ${name} leaves it in sight`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, `?province=${id}`);
    const sheet = await boxOf(page, '#panel');
    expect(sheet.height).toBeLessThanOrEqual(0.45 * phone.height);
    const map = await boxOf(page, '#map');
    const province = await boxOf(page, `[data-province="${id}"]`);
    expect(province.top).toBeGreaterThanOrEqual(map.top - 1);
    expect(province.bottom).toBeLessThanOrEqual(sheet.top + 1);
  });

test('on a phone the sheet shows all when asked, and less again', async ({ page }) => {
  await page.setViewportSize(phone);
  await open(page, '?province=VN-22');
  const more = page.getByRole('button', { name: 'Xem đầy đủ' });
  const low = await boxOf(page, '#panel');
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  await more.click();
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  expect((await boxOf(page, '#panel')).height).toBeGreaterThan(low.height + 100);
  expect((await boxOf(page, '#panel')).top).toBeGreaterThanOrEqual((await boxOf(page, '#counts')).bottom - 2);
  await more.click();
  expect((await boxOf(page, '#panel')).height).toBe(low.height);
});

for (const viewport of [
  { width: 768, height: 1024 },
  { width: 700, height: 900 },
  { width: 620, height: 700 },
])
  test(`at ${viewport.width}×${viewport.height} the sheet covers no count`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page, '?province=VN-22&t=2014-09-15');
    const counts = await boxOf(page, '#counts');
    expect((await boxOf(page, '#panel')).top).toBeGreaterThanOrEqual(counts.bottom);
  });

test('a tablet on its side has the map as tall as the window', async ({ page }) => {
  await page.setViewportSize({ width: 899, height: 700 });
  await open(page);
  expect((await boxOf(page, '.map')).height).toBeGreaterThan(690);
  await expect(page.locator('#time')).toBeInViewport({ ratio: 0.9 });
});

test('the counts stay in sight beside a chapter', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, '?chapter=smart-cities');
  // The story may come after the page is complete, and scrolls then.
  const chapter = await boxOf(page, '#story [data-chapter="smart-cities"] h3');
  const counts = await boxOf(page, '#counts');
  expect(counts.top).toBeGreaterThanOrEqual(0);
  expect(chapter.top).toBeGreaterThanOrEqual(counts.bottom);
});

test('what a chapter points out stands on its province, however large the map', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?chapter=48-of-63&view=northern_uplands');
  await arrive(page, '2016-10-11');
  const ring = page.locator('.chapter-ring');
  await expect(ring).toHaveAttribute('d', /./);
  await expect(page.locator('.map')).toHaveClass(/is-zoomed/);
  await nextFrame(page);
  const [land, drawn] = [await boxOf(page, '[data-province="VN-05"]'), await boxOf(page, '.chapter-ring')];
  expect(Math.abs(land.x - drawn.x)).toBeLessThan(4);
  expect(Math.abs(land.y - drawn.y)).toBeLessThan(4);
});

test('on a phone the table begins with a few agreements, and shows all when asked', async ({ page }) => {
  await page.setViewportSize(phone);
  await open(page);
  const rows = page.locator('#table tbody tr');
  await expect(rows).toHaveCount(38);
  await expect(rows.filter({ visible: true })).toHaveCount(8);
  await page.getByRole('button', { name: 'Hiện cả 38 thỏa thuận' }).click();
  await expect(rows.filter({ visible: true })).toHaveCount(38);
  await expect(rows.nth(8).locator('th')).toBeFocused();
  await expect(page.locator('.table-all')).toBeHidden();
});

test('a wide window and paper have every agreement', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await expect(page.locator('#table tbody tr').filter({ visible: true })).toHaveCount(38);
  await expect(page.locator('.table-all')).toBeHidden();
  await page.setViewportSize(phone);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#table tbody tr').filter({ visible: true })).toHaveCount(38);
});

for (const viewport of [phone, { width: 768, height: 1024 }, { width: 1280, height: 800 }])
  test(`nothing that gets the focus is covered at ${viewport.width}×${viewport.height}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, '?province=VN-22&t=2014-09-15');
    const covered: string[] = [];
    let stops = 0;
    for (; stops < 150; stops += 1) {
      await page.keyboard.press('Tab');
      await nextFrame(page);
      const focused = await page.evaluate(() => {
        const active = document.activeElement;
        if (!active || active === document.body) return null;
        const { x, y, width, height } = active.getBoundingClientRect();
        const isSeen = [...active.getClientRects(), { x, y, width, height }].some((box) => {
          const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return (
            at !== null && (active.contains(at) || at.contains(active)) && !at.matches('body, html, #page')
          );
        });
        return { name: `${active.id || String(active.getAttribute('class'))} ${active.textContent}`, isSeen };
      });
      if (!focused) break;
      if (!focused.isSeen) covered.push(focused.name);
    }
    expect(stops).toBeGreaterThan(40);
    expect(covered).toEqual([]);
  });

test('the map is one stop of the Tab key', async ({ page }) => {
  await open(page);
  const inMap = () => page.evaluate(() => document.activeElement?.closest('svg.map') !== null);
  while (!(await inMap())) await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await inMap()).toBe(false);
});

/** Steps through all signings; returns the captions that have no room. */
async function cutCaptions(page: Page): Promise<string[]> {
  const cut: string[] = [];
  for (;;) {
    const { text, isCut } = await page.locator('.caption').evaluate((caption) => ({
      text: caption.textContent,
      isCut: caption.scrollHeight > caption.clientHeight + 1,
    }));
    if (isCut) cut.push(text);
    const day = await page.locator('#time').inputValue();
    await page.locator('.next').click();
    await nextFrame(page);
    if ((await page.locator('#time').inputValue()) === day) return cut;
  }
}

for (const [width, height] of [
  [360, 640],
  [768, 1024],
  [640, 400],
  [900, 700],
  [1024, 768],
  [1280, 800],
  [1920, 1080],
] as const)
  for (const lang of ['vi', 'en'])
    test(`no caption is cut at ${width}×${height}, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, `?lang=${lang}&t=2013-01-01`);
      expect(await cutCaptions(page)).toEqual([]);
    });

for (const width of [340, 375, 480, 640, 900])
  test(`no caption is cut in a frame ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: embedHeightFor(width) });
    await open(page, 'embed.html?embed=1&lang=en&t=2013-01-01');
    expect(await cutCaptions(page)).toEqual([]);
  });

test('on the smallest phone nothing that is written on the map lies over another', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const lang of ['vi', 'en']) {
    await open(page, `?lang=${lang}`);
    const [legend, vintage] = [await boxOf(page, '.legend'), await boxOf(page, '.vintage')];
    expect(legend.bottom).toBeLessThanOrEqual(vintage.top);
    const list = await boxOf(page, '.map-region');
    const north = await boxOf(page, '[data-province="VN-13"]');
    expect(list.left).toBeGreaterThanOrEqual(north.right);
  }
});
