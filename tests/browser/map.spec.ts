import { expect, test } from './test.ts';
import { nextFrame, open } from './rollout-page.ts';

const province = (id: string) => `[data-province="${id}"]`;

test('the map draws the 63 provinces and the two archipelagos', async ({ page }) => {
  await open(page);
  await expect(page.locator('[data-province][data-state]')).toHaveCount(63);
  await expect(page.locator('[data-inset="VN-DN"]')).toContainText('Hoàng Sa');
  await expect(page.locator('[data-inset="VN-34"]')).toContainText('Trường Sa');
  await expect(page.locator('.vintage')).toHaveText('Địa giới 63 tỉnh, thành, trước 1/7/2025');
});

test('a province carries its state and its year class', async ({ page }) => {
  await open(page);
  await expect(page.locator(province('VN-47'))).toHaveAttribute('data-class', '2014');
  await expect(page.locator(province('VN-35'))).toHaveAttribute('data-class', '2016');
  await expect(page.locator(province('VN-37'))).toHaveAttribute('data-class', '2019');
  await expect(page.locator(province('VN-SG'))).toHaveAttribute('data-state', 'none');
});

for (const [day, id] of [
  ['2014-11-04', 'VN-27'],
  ['2016-09-29', 'VN-47'],
  ['2018-08-06', 'VN-DN'],
  ['2019-05-16', 'VN-73'],
] as const)
  test(`on a small phone the name of who signs on ${day} stands at its province`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await open(page, `?lang=en&t=${day}`);
    const name = await page.locator(`.spot-names [data-name="${id}"]`).boundingBox();
    const land = await page.locator(province(id)).boundingBox();
    if (!name || !land) throw new Error('name or province has no box');
    expect(Math.max(land.y - name.y - name.height, name.y - land.y - land.height)).toBeLessThan(8);
    expect(Math.max(land.x - name.x - name.width, name.x - land.x - land.width)).toBeLessThan(16);
  });

test('a click pins a province: the panel tells who, when, on what and by which source', async ({ page }) => {
  await open(page);
  await page.locator(province('VN-22')).click();
  const panel = page.locator('#panel');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Nghệ An');
  await expect(panel).toContainText('13/9/2014');
  await expect(panel).toContainText('UBND tỉnh Nghệ An – Tập đoàn VNPT');
  await expect(panel).toContainText('2014–2020');
  await expect(panel).toContainText('Từ 1/7/2025: vẫn là Nghệ An');
  await expect(panel.getByRole('link')).toHaveAttribute('href', /^https:\/\/vietnamnet\.vn\//);
  expect(page.url()).toContain('province=VN-22');
});

test('a province without a document says so, and does not say that it never signed', async ({ page }) => {
  await open(page, '?province=VN-HN');
  await expect(page.locator('#panel')).toContainText('Chưa tìm thấy tài liệu');
  await expect(page.locator('#panel')).toContainText('không có nghĩa là tỉnh, thành này chưa ký');
});

test('a source without an address is named, not linked', async ({ page }) => {
  await open(page, '?province=VN-71');
  await expect(page.locator('#panel')).toContainText('không có địa chỉ công khai');
  await expect(page.locator('#panel').getByRole('link')).toHaveCount(0);
});

test('the back button closes the panel, and forward opens it again', async ({ page }) => {
  await open(page);
  await page.locator(province('VN-22')).click();
  await expect(page.locator('#panel h2')).toHaveText('Nghệ An');
  await page.goBack();
  await expect(page.locator('#panel h2')).toHaveCount(0);
  await expect(page.locator('[data-province]')).toHaveCount(63);
  await page.goForward();
  await expect(page.locator('#panel h2')).toHaveText('Nghệ An');
});

test('Escape closes the panel from anywhere', async ({ page }) => {
  await open(page, '?province=VN-22');
  await page.locator('#time').focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('#panel h2')).toHaveCount(0);
});

test('the mouse shows a province without pinning it', async ({ page }) => {
  await open(page);
  await page.locator(province('VN-22')).hover();
  await expect(page.locator('.tooltip')).toHaveText('Nghệ An: Đã ký (13/9/2014)');
  await expect(page.locator('#panel h2')).toHaveCount(0);
});

test('what the mouse rests on is told for the day shown, also when the day changes', async ({ page }) => {
  await open(page, '?t=2014-09-12');
  await page.locator(province('VN-22')).hover();
  const tooltip = page.locator('.tooltip');
  await expect(tooltip).toHaveText('Nghệ An: Đến ngày này chưa có tài liệu');
  await page.locator('#time').press('ArrowRight');
  await expect(tooltip).toHaveText('Nghệ An: Đã ký (13/9/2014)');
  await page.locator('.settings .text-button').press('Enter');
  await expect(tooltip).toHaveText('Nghe An: Signed (13 September 2014)');
});

test('the map is one stop of the keyboard, and arrows walk its provinces', async ({ page }) => {
  await open(page);
  await expect(page.locator('[data-province][tabindex="0"]')).toHaveCount(1);
  await page.locator(province('VN-HN')).focus();
  await page.keyboard.press('ArrowRight');
  const second = page.locator('[data-province]:focus');
  await expect(second).toHaveCount(1);
  await expect(second).not.toHaveAttribute('data-province', 'VN-HN');
  await expect(second).toHaveAttribute('aria-label', /: /);
  await page.keyboard.press('Enter');
  await expect(page.locator('#panel h2')).toHaveCount(1);
  await expect(second).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(page.locator('#panel h2')).toHaveCount(0);
  await expect(second).toBeFocused();
});

test('arrows reach every province', async ({ page }) => {
  await open(page);
  const reached = await page.evaluate(async () => {
    const seen = new Set<string>();
    const queue = ['VN-HN'];
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const path = document.querySelector<SVGPathElement>(`[data-province="${id}"]`);
        path?.focus();
        path?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        queue.push(document.activeElement?.getAttribute('data-province') ?? id);
      }
    }
    return seen.size;
  });
  expect(reached).toBe(63);
});

test('the state lives in the address, rubbish in it does no harm, and what is not ours stays', async ({
  page,
}) => {
  await open(page, '?t=31-12-2014&province=VN-XX&speed=9&theme=pink&lang=fr&utm_source=news');
  await expect(page.locator('#time')).toHaveJSProperty('value', '2555');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await page.locator('.next').focus();
  await page.locator('.previous').click();
  await expect(page).toHaveURL(/t=2019-11-25/);
  expect(page.url()).toContain('utm_source=news');
  await page.reload();
  await expect(page.locator('#time')).toHaveAttribute('aria-valuetext', /^25\/11\/2019/);
});

test('the scrubber speaks the date and the counts', async ({ page }) => {
  await open(page, '?t=2016-10-11');
  await expect(page.locator('#time')).toHaveAttribute(
    'aria-valuetext',
    '11/10/2016: 21 tỉnh, thành có tài liệu, báo chí nêu 48 trên 63, 1 cơ quan trung ương',
  );
});

test('the table holds the same facts as the map', async ({ page }) => {
  await open(page, '?t=2014-09-15');
  await expect(page.locator('#table tbody tr')).toHaveCount(38);
  await expect(page.locator('#table tr[data-agreement="dien-bien-2014"]')).toContainText('Tháng 8/2014');
  await expect(page.locator('#table tr[data-agreement="long-an-2015"]')).toContainText('Năm 2014 hoặc 2015');
  await expect(page.locator('#table tr[data-agreement="lam-dong-2017"]')).toContainText(
    'Không muộn hơn 24/5/2017',
  );
  const states = await page
    .locator('#table tbody td:nth-child(3)')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent));
  expect(states.filter((text) => text === 'Đã ký')).toHaveLength(10);
  await page.locator('.next').click();
  await nextFrame(page);
  await expect(page.locator('#table tr[data-agreement="lao-cai-2014"]')).toContainText('Đã ký');
});

test('a tap pins a province on a phone, and its sheet leaves the scrubber free', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    hasTouch: true,
    isMobile: true,
    locale: 'vi-VN',
  });
  const page = await context.newPage();
  await open(page);
  await page.locator(province('VN-22')).tap();
  await expect(page.locator('#panel h2')).toHaveText('Nghệ An');
  await expect(page.locator('#time')).toBeInViewport({ ratio: 0.9 });
  await page.locator('#panel .close').tap();
  await expect(page.locator('#panel h2')).toHaveCount(0);
  await context.close();
});
