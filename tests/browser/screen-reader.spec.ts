import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './test.ts';
import { arrive, nextFrame, open } from './rollout-page.ts';

test('a screen reader is given the title, the date, the counts, the provinces and the table', async ({
  page,
}) => {
  await open(page, '?lang=en&t=2016-10-11');
  await expect(page).toHaveTitle('VNPT and e-⁠government, province by province, 2013–2019');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(/VNPT and e/);

  const slider = page.getByRole('slider', { name: 'Date of the map' });
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    '11 October 2016: 21 provinces documented, 48 of 63 reported by the press, 1 national body',
  );
  await expect(page.locator('#counts')).toMatchAriaSnapshot(`
    - paragraph: As of 11 October 2016
    - term: provinces documented
    - definition: "21"
    - term: of 63, press, 11 October 2016
    - definition: "48"
    - term: national body
    - definition: "1"
  `);

  const map = page.getByRole('group', { name: 'Map of Vietnam’s provinces' });
  await expect(map.getByRole('button')).toHaveCount(63);
  const spoken = {
    'VN-HP': 'Hai Phong: Signed (18 December 2013)',
    'VN-05': 'Son La: Signed (11 October 2016)',
    'VN-HN': 'Hanoi: No document found',
    'VN-73': 'Hau Giang: No document by this date',
    'VN-37': 'Tay Ninh: Possibly signed (no later than 17 July 2019)',
  };
  for (const [id, words] of Object.entries(spoken)) {
    const province = page.locator(`[data-province="${id}"]`);
    await province.focus();
    await expect(province).toHaveAccessibleName(words);
    await expect(province).toHaveRole('button');
  }

  const table = page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(39);
  await expect(table.getByRole('columnheader')).toHaveCount(6);
  await expect(table.getByRole('row', { name: /^Tiền Giang|^Tien Giang/ }).first()).toContainText(
    'April 2014',
  );
});

test('a letter leads to the next province whose name begins with it, accents apart', async ({ page }) => {
  await open(page, '?lang=vi');
  await page.locator('[data-province="VN-HN"]').focus();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-province'));
  await page.keyboard.press('d');
  expect(await focused()).toBe('VN-DN');
  await page.keyboard.press('d');
  expect(await focused()).toBe('VN-33');
  await page.keyboard.press('p');
  expect(await focused()).toBe('VN-68');
  await expect(page.locator('html')).not.toHaveAttribute('data-present');
});

test('while it plays nothing is announced; when it stops, the moment is, once', async ({ page }) => {
  await page.clock.install({ time: '2026-01-01T00:00:00Z' });
  await open(page, '?lang=en&t=2013-12-01');
  await page.clock.pauseAt('2026-01-01T00:10:00Z');
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('#announcer');
    if (region)
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        subtree: true,
        characterData: true,
      });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await page.locator('.play').click();
  await page.clock.runFor(8_000);
  expect(await said()).toEqual([]);
  await page.locator('.play').click();
  await page.clock.runFor(3_000);
  expect(await said()).toHaveLength(1);

  // Ten steps within a second are one announcement, of where they have led.
  for (let i = 0; i < 10; i += 1) await page.locator('.next').click();
  await page.clock.runFor(3_000);
  expect(await said()).toHaveLength(2);
  expect((await said())[1]).toBe((await page.locator('#caption').textContent())?.trim());
});

test('reduced motion is heeded at once, and the page says why nothing moves', async ({ page }) => {
  await open(page, '?lang=en&t=2014-09-15');
  const reason = page.locator('.reduced-motion');
  await expect(reason).toBeHidden();
  // The day before, Hòa Bình has not signed: its colour changes.
  await page.locator('#time').press('ArrowLeft');
  const seconds = () =>
    page.locator('.is-gentle').evaluate((path) => getComputedStyle(path).transitionDuration);
  expect(await seconds()).toBe('0.35s');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(reason).toContainText('reduced motion');
  expect(await seconds()).toBe('0s');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('nothing loops: once a signing has bloomed the page is still', async ({ page }) => {
  await open(page, '?t=2014-09-10');
  await page.locator('.next').click();
  await arrive(page, '2014-09-11');
  expect(
    await page.evaluate(() => document.getAnimations().map(({ effect }) => effect?.getTiming().iterations)),
  ).not.toContain(Infinity);
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('with colours of the reader’s own, borders and what is chosen are still seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '?province=VN-HP');
  const strokeOf = (selector: string) =>
    page.evaluate((found) => {
      const element = document.querySelector(found);
      return element ? getComputedStyle(element).stroke : '';
    }, selector);
  const fillOf = await page.evaluate(
    () => getComputedStyle(document.querySelector('[data-province="VN-HP"]') ?? document.body).fill,
  );
  expect(await strokeOf('.coast')).not.toBe(fillOf);
  expect(await strokeOf('.selection')).not.toBe(await strokeOf('.coast'));
  expect(await strokeOf('.selection')).not.toBe('none');
});

for (const { width, height, what } of [
  { width: 640, height: 360, what: 'a phone on its side' },
  { width: 640, height: 400, what: '1280×800 at 200 %' },
  { width: 915, height: 412, what: 'a large phone on its side' },
])
  for (const lang of ['vi', 'en'])
    test(`${what} shows map, counts and scrubber at once, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, `?lang=${lang}&t=2014-09-15`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const map = await page.locator('.map').boundingBox();
      const dock = await page.locator('#dock').boundingBox();
      expect(map?.height).toBeGreaterThan(height * 0.95);
      expect(dock?.height).toBeLessThan(height / 2);
      await expect(page.locator('[data-stat="documented"]')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('#time')).toBeInViewport();
    });

const present = async (page: Page) => {
  await page.keyboard.press('p');
  await expect(page.locator('html')).toHaveAttribute('data-present', 'stop');
  await nextFrame(page);
};

const states: readonly { name: string; query: string; reach: (page: Page) => Promise<void> }[] = [
  { name: 'a presentation', query: '', reach: present },
  {
    name: 'the keys of a presentation',
    query: '',
    reach: async (page) => {
      await present(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'the map in the middle of the story',
    query: '&t=2016-10-11&province=VN-73',
    reach: async (page) => page.locator('[data-province="VN-73"]').focus(),
  },
  {
    name: 'the table',
    query: '',
    reach: async (page) => page.locator('#table').scrollIntoViewIfNeeded(),
  },
];

for (const { name, query, reach } of states)
  for (const colorScheme of ['light', 'dark'] as const)
    for (const lang of ['vi', 'en'])
      test(`axe finds nothing in ${name}, ${colorScheme}, ${lang}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await open(page, `?lang=${lang}${query}`);
        await reach(page);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });

test('axe finds nothing in the speaker’s window', async ({ page }) => {
  await page.goto('/?speaker=1&lang=en');
  await expect(page.locator('.speaker')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
