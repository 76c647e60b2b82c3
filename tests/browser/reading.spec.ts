import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './test.ts';
import { arrive, nextFrame, open, provincesIn, stat } from './rollout-page.ts';

const desktop = { width: 1280, height: 800 };

test.beforeEach(({ page }) => page.setViewportSize(desktop));

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('the marks have one tab stop, arrows walk them in time, and only Enter changes the day', async ({
  page,
}) => {
  await open(page);
  await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1);
  await page.locator('[data-mark="hai-phong-2013"]').focus();
  await expect(page.locator('.mark-card')).toContainText('18/12/2013');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-mark="phu-yen-2014"]')).toBeFocused();
  await expect(page.locator('.mark-card')).toContainText('Phú Yên');
  await expect(page.locator('[data-mark][tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await arrive(page, '2019-12-31');
  await page.keyboard.press('Enter');
  await arrive(page, '2014-04-02');
});

test('two signings of one day are both reached', async ({ page }) => {
  await open(page);
  await page.locator('[data-mark="hai-phong-2013"]').focus();
  // The focus fetches what walks the marks.
  await expect(page.locator('.mark-card')).toContainText('18/12/2013');
  const reached = new Set<string>();
  for (let i = 0; i < 38; i += 1) {
    reached.add((await page.evaluate(() => document.activeElement?.getAttribute('data-mark'))) ?? '');
    await page.keyboard.press('ArrowRight');
  }
  expect(reached.size).toBe(38);
  for (const id of ['tay-ninh-2019', 'tay-ninh-so-gddt-2019', 'dien-bien-2014', 'ha-nam-2014'])
    expect(reached).toContain(id);
});

test('a pointer on a mark tells it, a press keeps it, and its button goes there', async ({ page }) => {
  await open(page);
  const box = await page.locator('[data-mark="vinh-long-2017"]').boundingBox();
  if (!box) throw new Error('the mark has no box');
  await page.mouse.move(box.x - 30, box.y - 60);
  // The first move fetches what tells the marks.
  const card = page.locator('.mark-card');
  await expect(card).toBeAttached();
  await page.mouse.move(box.x + 2, box.y + 3, { steps: 5 });
  await expect(card).toContainText('Vĩnh Long');
  await page.mouse.click(box.x + 2, box.y + 3);
  await arrive(page, '2019-12-31');
  await card.getByRole('button').click();
  await arrive(page, '2017-02-10');
});

test('a typed date is taken, and a wrong one is refused in words', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Ngày và cách xem' }).click();
  const field = page.locator('#typed-date');
  await expect(field).toBeFocused();
  for (const [text, date] of [
    ['15/9/2014', '2014-09-15'],
    ['2016-10-11', '2016-10-11'],
    ['9/2014', '2014-09-30'],
    ['2014', '2014-12-31'],
  ] as const) {
    await field.fill(text);
    await field.press('Enter');
    await arrive(page, date);
  }
  for (const [text, fault] of [
    ['31/2/2014', 'Lịch không có ngày này'],
    ['2031', 'Bản đồ chỉ có các ngày'],
    ['mai', 'Chưa đọc được'],
  ] as const) {
    await field.fill(text);
    await field.press('Enter');
    await expect(page.locator('#typed-date-fault')).toContainText(fault);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
  }
  await arrive(page, '2014-12-31');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
});

test('a year at a time shows that year alone, in map, counts, legend and words', async ({ page }) => {
  await open(page, '?t=2016-12-31&mode=year');
  const signed = await provincesIn(page, 'signed');
  expect(signed).toEqual(['VN-05', 'VN-35', 'VN-47', 'VN-66']);
  expect(await stat(page, 'documented')).toBe(4);
  expect(await stat(page, 'reported')).toBeNull();
  await expect(page.locator('.as-of')).toHaveText('Riêng năm 2016, đến 31/12/2016');
  await expect(page.locator('.legend')).toContainText('Ký trong năm 2016');
  await expect(page.locator('#time')).toHaveAttribute('aria-valuetext', /Riêng năm 2016/);
  await page.locator('[data-province="VN-HP"]').focus();
  await expect(page.locator('[data-province="VN-HP"]')).toHaveAttribute(
    'aria-label',
    /Năm 2016: không có tài liệu/,
  );
  await page.locator('#time').focus();
  await page.keyboard.press('ArrowRight');
  await arrive(page, '2017-01-01');
  expect(await provincesIn(page, 'signed')).toEqual([]);
});

test('the mode and the pace of playback are chosen by name and stand in the address', async ({ page }) => {
  await open(page, '?t=2014-12-31');
  await page.getByRole('button', { name: 'Ngày và cách xem' }).click();
  await page.getByRole('radio', { name: 'Chỉ những gì ký trong năm ấy' }).check();
  expect(await provincesIn(page, 'signed')).not.toContain('VN-HP');
  await page.getByRole('radio', { name: 'Nhảy đến từng lần ký' }).check();
  await expect.poll(() => page.url()).toMatch(/mode=year.*pace=event/);
  await page.getByRole('radio', { name: 'Tất cả, tính đến ngày xem' }).check();
  await nextFrame(page);
  expect(await provincesIn(page, 'signed')).toContain('VN-HP');
});

test('by event, playback shows no day but those of signings', async ({ page }) => {
  await page.clock.install({ time: '2026-01-01T00:00:00Z' });
  await open(page, '?t=2014-09-04&pace=event');
  await page.locator('.play').click();
  const seen = new Set<string>();
  for (let i = 0; i < 40; i += 1) {
    await page.clock.runFor(100);
    seen.add((await page.locator('.as-of').textContent()) ?? '');
  }
  expect([...seen].slice(0, 5)).toEqual(
    ['4/9', '9/9', '11/9', '13/9', '15/9'].map((date) => `Tính đến ${date}/2014`),
  );
});

test('the search finds a province without diacritics, by keyboard, and pins it', async ({ page }) => {
  await open(page);
  const field = page.locator('#search');
  await field.focus();
  await expect(field).toHaveAttribute('role', 'combobox');
  await field.pressSequentially('dak');
  await expect(page.locator('#search-results').getByRole('option')).toHaveText(['Đắk Lắk', 'Đắk Nông']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-activedescendant', 'result-VN-72');
  await page.keyboard.press('ArrowUp');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.locator('#panel h2')).toHaveText('Đắk Lắk');
  await expect(field).toHaveValue('Đắk Lắk');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await field.fill('xyz');
  await expect(page.locator('#search-results').getByRole('option')).toHaveText([
    'Không có địa phương nào tên như vậy.',
  ]);
  await page.keyboard.press('Escape');
  await expect(page.locator('#search-results').getByRole('option')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
});

test('what was typed before the search had come is answered when it comes', async ({ page }) => {
  let letCome = (): void => undefined;
  const wait = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/tools-*.js', async (route) => {
    await wait;
    await route.continue();
  });
  await open(page);
  await page.locator('#search').pressSequentially('dak');
  await expect(page.locator('#search-results')).toHaveCount(0);
  letCome();
  await expect(page.locator('#search-results').getByRole('option')).toHaveText(['Đắk Lắk', 'Đắk Nông']);
});

test('a filter dims the rest on map, marks and table, stands in the address, and is cleared', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Lọc', exact: true }).click();
  await page.locator('#filter-region').selectOption({ label: 'Đồng bằng sông Cửu Long' });
  await page.getByLabel('Lĩnh vực').selectOption({ label: 'Đô thị thông minh' });
  await expect(page.locator('[data-province]:not(.dimmed)')).toHaveCount(1);
  await expect(page.locator('[data-province="VN-47"]')).not.toHaveClass(/dimmed/);
  await expect(page.locator('[data-mark]:not(.dimmed)')).toHaveCount(1);
  await expect(page.locator('#table tbody tr:visible')).toHaveCount(1);
  await expect(page.locator('.filter-summary')).toContainText('1 địa phương');
  await expect.poll(() => page.url()).toMatch(/region=mekong&area=smart_city/);
  await page.setViewportSize({ width: 1100, height: 800 });
  await expect(page.locator('[data-mark]:not(.dimmed)')).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(page.locator('.dimmed')).toHaveCount(0);
  await page.getByRole('button', { name: 'Hiện cả 38 thỏa thuận' }).click();
  await expect(page.locator('#table tbody tr:visible')).toHaveCount(38);
});

test('a filter of the address is there from the start, shown where it can be changed', async ({ page }) => {
  await open(page, '?area=tourism');
  await expect(page.locator('#table tbody tr:visible')).toHaveCount(1);
  await expect(page.getByLabel('Lĩnh vực')).toHaveValue('tourism');
});

for (const width of [360, 1920])
  test(`at ${width} px the table sorts, filters and stays a table`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page);
    const table = page.getByRole('table');
    const rows = table.locator('tbody').getByRole('row');
    if (width === 360) {
      await expect(rows).toHaveCount(8);
      await page.getByRole('button', { name: 'Hiện cả 38 thỏa thuận' }).click();
    }
    await expect(rows).toHaveCount(38);
    const first = () => rows.first().getByRole('rowheader');
    await table.getByRole('button', { name: 'Tỉnh, thành hoặc cơ quan' }).press('Enter');
    await expect(first()).toHaveText('An Giang');
    await expect(page.locator('th[data-column="province"]')).toHaveAttribute('aria-sort', 'ascending');
    await expect(page.locator('th[aria-sort]')).toHaveCount(1);
    await table.getByRole('button', { name: 'Tỉnh, thành hoặc cơ quan' }).press('Enter');
    await expect(first()).toHaveText('Vĩnh Long');
    await table.getByRole('button', { name: 'Ngày ký' }).press('Enter');
    await expect(first()).toHaveText('Hải Phòng');
    await page.getByLabel('Lọc trong bảng').fill('thanh hoa');
    await expect(table.locator('tbody tr:visible')).toHaveCount(2);
    await expect(page.locator('.table-tools')).toContainText('2 trên 38');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
  });

test('sorting outlives a change of language', async ({ page }) => {
  await open(page);
  await page.getByRole('table').getByRole('button', { name: 'Ngày ký' }).click();
  await expect(page.locator('th[data-column="date"]')).toHaveAttribute('aria-sort', 'descending');
  await page.locator('.settings .text-button').click();
  await expect(page.locator('th[data-column="date"]')).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('#table tbody tr').first()).toHaveAttribute('data-agreement', 'long-an-2019');
});

test('sorting and filtering by state follow the day', async ({ page }) => {
  await open(page, '?t=2013-12-17');
  const first = page.locator('#table tbody tr:visible').first();
  const byState = page.getByRole('table').getByRole('button', { name: 'Trạng thái' });
  await byState.click();
  await byState.click();
  await page.locator('#time').press('ArrowRight');
  await expect(page.locator('#table tbody tr:visible td[data-label="Trạng thái"]').first()).toHaveText(
    'Đã ký',
  );
  await expect(first).toHaveAttribute('data-agreement', /hai-phong/);
  await page.getByLabel('Lọc trong bảng').fill('da ky');
  await expect.poll(() => page.locator('#table tbody tr:visible').count()).toBeLessThan(38);
  await page.locator('#time').press('End');
  await expect(page.locator('#table tbody tr:visible')).toHaveCount(38);
});

test('sources and method name every province without a document', async ({ page }) => {
  await open(page);
  await page.locator('#about').scrollIntoViewIfNeeded();
  const missing = page.locator('.missing');
  await expect(missing).toContainText('33 tỉnh, thành chưa tìm thấy tài liệu');
  const without = await page
    .locator('[data-province]:not([data-class])')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('aria-label') ?? ''));
  expect(without).toHaveLength(33);
  for (const name of without) await expect(missing).toContainText(name);
  await expect(page.locator('#about')).toContainText('data/signings.csv');
});

test('what stands below the method stays where it is when the method comes', async ({ page }) => {
  let send = (): void => undefined;
  const sent = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/method-view-*.js', async (route) => {
    await sent;
    await route.continue();
  });
  await open(page);
  const button = page.locator('#own-data button');
  // What comes near by the leap is laid out only then, and may be higher than was thought: who is not there leaps again.
  await expect(async () => {
    await button.evaluate((node) => node.scrollIntoView({ block: 'center' }));
    for (let i = 0; i < 3; i += 1) await nextFrame(page);
    await expect(button).toBeInViewport({ timeout: 1 });
  }).toPass();
  const before = await button.boundingBox();
  send();
  await expect(page.locator('.missing')).toBeAttached();
  await nextFrame(page);
  const after = await button.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? Infinity))).toBeLessThan(1);
});

test('the tools are fetched only once the reader does something', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await open(page);
  await nextFrame(page);
  expect(fetched.filter((path) => /tools|method|problem/.test(path))).toEqual([]);
  await page.keyboard.press('Tab');
  await expect.poll(() => fetched.some((path) => path.includes('tools'))).toBe(true);
});

test('the tools wait for the hand to lift: a drag has all frames to itself', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await open(page);
  // No movement comes before the press, as under a finger.
  await page.locator('#time').dispatchEvent('pointerdown', { buttons: 1, pointerType: 'touch' });
  await page.locator('#time').dispatchEvent('pointermove', { buttons: 1, pointerType: 'touch' });
  await nextFrame(page);
  expect(fetched.filter((path) => path.includes('tools'))).toEqual([]);
  await page.locator('#time').dispatchEvent('pointerup', { pointerType: 'touch' });
  await expect(page.locator('.table-tools p')).not.toBeEmpty();
});

test('whoever closes the panel from the keyboard is back on its province', async ({ page }) => {
  await open(page, '?province=VN-22');
  for (const key of ['Enter', 'Escape']) {
    await page.locator('#panel .close').focus();
    await page.keyboard.press(key);
    await expect(page.locator('#panel .close')).toHaveCount(0);
    await expect(page.locator('[data-province="VN-22"]')).toBeFocused();
    await page.keyboard.press('Enter');
  }
});

for (const [name, query, held, last] of [
  ['a panel', '?province=VN-22&t=2014-09-12', '#panel .close', '2014-09-13'],
  ['the source of a panel', '?province=VN-22&t=2014-09-12', '#panel article a', '2014-09-13'],
] as const)
  test(`${name} that is written anew keeps the focus`, async ({ page }) => {
    await open(page, query);
    await page.locator(held).first().focus();
    await page
      .locator(held)
      .first()
      .evaluate((link) => link.classList.add('before'));
    await page.locator('#time').evaluate((slider: HTMLInputElement) => {
      slider.stepUp();
      slider.dispatchEvent(new Event('input'));
    });
    await arrive(page, last);
    await expect(page.locator('.before')).toHaveCount(0);
    await expect(page.locator(held).first()).toBeFocused();
  });

test('the card of a national body stays where it is, says when it is ahead, and keeps the focus', async ({
  page,
}) => {
  await open(page, '?t=2017-11-21');
  const card = page.locator('#national [data-agreement="tong-cuc-du-lich-2017"]');
  const flag = card.getByText('Sau ngày đang xem');
  await expect(flag).toBeVisible();
  const before = await card.elementHandle();
  await card.locator('a').focus();
  await page.locator('#time').evaluate((slider: HTMLInputElement) => {
    slider.stepUp();
    slider.dispatchEvent(new Event('input'));
  });
  await arrive(page, '2017-11-22');
  await expect(flag).toBeHidden();
  expect(await before?.evaluate((node) => node.isConnected)).toBe(true);
  await expect(card.locator('a')).toBeFocused();
});
