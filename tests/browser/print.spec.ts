import { expect, test, type Page } from './test.ts';
import { open } from './rollout-page.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test(`the print holds the map, the counts, the table and nothing to press, ${colorScheme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ colorScheme });
    await open(page, '?lang=vi&t=2016-10-11&province=VN-HP');
    await page.emulateMedia({ colorScheme, media: 'print' });
    for (const shown of [
      '.map',
      '[data-inset="VN-DN"]',
      '[data-inset="VN-34"]',
      '.vintage',
      '.legend',
      '[data-stat="documented"]',
      'tbody tr:last-child',
    ])
      await expect(page.locator(shown)).toBeVisible();
    await expect(page.locator('.as-of')).toHaveText('Tính đến 11/10/2016');
    await expect(page.locator(':is(button, select, input):not(th *):visible')).toHaveCount(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('light');
    // The ground of the map is that of the light appearance, whatever the screen shows.
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('.map-frame') ?? document.body).backgroundColor,
      ),
    ).toBe('rgb(238, 243, 245)');
  });

for (const lang of ['vi', 'en'])
  test(`the print takes a side for the map and two for the table, ${lang}`, async ({ page }) => {
    await open(page, `?lang=${lang}`);
    expect(await sidesOf(page)).toBe(3);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    // Pixels of A4 between its margins.
    const side = { width: 710, height: 1039 };
    await page.setViewportSize(side);
    const caption = await page.locator('.caption').boundingBox();
    if (!caption) throw new Error('the caption has no box');
    expect(caption.y + caption.height).toBeLessThan(side.height);
    await expect(page.locator('.table')).toHaveCSS('break-before', 'page');
  });

test('the print of a chapter holds its text and nothing to press, on the side of the map', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, '?lang=en&chapter=smart-cities');
  expect(await sidesOf(page)).toBe(3);
  await expect(page.locator('.chapters > li:visible')).toHaveCount(1);
  await expect(page.locator('.chapters > li:visible')).toContainText('Da Nang');
  // The numbers count those before it, which are not printed.
  expect(
    await page.locator('.chapters h3:visible').evaluate((h3) => getComputedStyle(h3, '::before').content),
  ).toBe('none');
  await expect(page.locator(':is(button, select, input):not(th *, h3 *):visible')).toHaveCount(0);
});

test('the names on a printed map are no larger than a laptop finds places for', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  await page.emulateMedia({ media: 'print' });
  const sizes = await page
    .locator('.province-names text')
    .evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
  expect(sizes.length).toBeGreaterThan(9);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(15);
});

/** Prints *page*, leaves it as it is on paper, and returns how many sides that takes. */
async function sidesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  await page.emulateMedia({ media: 'print' });
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
