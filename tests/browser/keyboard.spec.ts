import { expect, test } from './test.ts';
import { nextFrame, open } from './rollout-page.ts';

test('the province that a key unpins has the focus again, and no other is left without', async ({ page }) => {
  await open(page, '?province=VN-22');
  await page.keyboard.press('Tab');
  await page.locator('#panel .close').press('Enter');
  await expect(page.locator('#panel h2')).toHaveCount(0);
  await expect(page.locator('[data-province="VN-22"]')).toBeFocused();
});

test('the mouse that unpins a province leaves Space to the playback', async ({ page }) => {
  await open(page, '?province=VN-22&t=2014-09-15');
  await page.locator('#panel .close').click();
  // With the next frame: until then the button has the focus, and Space would press it.
  await expect(page.locator('#panel h2')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(page.locator('.play')).toHaveAttribute('aria-label', 'Tạm dừng');
  await expect(page.locator('#panel h2')).toHaveCount(0);
});

test('who leaves the story by key stands at the scrubber', async ({ page }) => {
  await open(page, '?lang=en&chapter=spring-2014');
  await page.getByRole('button', { name: 'Leave the story' }).press('Enter');
  await expect(page.locator('.chapter-bar')).toBeHidden();
  await expect(page.locator('#time')).toBeFocused();
});

test('keys pressed in the dialog of sharing are for the dialog alone', async ({ page }) => {
  await open(page, '?province=VN-22');
  await page.locator('.share-button').press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button').first().press('p');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('#panel h2')).toHaveText('Nghệ An');
  await nextFrame(page);
  await expect(page.locator('html')).not.toHaveAttribute('data-present');
});

test('the button of the time settings closes them again, by mouse and by key', async ({ page }) => {
  await open(page);
  const button = page.locator('.time-settings');
  const settings = page.locator('.time-popover');
  for (const press of [() => button.click(), () => button.press('Enter')]) {
    await press();
    await expect(settings).toBeVisible();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await press();
    await expect(settings).toBeHidden();
    await expect(button).toHaveAttribute('aria-expanded', 'false');
  }
});

test('a link that skips to the table stops nothing and moves no day', async ({ page }) => {
  await page.clock.install({ time: '2026-01-01T00:00:00Z' });
  await open(page, '?t=2014-01-05');
  await page.locator('.play').click();
  await page.clock.runFor(2_000);
  const day = Number(await page.locator('#time').inputValue());
  await page.locator('.skips a').last().press('Enter');
  await expect(page).toHaveURL(/#table$/);
  await page.clock.runFor(1_000);
  await expect(page.locator('.play')).toHaveAttribute('aria-label', 'Tạm dừng');
  expect(Number(await page.locator('#time').inputValue())).toBeGreaterThan(day);
});

test('Page Up and Page Down go a year by the calendar, over a leap day, too', async ({ page }) => {
  await open(page, '?lang=en&t=2016-03-01');
  const time = page.locator('#time');
  await time.focus();
  for (const [key, words] of [
    ['PageDown', /^1 March 2015/],
    ['PageUp', /^1 March 2016/],
    ['PageUp', /^1 March 2017/],
  ] as const) {
    await page.keyboard.press(key);
    await expect(time).toHaveAttribute('aria-valuetext', words);
  }
  await open(page, '?lang=en&t=2016-02-29');
  await time.focus();
  await page.keyboard.press('PageUp');
  await expect(time).toHaveAttribute('aria-valuetext', /^28 February 2017/);
});
