import { expect, test, type Page } from './test.ts';
import { dragTo, open, provincesIn, stat, stepOf } from './rollout-page.ts';

const play = (page: Page) => page.locator('.play');
const step = async (page: Page) => Number(await page.locator('#time').inputValue());

/** Opens the page with a clock that stands still until a test moves it. */
async function openStopped(page: Page, query = ''): Promise<void> {
  await page.clock.install({ time: '2026-01-01T00:00:00Z' });
  await open(page, query);
  await page.clock.pauseAt('2026-01-01T00:10:00Z');
}

test('play from the last day starts at the first, takes about 30 seconds and stops at the end', async ({
  page,
}) => {
  await openStopped(page);
  await play(page).click();
  await page.clock.runFor(100);
  expect(await step(page)).toBeLessThan(60);
  await page.clock.runFor(27_500);
  expect(await step(page)).toBeLessThan(stepOf('2019-12-31'));
  await page.clock.runFor(4_000);
  expect(await step(page)).toBe(stepOf('2019-12-31'));
  await expect(play(page)).toHaveAttribute('aria-label', 'Phát lại từ đầu');
  expect(await stat(page, 'documented')).toBe(30);
});

test('playing passes every day of signing, with the map of that day', async ({ page }) => {
  await openStopped(page);
  await page.evaluate(() => {
    const seen: Record<string, string[]> = {};
    Object.assign(window, { seen });
    const look = () => {
      const slider = document.querySelector<HTMLInputElement>('#time');
      seen[slider?.value ?? ''] = [...document.querySelectorAll('[data-province][data-state="signed"]')]
        .map((path) => path.getAttribute('data-province') ?? '')
        .sort();
    };
    new MutationObserver(look).observe(document.body, { subtree: true, attributes: true });
  });
  await play(page).click();
  for (let i = 0; i < 32; i += 1) await page.clock.runFor(1_000);
  const seen = await page.evaluate(() => (window as unknown as { seen: Record<string, string[]> }).seen);
  expect(seen[stepOf('2013-12-18')]).toEqual(['VN-HP']);
  expect(seen[stepOf('2014-09-15')]).toHaveLength(9);
  expect(seen[stepOf('2016-10-11')]).toContain('VN-05');
  expect(seen[stepOf('2019-12-31')]).toHaveLength(30);
  for (const date of ['2014-09-04', '2014-09-09', '2014-09-11', '2014-09-13', '2014-09-17'])
    expect(Object.keys(seen)).toContain(String(stepOf(date)));
});

test('the back button leaves playing over and over as it was chosen', async ({ page }) => {
  await open(page);
  await page.locator('.loop').click();
  await page.locator('[data-province="VN-22"]').click();
  await expect(page.locator('#panel h2')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('#panel h2')).toHaveCount(0);
  await expect(page.locator('.loop')).toHaveAttribute('aria-pressed', 'true');
});

test('playback rests on a signing long enough for it to be seen', async ({ page }) => {
  await openStopped(page, '?t=2014-09-13');
  await page.locator('.next').click();
  await play(page).click();
  await page.clock.runFor(400);
  expect(await step(page)).toBe(stepOf('2014-09-15'));
  await page.clock.runFor(400);
  expect(await step(page)).toBeGreaterThan(stepOf('2014-09-15'));
});

test('pause keeps the day, and play goes on from it', async ({ page }) => {
  await openStopped(page, '?t=2015-01-01');
  await play(page).click();
  await page.clock.runFor(2_000);
  await play(page).click();
  const paused = await step(page);
  await page.clock.runFor(3_000);
  expect(await step(page)).toBe(paused);
  await play(page).click();
  await page.clock.runFor(100);
  expect((await step(page)) - paused).toBeLessThan(60);
});

test('double speed takes half the time, and a change of speed keeps the place', async ({ page }) => {
  await openStopped(page, '?t=2013-01-01&speed=2');
  await play(page).click();
  await page.clock.runFor(13_000);
  await expect(play(page)).toHaveAttribute('aria-label', 'Tạm dừng');
  const before = await step(page);
  await page.locator('select[name="speed"]').selectOption('0.5');
  await page.clock.runFor(50);
  expect(Math.abs((await step(page)) - before)).toBeLessThan(20);
  await page.locator('select[name="speed"]').selectOption('4');
  await page.clock.runFor(2_000);
  expect(await step(page)).toBe(stepOf('2019-12-31'));
});

test('a loop goes on from the first day', async ({ page }) => {
  await openStopped(page, '?t=2019-12-01');
  await page.locator('.loop').click();
  await play(page).click();
  await page.clock.runFor(3_000);
  await expect(play(page)).toHaveAttribute('aria-label', 'Tạm dừng');
  expect(await step(page)).toBeLessThan(stepOf('2014-06-01'));
});

test('the thumb can be dragged while it plays, and playback goes on from there', async ({ page }) => {
  await openStopped(page, '?t=2013-01-01');
  await play(page).click();
  await page.clock.runFor(500);
  await dragTo(page, '2018-01-15', async () => {
    const held = await step(page);
    await page.clock.runFor(3_000);
    expect(await step(page)).toBe(held);
  });
  await page.clock.runFor(500);
  await expect(play(page)).toHaveAttribute('aria-label', 'Tạm dừng');
  const reached = await step(page);
  expect(reached).toBeGreaterThan(stepOf('2018-01-10'));
  expect(reached).toBeLessThan(stepOf('2018-08-01'));
});

test('a hidden window rests, and goes on where it was', async ({ page }) => {
  await openStopped(page, '?t=2015-01-01');
  await play(page).click();
  await page.clock.runFor(500);
  const hide = (isHidden: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
  await hide(true);
  await page.clock.runFor(50);
  const before = await step(page);
  await page.clock.runFor(10_000);
  expect(await step(page)).toBe(before);
  await hide(false);
  await page.clock.runFor(200);
  const after = await step(page);
  expect(after).toBeGreaterThan(before);
  expect(after - before).toBeLessThan(80);
});

test('previous and next go from signing to signing', async ({ page }) => {
  await open(page, '?t=2013-01-01');
  await page.locator('.next').click();
  await expect(page.locator('#time')).toHaveJSProperty('value', String(stepOf('2013-12-18')));
  await page.locator('.next').click();
  await expect(page.locator('#time')).toHaveJSProperty('value', String(stepOf('2014-04-02')));
  await page.locator('.previous').click();
  await page.locator('.previous').click();
  await expect(page.locator('#time')).toHaveJSProperty('value', '0');
});

test('the moment of a signing is told: who, when, and where on the map', async ({ page }) => {
  await open(page, '?t=2013-12-18');
  await expect(page.locator('.caption')).toHaveText(
    '18/12/2013: UBND thành phố Hải Phòng ký với Tập đoàn VNPT',
  );
  await expect(page.locator('.spot-names text')).toHaveText('Hải Phòng');
});

test('sentences on dates that end with the same day are kept apart, in what is announced, too', async ({
  page,
}) => {
  await open(page, '?lang=en&t=2015-12-30');
  await page.locator('.next').click();
  const said = '2015: Thanh Hoa · 2014 or 2015: Long An and Quang Tri';
  await expect(page.locator('.caption')).toHaveText(said);
  await expect(page.locator('#announcer')).toHaveText(said);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing starts by itself, and play shows days of signing only', async ({ page }) => {
    await openStopped(page, '?play=1&t=2014-01-01');
    await page.clock.runFor(2_000);
    expect(await step(page)).toBe(stepOf('2014-01-01'));
    await expect(page.locator('.reduced-motion')).toBeVisible();
    await play(page).click();
    const seen = new Set<number>();
    for (let i = 0; i < 20; i += 1) {
      await page.clock.runFor(150);
      seen.add(await step(page));
    }
    const signingSteps = ['2013-12-18', '2014-04-02', '2014-04-30', '2014-08-31', '2014-09-04', '2014-09-09'];
    const allowed = new Set([...signingSteps, '2014-01-01'].map(stepOf));
    expect([...seen].filter((value) => value < stepOf('2014-09-10') && !allowed.has(value))).toEqual([]);
    expect(seen.size).toBeGreaterThan(3);
  });
});

test('play=1 starts by itself', async ({ page }) => {
  await page.clock.install({ time: '2026-01-01T00:00:00Z' });
  await open(page, '?play=1&t=2014-01-01');
  await page.clock.runFor(3_000);
  expect(await step(page)).toBeGreaterThan(stepOf('2014-01-01'));
  expect(await provincesIn(page, 'signed')).toContain('VN-HP');
});
