import { expect, test } from './test.ts';
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
  test(`the print takes one sheet, both sides at most, ${lang}`, async ({ page }) => {
    await open(page, `?lang=${lang}`);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(2);
  });
