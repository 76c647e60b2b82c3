import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './test.ts';
import { arrive, nextFrame, open, provincesIn, stat } from './rollout-page.ts';

const fixtures = 'tests/fixtures/own-data';

/** Lets a file of *name* with *body* fall onto the page, as from the reader's desktop. */
async function drop(page: Page, ...files: { name: string; body: Buffer }[]): Promise<void> {
  const carried = await page.evaluateHandle(
    (list) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of list) {
        const content = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
        transfer.items.add(new File([content], name));
      }
      return transfer;
    },
    files.map(({ name, body }) => ({ name, bytes: body.toString('base64') })),
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: carried });
  await page.dispatchEvent('body', 'drop', { dataTransfer: carried });
}

const dropText = (page: Page, name: string, text: string) => drop(page, { name, body: Buffer.from(text) });

/** Answers *address* under the host of the page with *body*. */
const serve = (page: Page, address: string, body: string | Buffer) =>
  page.route(`**/${address}`, (route) => route.fulfill({ body }));

const report = (page: Page) => page.locator('#own-data-report');
const status = (page: Page) => page.locator('#own-data-status');

/** Collects everything that goes wrong unseen: nothing of what a reader drops may. */
function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

test('a semicolon UTF-16 file is drawn, mended with one click, saved, and read again without a fault', async ({
  page,
}) => {
  const errors = watchErrors(page);
  await open(page);
  await drop(page, { name: 'thoa-thuan.csv', body: await readFile(`${fixtures}/excel-unicode.csv`) });
  await expect(report(page)).toContainText('thoa-thuan.csv');
  await expect(report(page)).toContainText('5 dòng, 3 dòng hiện trên bản đồ, 2 dòng có vấn đề.');
  expect(await provincesIn(page, 'signed')).toEqual(['VN-14', 'VN-DN', 'VN-HP']);

  await page
    .getByRole('button', { name: /Sửa thành “Nghệ An” \(2 dòng\)/ })
    .first()
    .click();
  await expect(report(page)).toContainText('5 dòng, 5 dòng hiện trên bản đồ, 0 dòng có vấn đề.');
  expect(await provincesIn(page, 'signed')).toEqual(['VN-14', 'VN-22', 'VN-DN', 'VN-HP']);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải CSV đã sửa' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('thoa-thuan-da-sua.csv');
  const body = await readFile(await download.path());
  const text = body.toString('utf8');
  expect(text.split('\r\n')).toEqual([
    '\uFEFFMã;Tỉnh;Cơ quan ký;Ngày ký;Nguồn;Link;Ghi chú nội bộ',
    `a1;Hải Phòng;UBND thành phố Hải Phòng;18/12/2013;Nhân Dân;https://nhandan.vn/a;"'=1+1"`,
    'a2;TP. Đà Nẵng;UBND TP Đà Nẵng;tháng 9/2014;VietNamNet;;"giữ; nguyên"',
    `a3;Nghệ An;UBND tỉnh Nghệ An;2014-09-13;VietNamNet;;"'-5"`,
    'a4;Nghệ An;Sở TT&TT;Q3/2015;VietTimes;;',
    `a5;Hoà Bình;UBND tỉnh Hòa Bình;2016;VietTimes;;"'@ghi chú"`,
    '',
  ]);

  await drop(page, { name: 'lan-hai.csv', body });
  await expect(report(page)).toContainText('lan-hai.csv');
  await expect(report(page)).toContainText('Không có chỗ nào cần sửa.');
  expect(errors).toEqual([]);
});

test('another country is animated by the same page from addresses alone', async ({ page }) => {
  const errors = watchErrors(page);
  await serve(page, 'states.csv', await readFile(`${fixtures}/states.csv`));
  await serve(page, 'us.json', await readFile('node_modules/us-atlas/states-albers-10m.json'));
  await open(page, '?data=states.csv&map=us.json&lang=en');
  await expect(page.locator('[data-province]')).toHaveCount(51);
  await expect(page.locator('[data-province="06"]')).toHaveAttribute('data-state', 'signed');
  expect(await stat(page, 'documented')).toBe(50);
  await expect(page.locator('#counts')).toContainText('of 51 regions');
  await expect(page.locator('[data-stat="reported"]')).toHaveCount(0);
  await expect(page.locator('[data-inset]')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('states: place by place, 1996–2009');
  const words = await page.locator('#page').innerText();
  expect(words).not.toMatch(/Vietnam|VNPT|\b63\b|2025|Hoàng Sa/);

  const time = page.locator('#time');
  await time.focus();
  await page.keyboard.press('Home');
  await expect(page.locator('[data-stat="documented"]')).toHaveText('0');
  await expect(time).toHaveAttribute('aria-valuetext', /1996: 0 of 51 regions/);
  await page.locator('.play').click();
  await expect(page.locator('[data-stat="documented"]')).not.toHaveText('0');
  expect(errors).toEqual([]);
});

test('files are chosen as well as dropped, and nothing chosen is answered with a sentence', async ({
  page,
}) => {
  await open(page, '?lang=en');
  await page.getByRole('button', { name: 'Open your file' }).click();
  await expect(page.getByLabel('Data file, CSV')).toBeFocused();
  await page.getByRole('button', { name: 'Show on the map' }).click();
  await expect(status(page)).toHaveText('Choose a CSV file first.');
  await page.getByLabel('Data file, CSV').setInputFiles(`${fixtures}/excel-unicode.csv`);
  await page.getByRole('button', { name: 'Show on the map' }).click();
  await expect(report(page)).toContainText('excel-unicode.csv');
  expect(await provincesIn(page, 'signed')).toEqual(['VN-14', 'VN-DN', 'VN-HP']);
});

test('a map alone waits for its data; its layer and its ids can be chosen', async ({ page }) => {
  await open(page, '?lang=en');
  await drop(page, {
    name: 'us.json',
    body: await readFile('node_modules/us-atlas/counties-albers-10m.json'),
  });
  await expect(status(page)).toContainText('us.json');
  expect(await stat(page, 'documented')).toBe(30);
  await drop(page, { name: 'states.csv', body: await readFile(`${fixtures}/states.csv`) });
  await expect(report(page)).toContainText('states.csv');
  await expect(page.locator('[data-province]')).toHaveCount(51);
  expect(await stat(page, 'documented')).toBe(50);

  const ids = report(page).getByLabel('Id of a region');
  await ids.selectOption('name');
  await expect(page.locator('[data-province="California"]')).toHaveAttribute('data-state', 'signed');
  const layers = report(page).getByLabel('Layer of the map');
  const layer = (name: string) => layers.locator('option', { hasText: name }).textContent();
  await layers.selectOption({ label: (await layer('nation')) ?? '' });
  await expect(status(page)).toContainText('us.json');
  await expect(layers.locator('option:checked')).toContainText('states');
  await layers.selectOption({ label: (await layer('counties')) ?? '' });
  await expect(report(page)).toContainText('50 rows, 9 shown on the map, 41 with problems');
});

test('thousands of regions are painted on one canvas, and are reached by hand and by keys all the same', async ({
  page,
}) => {
  await serve(page, 'us.json', await readFile('node_modules/us-atlas/counties-albers-10m.json'));
  const rows = ['province_iso,signed,publisher', '48201,2014-05-01,A', '06037,2016-05-01,B'];
  await serve(page, 'counties.csv', rows.join('\n'));
  await open(page, '?data=counties.csv&map=us.json&lang=en&province=48201');
  await expect(page.locator('canvas.map-canvas')).toBeVisible();
  await expect(page.locator('#panel')).toContainText('Harris');
  expect(await page.locator('[data-province]').count()).toBeLessThan(5);

  const ring = (await page.locator('.selection').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const middle = { x: ring.x + ring.width / 2, y: ring.y + ring.height / 2 };
  const colourThere = () =>
    page.evaluate(({ x, y }) => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.map-canvas');
      const box = canvas?.getBoundingClientRect();
      return String(canvas?.getContext('2d')?.getImageData(x - (box?.x ?? 0), y - (box?.y ?? 0), 1, 1).data);
    }, middle);
  const signed = await colourThere();
  await page.locator('#time').focus();
  await page.keyboard.press('Home');
  await expect.poll(colourThere).not.toBe(signed);
  await page.keyboard.press('End');
  await expect.poll(colourThere).toBe(signed);

  await page.keyboard.press('Escape');
  await expect(page.locator('#panel')).not.toContainText('Harris');
  await page.mouse.click(middle.x, middle.y);
  await expect(page.locator('#panel')).toContainText('Harris');
  await page.locator('[data-province="48201"]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-province]:focus')).not.toHaveAttribute('data-province', '48201');
  await expect(page.locator('[data-province]:focus')).toHaveAttribute('aria-label', /\S/);
});

test('the canvas has the colour of the year shown alone, and whatever has a node has a name', async ({
  page,
}) => {
  await serve(page, 'us.json', await readFile('node_modules/us-atlas/counties-albers-10m.json'));
  const rows = ['province_iso,signed,publisher', '48201,2014-05-01,A', '48201,2016-05-01,B'];
  await serve(page, 'counties.csv', rows.join('\n'));
  await open(page, '?data=counties.csv&map=us.json&lang=en&province=48201');
  await expect(page.locator('canvas.map-canvas')).toBeVisible();
  for (const node of await page.locator('[data-province]').all())
    await expect(node).toHaveAttribute('aria-label', /\S/);

  const ring = (await page.locator('.selection').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const colourThere = () =>
    page.evaluate(
      ({ x, y }) => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.map-canvas');
        const box = canvas?.getBoundingClientRect();
        const pixel = canvas?.getContext('2d')?.getImageData(x - (box?.x ?? 0), y - (box?.y ?? 0), 1, 1);
        return String(pixel?.data);
      },
      { x: ring.x + ring.width / 2, y: ring.y + ring.height / 2 },
    );
  const year2014 = await colourThere();
  await page.locator('.time-settings').click();
  await page.getByRole('radio', { name: 'Only what was signed in that year' }).check();
  await expect.poll(colourThere).not.toBe(year2014);
  const year2016 = await colourThere();
  await page.locator('#time').fill('244');
  await expect.poll(colourThere).toBe(year2014);
  await page.locator('#time').fill('1000');
  await expect.poll(colourThere).toBe(year2016);
});

test('a change of language changes every word, and keeps the data', async ({ page }) => {
  await open(page);
  await dropText(page, 'mine.csv', 'Tỉnh,Ngày ký,Nguồn\nHà Nội,2013-05-01,A\nHà Gang,2014,B\n');
  await expect(report(page)).toContainText('Đang xem dữ liệu của bạn: mine.csv');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(report(page)).toContainText('You are looking at your own data: mine.csv');
  await expect(report(page)).toContainText('Did you mean “Ha Giang”');
  expect(await provincesIn(page, 'signed')).toEqual(['VN-HN']);
  await expect(page).toHaveTitle('mine: place by place, 2013–2019');
});

test('a file over the limit is refused with a sentence before it is read', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const megabyte = 'a'.repeat(1024 * 1024);
    const transfer = new DataTransfer();
    transfer.items.add(
      new File(
        Array.from({ length: 65 }, () => megabyte),
        'lon.csv',
      ),
    );
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
  });
  await expect(status(page)).toContainText('lon.csv lớn hơn 64 MB');
  expect(await stat(page, 'documented')).toBe(30);
});

test('ten thousand rows are built and looked up no further than they can be seen', async ({ page }) => {
  await open(page, '?lang=en');
  const rows = Array.from({ length: 10_000 }, (_, i) => {
    const month = String((i % 12) + 1).padStart(2, '0');
    return `${i},Hải Phòng,UBND ${i},${2013 + (i % 7)}-${month},Báo ${i}`;
  });
  await page.evaluate(() => {
    const counts = { built: 0, lookups: 0 };
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node instanceof Element) counts.built += 1 + node.querySelectorAll('*').length;
    }).observe(document.body, { childList: true, subtree: true });
    const { querySelector } = document;
    document.querySelector = (selectors: string) => {
      counts.lookups++;
      return querySelector.call(document, selectors);
    };
    Object.assign(window, { counts });
  });
  await dropText(page, 'many.csv', ['id,province,authority,signed,publisher', ...rows].join('\n'));
  await expect(report(page)).toContainText('10,000 rows, 10,000 shown on the map, 0 with problems');
  await expect(page.locator('#table tbody tr')).toHaveCount(100);
  await expect(page.locator('#timeline .bar')).not.toHaveCount(0);
  // The tools come with the first sign of interest, and the filters with them.
  await page.locator('.filter-toggle').click();
  await expect(page.locator('#filters')).toBeVisible();
  const counts = await page.evaluate(() => Object.entries(Object(Reflect.get(window, 'counts'))));
  const { built, lookups } = Object.fromEntries(counts);
  expect(built, 'elements built').toBeLessThan(4_000);
  expect(lookups, 'elements looked for in the whole page').toBeLessThan(200);
});

test('the sum is right and the same wherever the scrubber stands', async ({ page }) => {
  await open(page);
  const rows = [
    'Tỉnh,Ngày ký,Nguồn',
    'Hải Phòng,18/12/2013,A',
    'Đà Nẵng,2016,B',
    'Huế,2024-05-01,C',
    'Hà Gang,2014,D',
    'Cà Mau,31/02/2015,E',
  ];
  await dropText(page, 'sum.csv', rows.join('\n'));
  const sum = '5 dòng, 2 dòng hiện trên bản đồ, 3 dòng có vấn đề.';
  await expect(report(page)).toContainText(sum);
  await expect(report(page)).toContainText('1 dòng nằm ngoài giai đoạn 2013–2019');
  await expect(page.locator('.own-data-problems li')).toHaveCount(3);
  for (const date of ['2013-01-01', '2015-01-01']) {
    await page.locator('#time').fill(String((Date.parse(date) - Date.parse('2013-01-01')) / 86_400_000));
    await arrive(page, date);
    await expect(report(page)).toContainText(sum);
    await expect(page.locator('#table tbody tr')).toHaveCount(2);
  }
});

for (const [name, address, sentence] of [
  ['a script for an address', 'javascript:alert(1)', 'không phải địa chỉ http hoặc https'],
  ['data in the address', 'data:text/csv,Tỉnh', 'không phải địa chỉ http hoặc https'],
  ['an address that answers nothing', 'missing.csv', 'máy chủ trả lời mã 404'],
] as const) {
  test(`${name} is answered with a sentence and the page's own data`, async ({ page }) => {
    const errors = watchErrors(page);
    await page.route('**/missing.csv', (route) => route.fulfill({ status: 404 }));
    await open(page, `?data=${encodeURIComponent(address)}`);
    await expect(status(page)).toContainText(sentence);
    expect(await stat(page, 'documented')).toBe(30);
    expect(errors).toEqual([]);
  });
}

for (const [name, file, body, sentence] of [
  ['a spreadsheet', 'so.xlsx', 'PK\u0003\u0004\u0014', 'Đây là bảng tính'],
  ['an empty file', 'trong.csv', '', 'Tệp không có dòng dữ liệu nào'],
  ['a file without the columns', 'khac.csv', 'a,b\n1,2\n', 'Thiếu cột'],
] as const) {
  test(`${name} is answered with a sentence, and what is shown stays`, async ({ page }) => {
    const errors = watchErrors(page);
    await open(page);
    await dropText(page, file, body);
    await expect(status(page)).toContainText(sentence);
    expect(await stat(page, 'documented')).toBe(30);
    await expect(report(page)).toBeHidden();
    expect(errors).toEqual([]);
  });
}

test('a map that is no TopoJSON is answered with a sentence', async ({ page }) => {
  const errors = watchErrors(page);
  await open(page);
  const data = { name: 'states.csv', body: await readFile(`${fixtures}/states.csv`) };
  for (const text of [
    '{"type":"FeatureCollection"}',
    '[1,2',
    '{"type":"Topology","arcs":[],"objects":{"a":{}}}',
  ]) {
    await drop(page, data, { name: 'map.json', body: Buffer.from(text) });
    await expect(status(page)).toContainText('map.json không phải là TopoJSON');
    await dropText(page, 'empty.csv', '');
    await expect(status(page)).toContainText('Tệp không có dòng dữ liệu nào');
  }
  expect(errors).toEqual([]);
});

test('markup and formulas in a file are text, on the page and in what is saved', async ({ page }) => {
  const errors = watchErrors(page);
  await open(page);
  const evil = '<img src=x onerror=document.title=1>';
  const rows = [
    `Tỉnh,Ngày ký,Nguồn,Link,${evil}`,
    `Hải Phòng,2013,${evil},javascript:alert(1),=cmd|'/C calc'!A0`,
    `${evil},2014,A,,+1`,
    `Hải Phòng,2015,${evil},,-1`,
  ];
  await dropText(page, `${evil}.csv`, rows.join('\n'));
  await expect(report(page)).toContainText('3 dòng, 1 dòng hiện');
  await expect(page.locator('img')).toHaveCount(0);
  await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải CSV đã sửa' }).click();
  const text = await readFile(await (await saving).path(), 'utf8');
  expect(text).toContain(`,"'=cmd|'/C calc'!A0"`);
  expect(text).toContain("'+1");
  expect(errors).toEqual([]);
});

test('a file asked for while a name is being mended has the mended name, and both come to an end', async ({
  page,
}) => {
  await open(page);
  await dropText(page, 'hai.csv', 'Tỉnh,Ngày ký,Nguồn\nNgệ An,2014,A\nHà Gang,2015,B');
  await expect(report(page)).toContainText('2 dòng, 0 dòng hiện');
  const saving = page.waitForEvent('download');
  await report(page).evaluate((node) => {
    const press = (words: RegExp) =>
      [...node.querySelectorAll('button')].find(({ textContent }) => words.test(textContent))?.click();
    press(/Nghệ An/);
    press(/Tải CSV/);
  });
  expect(await readFile(await (await saving).path(), 'utf8')).toContain('Nghệ An,2014,A');
  await expect(report(page)).toContainText('2 dòng, 1 dòng hiện');
  await report(page)
    .getByRole('button', { name: /Hà Giang/ })
    .click();
  await expect(report(page)).toContainText('2 dòng, 2 dòng hiện');
});

test('the link that is passed on keeps the data that the address names, and no frame is offered for them', async ({
  page,
}) => {
  await serve(page, 'nguon.csv', 'Tỉnh,Ngày ký,Nguồn\nHải Phòng,2014,A');
  await open(page, '?data=nguon.csv&t=2014-12-31');
  await page.locator('.share-button').press('Enter');
  const dialog = page.getByRole('dialog');
  const link = dialog.getByLabel('Liên kết đến thời điểm đang xem');
  await expect(link).toHaveValue(/\/\?lang=vi&t=2014-12-31&data=nguon\.csv$/);
  await expect(dialog).toContainText('bản đồ luôn hiện dữ liệu của chính trang');
  await expect(dialog.locator('textarea, iframe')).toHaveCount(0);
  await page.keyboard.press('Escape');

  await dropText(page, 'o-day.csv', 'Tỉnh,Ngày ký,Nguồn\nHải Phòng,2014,A');
  await expect(report(page)).toContainText('o-day.csv');
  await page.locator('.share-button').press('Enter');
  await expect(link).toHaveValue(/\/\?lang=vi$/);
  await expect(dialog).toContainText('chỉ có trong trình duyệt này');
  await expect(dialog.locator('textarea, iframe')).toHaveCount(0);
});

test('a frame shows the data of the page, and leads to the full page with those that its address names', async ({
  page,
}) => {
  await page.goto('/embed.html?embed=1&lang=vi&data=nguon.csv');
  await expect(page.locator('.embed-foot a')).toHaveAttribute('href', './?lang=vi&data=nguon.csv');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  expect((await provincesIn(page, 'signed')).length).toBeGreaterThan(20);
});

test('reading can be given up, and the page shows its own data', async ({ page }) => {
  const errors = watchErrors(page);
  await page.route('**/slow.csv', () => undefined);
  await page.goto('/?data=slow.csv');
  await expect(status(page).getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Hủy' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(status(page)).toHaveText('Đã hủy.');
  expect(await stat(page, 'documented')).toBe(30);
  expect(errors).toEqual([]);
});

test('going back restores the data of the page and its address', async ({ page }) => {
  await open(page, '?lang=en&t=2015-12-31&province=VN-HP');
  const before = await stat(page, 'documented');
  const address = page.url();
  const csv = 'Province,Signed,Publisher\nHà Nội,2013-05-01,A\n';
  await dropText(page, 'mine.csv', csv);
  await expect(report(page)).toContainText('mine.csv');
  expect(await stat(page, 'documented')).toBe(1);
  expect(new URL(page.url()).search).toBe('?lang=en');

  await page.getByRole('button', { name: 'Back to the page’s own data' }).click();
  await expect(report(page)).toBeHidden();
  expect(page.url()).toBe(address);
  expect(await stat(page, 'documented')).toBe(before);
  await expect(page.locator('#panel')).toContainText('Hải Phòng');

  await page.goBack();
  await expect(report(page)).toContainText('mine.csv');
  expect(await stat(page, 'documented')).toBe(1);
  await page.goBack();
  await expect(report(page)).toBeHidden();
  expect(page.url()).toBe(address);
  expect(await stat(page, 'documented')).toBe(before);
});

test('the page can be taken apart and put together again without leaving anything behind', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const listeners = new Map<EventTarget, number>();
    const count = (target: EventTarget, by: number) =>
      listeners.set(target, (listeners.get(target) ?? 0) + by);
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (...values) {
      count(this, 1);
      addEventListener.apply(this, values);
    };
    EventTarget.prototype.removeEventListener = function (...values) {
      count(this, -1);
      removeEventListener.apply(this, values);
    };
    let observers = 0;
    const { observe, disconnect } = ResizeObserver.prototype;
    ResizeObserver.prototype.observe = function (...values) {
      observers++;
      observe.apply(this, values);
    };
    ResizeObserver.prototype.disconnect = function () {
      observers--;
      disconnect.apply(this);
    };
    Object.assign(window, {
      census: () => ({
        lasting: [...listeners]
          .filter(([target]) => !(target instanceof Node) || target === document || target.isConnected)
          .filter(([target]) => !(target instanceof Worker) && !(target instanceof AbortSignal))
          // The page listens once, when it has rested for some seconds: in whichever round that is.
          .filter(([target]) => !(target instanceof ServiceWorkerContainer))
          .reduce((sum, [, number]) => sum + number, 0),
        observers,
        elements: document.querySelectorAll('body *').length,
      }),
    });
  });
  const census = () => page.evaluate('census()');
  await open(page);
  const csv = 'Tỉnh,Ngày ký,Nguồn\nHà Nội,2013-05-01,A\n';
  const round = async () => {
    await dropText(page, 'mine.csv', csv);
    await expect(report(page)).toContainText('mine.csv');
    await page.getByRole('button', { name: 'Về dữ liệu của trang' }).click();
    await expect(report(page)).toBeHidden();
    // What comes with the first sign of a reader is there, too.
    await page.locator('svg.map').hover();
    await expect(page.locator('.mark-card')).toBeAttached();
    await page.waitForLoadState('networkidle');
    await nextFrame(page);
  };
  // In the first round what moves the map may still be on its way when all else is there.
  for (let i = 0; i < 2; i++) await round();
  const first = await census();
  for (let i = 0; i < 3; i++) await round();
  await expect.poll(census).toEqual(first);
});
