import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from './test.ts';
import { arrive, nextFrame, open, stat } from './rollout-page.ts';

const desktop = { width: 1280, height: 800 };

/** Waits for the story, which comes with the face of the page, and returns its chapters, in their order. */
async function chapters(page: Page): Promise<Locator> {
  const items = page.locator('#story [data-chapter]');
  await expect(items).toHaveCount(7);
  return items;
}

/** Returns the ids of the chapters, in their order on the page. */
async function chapterIds(page: Page): Promise<string[]> {
  return (await chapters(page)).evaluateAll((items) =>
    items.map((item) => item.getAttribute('data-chapter') ?? ''),
  );
}

test('the first sentence says what the data say', async ({ page }) => {
  await page.setViewportSize(desktop);
  await open(page);
  await expect(page.locator('#lede')).toContainText('30 tỉnh, thành có tài liệu');
  await expect(page.locator('#lede')).toContainText('48 trên 63');
  await open(page, '?lang=en');
  await expect(page.locator('#lede')).toContainText('30 provinces');
});

test('on a phone the first sentence opens the story', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page);
  await expect(page.locator('.story-opening')).toBeVisible();
  await expect(page.locator('#lede')).toBeHidden();
});

test('a chapter goes to its day, points out its provinces and stands in the address; back returns', async ({
  page,
}) => {
  await page.setViewportSize(desktop);
  await open(page, '?province=VN-HP');
  await page.getByRole('button', { name: 'Năm lần ký trong mười hai ngày' }).click();
  await arrive(page, '2014-09-15');
  expect(await stat(page, 'documented')).toBe(9);
  expect(new URL(page.url()).searchParams.get('chapter')).toBe('september-2014');
  await expect(page.locator('#story [aria-current]')).toHaveAttribute('data-chapter', 'september-2014');
  await expect(page.locator('.chapter-bar')).toContainText('3/7');
  await expect(page.locator('.chapter-names text')).toHaveText(['Kiên Giang', 'Nghệ An', 'Ninh Thuận'], {
    useInnerText: false,
  });
  await page.goBack();
  await arrive(page, '2019-12-31');
  await expect(page.locator('#story [aria-current]')).toHaveCount(0);
  await expect(page.locator('.chapter-bar')).toBeHidden();
});

test('the chapter of an address is read at once, and its count is written on the map', async ({ page }) => {
  await page.setViewportSize(desktop);
  await open(page, '?chapter=48-of-63');
  await arrive(page, '2016-10-11');
  await expect(page.locator('.note-number')).toHaveText('48/63');
  await expect(page.locator('.note-documented')).toContainText('21');
  await expect(page.locator('#story [data-chapter="48-of-63"]')).toBeInViewport();
});

test('an address with a chapter that is none shows the page as without it', async ({ page }) => {
  await open(page, '?chapter=no-such');
  await arrive(page, '2019-12-31');
  await expect(page.locator('#story [aria-current]')).toHaveCount(0);
});

test('next and previous walk through all chapters and stop at the ends', async ({ page }) => {
  await page.setViewportSize(desktop);
  await open(page);
  const ids = await chapterIds(page);
  await page.getByRole('button', { name: 'Xem từ chương đầu' }).press('Enter');
  const next = page.getByRole('button', { name: 'Chương sau' });
  const current = page.locator('#story [aria-current]');
  for (const id of ids) {
    await expect(current).toHaveAttribute('data-chapter', id);
    await next.press('Enter');
  }
  await expect(current).toHaveAttribute('data-chapter', ids.at(-1) ?? '');
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Chương trước' }).click();
  await expect(current).toHaveAttribute('data-chapter', ids.at(-2) ?? '');
  await page.getByRole('button', { name: 'Rời câu chuyện' }).click();
  await expect(current).toHaveCount(0);
});

test('moving the scrubber ends the chapter', async ({ page }) => {
  await open(page, '?chapter=september-2014');
  await page.locator('#time').focus();
  await page.keyboard.press('ArrowLeft');
  await arrive(page, '2014-09-14');
  await expect(page.locator('#story [aria-current]')).toHaveCount(0);
  await expect.poll(() => page.url()).not.toContain('chapter');
});

test('every chapter cites a source, and only http addresses are links', async ({ page }) => {
  await open(page);
  for (const item of await (await chapters(page)).all()) {
    const sources = item.locator('.chapter-sources');
    await expect(sources).not.toHaveText(/Nguồn:\s*$/);
    for (const link of await sources.locator('a').all())
      await expect(link).toHaveAttribute('href', /^https?:\/\//);
  }
});

test('without its file the story is missed in a sentence, and nothing else is', async ({ page }) => {
  await page.route(/story.*\.csv/, (route) => route.abort());
  await open(page);
  await expect(page.locator('#notices')).toContainText('story.csv');
  expect(await stat(page, 'documented')).toBe(30);
  await expect(page.locator('#table tbody tr')).toHaveCount(38);
});

for (const [width, height] of [
  [320, 568],
  [640, 400],
  [1920, 1080],
] as const)
  for (const lang of ['vi', 'en'])
    test(`every chapter fits at ${width}×${height}, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page, `?lang=${lang}&chapter=hai-phong-2013`);
      const next = page.locator('.chapter-bar button').nth(2);
      for (const id of await chapterIds(page)) {
        await expect(page.locator('#story [aria-current]')).toHaveAttribute('data-chapter', id);
        await nextFrame(page);
        expect(await overflowing(page)).toEqual([]);
        await next.press('Enter');
      }
    });

/** Returns what is wider than its box or than the window. */
async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [...document.querySelectorAll('h1, h2, h3, p, dt, dd, button, td, th, li, label')]
      .filter((element) => !element.closest('.visually-hidden, .skips, .caption'))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => `${element.tagName}: ${element.textContent}`);
    if (document.documentElement.scrollWidth > innerWidth) wide.push('the page');
    return wide;
  });
}

for (const theme of ['light', 'dark'])
  for (const lang of ['vi', 'en'])
    test(`axe finds nothing in a chapter, ${theme}, ${lang}`, async ({ page }) => {
      await page.setViewportSize(desktop);
      await open(page, `?theme=${theme}&lang=${lang}&chapter=48-of-63`);
      await expect(page.locator('.note-number')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
    });
