import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './test.ts';
import { open } from './rollout-page.ts';

test('the page of all agreements can be read at any width, and printed', async ({ page }) => {
  for (const [width, colorScheme] of [
    [320, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1920, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto('/agreements.html');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  expect(await page.evaluate(() => document.fonts.check('16px "Be Vietnam Pro"', 'ữ'))).toBe(true);

  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('nav').filter({ visible: true })).toHaveCount(0);
  const link = page.locator('article dd a').first();
  const printed = await link.evaluate((a) => getComputedStyle(a, '::after').content);
  expect(printed).toContain(await link.getAttribute('href'));
});

test('the table of the page leads to the agreements on their own page, in the language of the page', async ({
  page,
}) => {
  await open(page, '?lang=en');
  await page.locator('#table .agreements-link a').click();
  await expect(page).toHaveURL(/\/agreements-en\.html$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
