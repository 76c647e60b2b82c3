import { expect, test, type Page } from './test.ts';
import { arrive, dragTo, open, provincesIn, stat, stepOf } from './rollout-page.ts';

const september2014 = ['VN-14', 'VN-22', 'VN-32', 'VN-36', 'VN-46', 'VN-47', 'VN-63', 'VN-71', 'VN-HP'];

interface Moment {
  readonly date: string;
  readonly documented: number;
  readonly reported: number | null;
  readonly national: number;
  /** Exactly these are signed; null where only the counts are told. */
  readonly signed: readonly string[] | null;
}

const moments: readonly Moment[] = [
  { date: '2013-12-17', documented: 0, reported: null, national: 0, signed: [] },
  { date: '2013-12-18', documented: 1, reported: null, national: 0, signed: ['VN-HP'] },
  { date: '2014-09-15', documented: 9, reported: null, national: 1, signed: september2014 },
  { date: '2016-10-11', documented: 21, reported: 48, national: 1, signed: null },
  { date: '2019-12-31', documented: 30, reported: 48, national: 3, signed: null },
];

async function expectMoment(page: Page, moment: Moment): Promise<void> {
  const signed = await provincesIn(page, 'signed');
  if (moment.signed) expect(signed).toEqual(moment.signed);
  expect(signed).toHaveLength(moment.documented);
  expect(await stat(page, 'documented')).toBe(moment.documented);
  expect(await stat(page, 'reported')).toBe(moment.reported);
  expect(await stat(page, 'national')).toBe(moment.national);
}

for (const moment of moments) {
  test(`the address opens the map of ${moment.date}`, async ({ page }) => {
    await open(page, `?t=${moment.date}`);
    await expectMoment(page, moment);
  });
}

test('Sơn La is signed on the day it was reported as the 48th of 63', async ({ page }) => {
  await open(page, '?t=2016-10-11');
  expect(await provincesIn(page, 'signed')).toContain('VN-05');
  await open(page, '?t=2016-10-10');
  expect(await provincesIn(page, 'signed')).not.toContain('VN-05');
  expect(await stat(page, 'reported')).toBeNull();
});

test('an open start is possible from the first day of the story, and no day before it', async ({ page }) => {
  await open(page, '?t=2013-12-17');
  expect(await provincesIn(page, 'possible')).toEqual([]);
  await open(page, '?t=2013-12-18');
  expect(await provincesIn(page, 'possible')).toEqual(['VN-35', 'VN-37']);
});

test('keys bring the map to each moment', async ({ page }) => {
  await open(page);
  const slider = page.locator('#time');
  await slider.focus();
  await page.keyboard.press('Home');
  const daysTo = async (date: string) => stepOf(date) - Number(await slider.inputValue());
  for (const moment of moments) {
    while ((await daysTo(moment.date)) >= 366) await page.keyboard.press('PageUp');
    for (let days = await daysTo(moment.date); days > 0; days -= 1) await page.keyboard.press('ArrowRight');
    await arrive(page, moment.date);
    await expectMoment(page, moment);
  }
});

test('dragging brings the map near each moment, and the map says what its day says', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  for (const moment of moments) {
    const { date } = moment;
    await dragTo(page, date);
    const slider = page.locator('#time');
    // A pixel is about four days: keys go the rest of the way.
    for (;;) {
      const distance = stepOf(date) - Number(await slider.inputValue());
      if (distance === 0) break;
      expect(Math.abs(distance)).toBeLessThan(6);
      await page.keyboard.press(distance > 0 ? 'ArrowRight' : 'ArrowLeft');
    }
    await arrive(page, date);
    await expectMoment(page, moment);
  }
});
