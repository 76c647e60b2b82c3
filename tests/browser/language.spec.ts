import { expect, test } from './test.ts';
import { nextFrame, open, openAtRest, stepOf } from './rollout-page.ts';

test('Vietnamese is the default of a browser that asks for neither language', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await context.close();
});

test('a browser that asks for English gets English', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('VNPT and e-\u2060government, province by province, 2013–2019');
  await context.close();
});

test('the switch changes every word, and the address keeps the choice', async ({ page }) => {
  await open(page, '?province=VN-HP&t=2013-12-18');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('#title')).toContainText('province by province');
  await expect(page.locator('.caption')).toHaveText(
    '18 December 2013: People’s Committee of Hai Phong signed with VNPT Group',
  );
  await expect(page.locator('#panel h2')).toHaveText('Hai Phong');
  await expect(page.locator('#time')).toHaveAttribute(
    'aria-valuetext',
    '18 December 2013: 1 province documented',
  );
  await expect(page).toHaveURL(/lang=en/);
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(page.locator('#panel h2')).toHaveText('Hải Phòng');
});

test('in English what is counted agrees with its figure', async ({ page }) => {
  await open(page, '?lang=en&t=2013-12-18');
  const label = (name: string) => page.locator(`.stat-${name} dt`);
  await expect(label('documented')).toHaveText('province documented');
  await expect(label('national')).toHaveText('national bodies');
  await page.locator('#time').fill(String(stepOf('2015-12-31')));
  await expect(label('documented')).toHaveText('provinces documented');
  await expect(label('national')).toHaveText('national body');
});

test('the appearance follows the choice, and the address keeps it', async ({ page }) => {
  await open(page);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: /^Giao diện/ }).click();
  await page.getByRole('button', { name: /^Giao diện: Sáng/ }).click();
  await expect(page).toHaveURL(/theme=dark/);
  expect(await ground()).not.toBe(light);
});

for (const theme of ['light', 'dark'])
  test(`a browser that darkens pages by itself leaves the ${theme} appearance as it was chosen`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await openAtRest(page, `?theme=${theme}`);
    const chosen = await page.locator('#map').screenshot();
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setAutoDarkModeOverride', { enabled: true });
    await nextFrame(page);
    expect((await page.locator('#map').screenshot()).equals(chosen)).toBe(true);
  });

test('an address keeps the language it came with, where it is that of the browser too', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await open(page, '?lang=en');
  await page.getByRole('button', { name: 'Previous signing' }).click();
  await expect(page).toHaveURL(/\?lang=en&t=/);
  await context.close();
});
