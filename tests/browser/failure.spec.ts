import { expect, test, type Page } from './test.ts';
import { arrive, nextFrame, open, stat, stepOf } from './rollout-page.ts';

const files = {
  signings: '**/signings-*.csv',
  provinces: '**/provinces-*.csv',
  milestones: '**/milestones-*.csv',
  topology: '**/vietnam-provinces.topo.drawn-*.json',
};

const missing = (page: Page, pattern: string) =>
  page.route(pattern, (route) => route.fulfill({ status: 404 }));
const answer = (page: Page, pattern: string, body: string) =>
  page.route(pattern, (route) => route.fulfill({ body }));

const header = 'id,province_iso,province,authority,authority_level,vnpt_party,signed,publisher,source_url';
const good = 'a,VN-HP,Hải Phòng,UBND,provincial,VNPT,2013-12-18,Nhân Dân,';

test('without the list of agreements the map is there, and a sentence says what is missing', async ({
  page,
}) => {
  await missing(page, files.signings);
  await open(page);
  await expect(page.locator('#notices')).toContainText('Không tải được danh sách thỏa thuận (signings.csv)');
  await expect(page.locator('[data-province]')).toHaveCount(63);
  await expect(page.getByRole('button', { name: 'Tải lại trang' })).toBeVisible();
});

test('an empty list says so', async ({ page }) => {
  await answer(page, files.signings, '');
  await open(page, '?lang=en');
  await expect(page.locator('#notices')).toContainText('No agreement could be read from signings.csv');
  await expect(page.locator('[data-province]')).toHaveCount(63);
});

test('a half broken list shows its good rows and names the fault of each other', async ({ page }) => {
  const rows = [
    header,
    good,
    'b,VN-05,Sơn La,UBND,provincial,VNPT,2016-13-11,VietTimes,',
    'c,,Sơn Lạc,UBND,provincial,VNPT,2016-10-11,VietTimes,',
    'd,VN-22,Nghệ An,UBND,provincial,VNPT,2014-09-13,VietNamNet,javascript:alert(1)',
    'e,VN-22,Nghệ An,UBND,provincial,VNPT,2014-09-14,VietNamNet,javascript://vietnamnet.vn/%0aalert(1)',
  ];
  await answer(page, files.signings, rows.join('\n'));
  await open(page, '?lang=en');
  await expect(page.locator('[data-province][data-state="signed"]')).toHaveCount(1);
  const problems = page.locator('.problems li');
  await expect(problems).toHaveCount(4);
  await expect(problems.nth(0)).toContainText('signings.csv:3 signed');
  await expect(problems.nth(0)).toContainText('“2016-13-11”');
  await expect(problems.nth(1)).toContainText('signings.csv:4 province');
  await expect(problems.nth(2)).toContainText('signings.csv:5 source_url');
  await expect(problems.nth(3)).toContainText('signings.csv:6 source_url');
  await expect(page.locator('.row-summary')).toHaveText('5 rows of data, 1 good, 4 with problems.');
});

test('a province that the map lacks is told of, and its agreement stays in the table', async ({ page }) => {
  const topology = await (await page.request.get('/')).text();
  const file = /assets\/vietnam-provinces\.topo\.drawn-[^"]+\.json/.exec(topology)?.[0] ?? '';
  const body = (await page.request.get(`/${file}`)).text();
  await answer(page, files.topology, (await body).replace('"VN-HP"', '"XX-HP"'));
  await open(page, '?lang=en');
  await expect(page.locator('.problems li')).toContainText('VN-HP');
  await expect(page.locator('#table tr[data-agreement="hai-phong-2013"]')).toHaveCount(1);
});

for (const [name, body] of [
  ['missing', null],
  ['no JSON', '<!doctype html>'],
  ['without its outlines', '{"width":640,"height":1000,"provinces":[{"id":"VN-HP","islands":""}]}'],
] as const) {
  test(`with the map ${name}, timeline and table are complete`, async ({ page }) => {
    if (body === null) await missing(page, files.topology);
    else await answer(page, files.topology, body);
    await open(page);
    await expect(page.locator('#notices')).toContainText(
      'Không tải được bản đồ (vietnam-provinces.topo.drawn.json)',
    );
    await expect(page.locator('#table tbody tr')).toHaveCount(38);
    await expect(page.locator('.mark-group')).toHaveCount(38);
    await expect(page.locator('[data-stat="documented"]')).toHaveText('30');
  });
}

test('without names the map still plays, by the codes', async ({ page }) => {
  await missing(page, files.provinces);
  await open(page);
  await expect(page.locator('#notices')).toContainText('provinces.csv');
  await expect(page.locator('[data-stat="documented"]')).toHaveText('30');
});

test('without milestones all other figures are right', async ({ page }) => {
  await missing(page, files.milestones);
  await open(page);
  await expect(page.locator('#notices')).toContainText('milestones.csv');
  await expect(page.locator('[data-stat="documented"]')).toHaveText('30');
  await expect(page.locator('[data-stat="reported"]')).toHaveText('–');
});

for (const path of ['/?lang=vi', '/embed.html?embed=1&lang=vi'])
  test(`where the network loses a script of ${path}, one plain script makes the page`, async ({ page }) => {
    await page.route('**/app-*.js', (route) => route.abort());
    const plain = page.waitForRequest('**/sandboxed.js');
    await page.goto(path);
    await plain;
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    expect(await stat(page, 'documented')).toBe(30);
    await page.locator('#time').fill(String(stepOf('2014-09-15')));
    await arrive(page, '2014-09-15');
    expect(await stat(page, 'documented')).toBe(9);
  });

test('where no script can be had, a sentence says what to do, and what the page came with stays', async ({
  page,
}) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/?t=2014-09-15');
  const said = page.locator('#notices');
  await expect(said).toContainText('Không tải được trang. Hãy kiểm tra kết nối rồi tải lại.');
  await expect(said).toContainText('Check the connection and reload.');
  await expect(said).toBeInViewport({ ratio: 1 });
  await expect(page.locator('#loading')).toBeHidden();
  await expect(page.locator('[data-stat="documented"]')).toBeVisible();
  await expect(page.locator('.as-of')).toHaveText('Tính đến 31/12/2019');
});

test('where the rest of the page cannot be had, what it came with stays, and the map plays', async ({
  page,
}) => {
  await page.route('**/page-rest-*.js', (route) => route.abort());
  await open(page);
  await expect(page.locator('#table .agreements-link a')).toBeVisible();
  await expect(page.locator('#story')).toBeHidden();
  await page.locator('#search').fill('Nghệ An');
  await page.getByRole('option', { name: 'Nghệ An' }).click();
  await expect(page.locator('#panel')).toContainText('Nghệ An');
});

test('where the rest of the page cannot be had, a reader’s own data stand beside no table of others', async ({
  page,
}) => {
  await page.route('**/page-rest-*.js', (route) => route.abort());
  await answer(page, '**/row.csv', [header, good].join('\n'));
  await open(page, '?data=row.csv');
  await expect(page.locator('[data-stat="documented"]')).toHaveText('1');
  await expect(page.locator('#table')).toBeHidden();
});

test('a style that could not be had is asked for again with the next wish', async ({ page }) => {
  let asked = 0;
  await page.route('**/tools-*.css', (route) => (++asked === 1 ? route.abort() : route.continue()));
  await open(page);
  const button = page.locator('#finder').getByRole('button', { name: 'Lọc' });
  await button.click();
  await expect.poll(() => asked).toBeGreaterThan(0);
  await expect(async () => {
    await button.click();
    await expect(page.locator('#finder select').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(asked).toBe(2);
});

const wishes = [
  ['tools', 'Lọc'],
  ['tools', 'Ngày và cách xem'],
  ['share', 'Chia sẻ và nhúng'],
  ['own-data', 'Mở tệp'],
  ['present', 'Trình chiếu (phím P)'],
  ['map-gestures', 'Phóng to'],
] as const;

for (const [script, name] of wishes)
  test(`“${name}” without its script says what to do, until the next press`, async ({ page }) => {
    await page.route(`**/${script}-*.js`, (route) => route.abort());
    await open(page);
    await page.getByRole('button', { name }).click();
    const said = page.getByRole('status').filter({
      hasText: 'Không tải được phần này. Hãy kiểm tra kết nối rồi tải lại trang.',
    });
    await expect(said).toBeInViewport({ ratio: 1 });
    expect((await said.boundingBox())?.height).toBeGreaterThan(24);
    await page.keyboard.press('Shift');
    await expect(said).toHaveCount(0);
  });

test('what nobody has wished for yet is missed in silence', async ({ page }) => {
  await page.route(/\/(tools|map-gestures)-[^/]*\.js/, (route) => route.abort());
  await open(page, '?lang=en');
  const lost = page.waitForEvent('requestfailed', (request) => /\/tools-/.test(request.url()));
  await page.locator('.map').hover();
  await lost;
  for (let i = 0; i < 3; i += 1) await nextFrame(page);
  await expect(page.locator('#announcer')).toBeEmpty();
});

test('data that the address names and that no script reads are told of, beside the page’s own', async ({
  page,
}) => {
  await page.route('**/own-data-*.js', (route) => route.abort());
  await answer(page, '**/row.csv', [header, good].join('\n'));
  await open(page, '?lang=en&data=row.csv');
  await expect(page.locator('#announcer')).toHaveText(
    'This part could not be loaded. Check the connection and reload the page.',
  );
  expect(await stat(page, 'documented')).toBe(30);
});

/**
 * Returns whether the browser fetches a script anew that it could not have before. Some keep the failure until the page is
 * loaded again, as Chromium 150 does and 156 does not.
 */
async function fetchesAgain(page: Page): Promise<boolean> {
  let asked = 0;
  await page.route('**/lost.js', async (route) => {
    asked += 1;
    await route.abort();
  });
  await page.evaluate(async () => {
    const lost = '/lost.js';
    for (let i = 0; i < 2; i += 1) await import(lost).catch(() => undefined);
  });
  return asked === 2;
}

test('a method that cannot be had is asked for once each time the reader comes near', async ({ page }) => {
  let asked = 0;
  await page.route('**/method-view-*.js', async (route) => {
    asked += 1;
    await route.abort();
  });
  await open(page);
  const near = () => page.locator('#about').evaluate((about) => about.scrollIntoView());
  const away = () => page.evaluate(() => scrollTo({ top: 0 }));
  for (const times of [1, (await fetchesAgain(page)) ? 2 : 1]) {
    await near();
    await expect.poll(() => asked).toBe(times);
    for (let i = 0; i < 10; i += 1) await nextFrame(page);
    expect(asked).toBe(times);
    await away();
    for (let i = 0; i < 3; i += 1) await nextFrame(page);
  }
});

test('markup in a cell is shown as text', async ({ page }) => {
  const evil = '<img src=x onerror=document.title=1>';
  await answer(
    page,
    files.signings,
    [header, `a,VN-HP,Hải Phòng,${evil},provincial,${evil},2013-12-18,${evil},`].join('\n'),
  );
  await open(page, '?province=VN-HP&t=2013-12-18');
  await expect(page.locator('#panel')).toContainText(evil);
  await expect(page.locator('img')).toHaveCount(0);
  await expect(page).not.toHaveTitle('1');
});

test.describe('with everything that a reader’s browser has', () => {
  test.use({ serviceWorkers: 'allow' });

  test('normal use writes nothing to the console', async ({ page }) => {
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(String(error)));
    await open(page);
    await page.locator('.play').click();
    await page.locator('.play').click();
    await page.locator('[data-province="VN-22"]').click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.goBack();
    expect(lines).toEqual([]);
  });
});
