import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './test.ts';
import { open } from './rollout-page.ts';

for (const width of [360, 1280])
  for (const colorScheme of ['light', 'dark'] as const)
    for (const lang of ['vi', 'en']) {
      test(`axe finds nothing at ${width} px, ${colorScheme}, ${lang}`, async ({ browser }) => {
        const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
        const page = await context.newPage();
        await open(page, `?lang=${lang}`);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        await open(page, `?lang=${lang}&province=VN-HP&t=2014-09-15`);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        await page.route('**/signings-*.csv', (route) => route.fulfill({ body: 'id,province\na,b' }));
        await page.route('**/vietnam-provinces.topo-*.json', (route) => route.fulfill({ status: 404 }));
        await open(page, `?lang=${lang}`);
        await expect(page.locator('.notice')).toHaveCount(2);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        await context.close();
      });
    }

for (const [width, height] of [
  [360, 640],
  [390, 844],
  [412, 823],
  [768, 1024],
] as const)
  for (const lang of ['vi', 'en'])
    test(`every target is large and free at ${width}×${height}, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, `?lang=${lang}`);
      const { violations } = await new AxeBuilder({ page }).withRules(['target-size']).analyze();
      expect(violations).toEqual([]);
    });

test('Tab reaches every control in the order of the page, and each shows its focus', async ({ page }) => {
  await open(page, '?province=VN-22');
  const reached: string[] = [];
  for (let i = 0; i < 90; i += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const active = document.activeElement;
      if (!active || active === document.body) return null;
      const { outlineStyle, stroke } = getComputedStyle(active);
      const isVisible = outlineStyle !== 'none' || (active instanceof SVGElement && stroke !== 'none');
      return `${active.id || active.getAttribute('class') || active.tagName}${isVisible ? '' : ' without focus'}`;
    });
    if (name === null) break;
    reached.push(name);
  }
  const order = [
    'A',
    'text-button',
    'icon-button',
    'province-VN-22',
    'icon-button previous',
    'icon-button play',
    'time',
  ];
  const positions = order.map((name) => reached.indexOf(name));
  expect(positions).not.toContain(-1);
  expect([...positions].sort((a, b) => a - b)).toEqual(positions);
  expect(reached.filter((name) => name.endsWith('without focus'))).toEqual([]);
  expect(reached).toContain('icon-button close');
  expect(reached).toContain('search');
  expect(reached.some((name) => name.startsWith('mark-group'))).toBe(true);
  expect(reached.filter((name) => name === 'BUTTON').length).toBeGreaterThan(5);
});

test('the skip links lead to the map and to the table', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#table')).toBeInViewport();
});
