import { PNG } from 'pngjs';
import { expect, test, type Page } from './test.ts';
import { embedFixedHeightPx, embedHeightFor } from '../../src/embed/embed-heights.ts';
import { contentHeight, frameHeight, mapFrame, mapOrigin, openHost, resizeColumn } from './embed-host.ts';
import { embedParents } from './embed-parents.ts';
import { arrive, open, openAtRest, stepOf } from './rollout-page.ts';

const src = `${mapOrigin}/?embed=1&lang=vi`;
const bodyOf = (name: string, address = src) =>
  embedParents.find((parent) => parent.name === name)?.body(address, '') ?? '';
const plainFrame = (height: number, attributes = '') =>
  `<iframe ${attributes} src="${src}" style="display:block;width:100%;height:${height}px;border:0"></iframe>`;
const logMessages = `<script>window.heard = []; addEventListener('message', ({ data }) => heard.push(data));</script>`;

/** Returns how many messages the page has heard. */
function heard(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.length);
}

for (const width of [320, 375, 480, 640, 800, 1200])
  for (const lang of ['vi', 'en'])
    test(`without a parent script everything fits at ${width} px, ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width, height: embedHeightFor(width) });
      for (const query of [
        '',
        '&t=2014-09-15',
        '&province=VN-47',
        '&province=VN-01',
        '&chapter=48-of-63',
        '&chapter=smart-cities',
      ]) {
        await open(page, `embed.html?embed=1&lang=${lang}${query}`);
        if (query.includes('chapter'))
          await expect(page.locator('.chapter-read')).toBeInViewport({ ratio: 1 });
        expect(
          await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.scrollHeight,
          ]),
        ).toEqual([width, embedHeightFor(width)]);
        await expect(page.locator('#time')).toBeInViewport({ ratio: 0.8 });
        await expect(page.locator('.play')).toBeInViewport({ ratio: 1 });
        await expect(page.locator('.embed-foot a')).toBeInViewport({ ratio: 1 });
        await expect(page.locator('.vintage')).toBeInViewport({ ratio: 1 });
        for (const id of ['VN-DN', 'VN-34'])
          await expect(page.locator(`[data-inset="${id}"]`)).toBeInViewport({ ratio: 1 });
        const clipped = await page.evaluate(() =>
          [...document.querySelectorAll('h1, h2, p, dt, dd, button, a, li')]
            .filter((element) => !element.closest('.visually-hidden, .skips, .embed-card-source'))
            .filter(
              (element) =>
                (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) ||
                element.getBoundingClientRect().right > innerWidth + 1,
            )
            .map((element) => `${element.tagName}: ${element.textContent}`),
        );
        expect(clipped).toEqual([]);
      }
    });

test('the card of a frame says of the year alone what the map says of it', async ({ page }) => {
  await open(page, 'embed.html?embed=1&lang=en&mode=year&t=2016-12-31&province=VN-HP');
  const state = page.locator('.embed-card-state');
  await expect(page.locator('[data-province="VN-HP"]')).toHaveAttribute('data-state', 'none');
  await expect(state).toHaveText('No document of 2016');
  await page.locator('#time').fill(String(stepOf('2013-12-31')));
  await expect(state).toHaveText('Signed in 2013');
});

test('the height follows from the width, and never from the height of the frame', async ({ page }) => {
  for (const height of [200, 700, 1600]) {
    await page.setViewportSize({ width: 500, height });
    await open(page, '?embed=1');
    expect(await page.evaluate(() => document.body.getBoundingClientRect().height)).toBe(embedHeightFor(500));
  }
});

test('no rule of the frame asks how high the frame is', async ({ page }) => {
  await open(page, '?embed=1');
  const tall = await page.evaluate(() =>
    [...document.querySelectorAll('body, body *')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => element.computedStyleMap())
      .flatMap((style) => ['height', 'min-height', 'max-height'].map((name) => String(style.get(name))))
      .filter((value) => /v[hb]|vmin|vmax/.test(value)),
  );
  expect(tall).toEqual([]);
});

test('the wheel over the map moves the page around it', async ({ page }) => {
  await openHost(page, plainFrame(embedHeightFor(700)) + '<div style="height:3000px"></div>');
  await mapFrame(page);
  await page.mouse.move(150, 250);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
});

test('a frame off the screen tells its height, and so do two copies on one page', async ({ page }) => {
  const first = bodyOf('Datawrapper, by source');
  await openHost(page, `${first}${plainFrame(333)}`, { before: '<div style="height:4000px"></div>' });
  for (const index of [0, 1]) {
    const frame = await mapFrame(page, index);
    await expect.poll(() => frameHeight(frame)).toBe(embedHeightFor(700));
  }
});

test('a frame that was hidden tells its height when it is shown', async ({ page }) => {
  await openHost(page, `<div id="tab" style="display:none">${bodyOf('Datawrapper, by source')}</div>`);
  const frame = await mapFrame(page);
  await page.evaluate(() => document.getElementById('tab')?.removeAttribute('style'));
  await expect.poll(() => frameHeight(frame)).toBe(embedHeightFor(700));
  await expect(frame.locator('.timeline-chart .year')).toHaveCount(7);
});

test('a hundred widths end at the right height, and then nothing is said', async ({ page }) => {
  await openHost(page, `${logMessages}${bodyOf('Datawrapper, by source')}`);
  const frame = await mapFrame(page);
  for (let i = 0; i < 100; i += 1)
    await page.evaluate(
      (width) => {
        const column = document.getElementById('column');
        if (column) column.style.width = `${width}px`;
      },
      320 + ((i * 137) % 800),
    );
  await resizeColumn(frame, 420, embedHeightFor(420));
  expect(await frameHeight(frame)).toBe(await contentHeight(frame));
  expect(await frameHeight(frame)).toBe(embedHeightFor(420));
});

test('ten seconds of rest bring no message', async ({ page }) => {
  await page.clock.install();
  await openHost(page, `${logMessages}${plainFrame(560)}`);
  await mapFrame(page);
  await page.clock.runFor(1_000);
  const before = await heard(page);
  expect(before).toBeGreaterThan(3);
  await page.clock.runFor(10_000);
  expect(await heard(page)).toBe(before);
});

test('a sandboxed frame that gets no modules runs as one plain script, and tells its height', async ({
  page,
}) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  // As hosts answer that open their modules to no other origin: a frame without one has none.
  await page.route('**/assets/*.js', (route) => route.abort('accessdenied'));
  await openHost(
    page,
    bodyOf('Datawrapper, by source').replace('<iframe ', '<iframe sandbox="allow-scripts" '),
  );
  const frame = await mapFrame(page);
  expect(asked).toContain('/sandboxed.js');
  await expect.poll(() => frameHeight(frame)).toBe(embedHeightFor(700));
  await frame.locator('[data-province="VN-22"]').click();
  await expect(frame.locator('.embed-card')).toContainText('Nghệ An');
  await frame.locator('#time').press('Home');
  await expect(frame.locator('[data-stat="documented"]')).toHaveText('0');
});

test('a parent that parses every text as JSON meets no exception', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const parse = `<script>addEventListener('message', ({ data }) => typeof data === 'string' && JSON.parse(data));</script>`;
  await openHost(page, `${logMessages}${parse}${plainFrame(333)}`);
  await mapFrame(page);
  await expect.poll(() => heard(page)).toBeGreaterThan(3);
  expect(errors).toEqual([]);
});

test('in a frame nothing is stored, nothing asked of others, and the way back stays the page’s own', async ({
  page,
  context,
}) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await openHost(page, plainFrame(560));
  const frame = await mapFrame(page);
  const length = await page.evaluate(() => history.length);
  await frame.locator('#province-VN-22').click();
  await expect(frame.locator('.embed-card h2')).toHaveText('Nghệ An');
  await frame.locator('.play').click();
  expect(await frame.evaluate(() => history.length)).toBe(length);
  expect(await frame.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ]);
  expect(await context.cookies()).toEqual([]);
  hosts.delete(new URL(page.url()).host);
  expect([...hosts]).toEqual([new URL(mapOrigin).host]);
});

test('what pym.js adds of its page is in no link and no message', async ({ page }) => {
  await openHost(page, `${logMessages}${bodyOf('pym.js')}`);
  const frame = await mapFrame(page);
  expect(frame.url()).toContain('parentUrl');
  await expect.poll(() => heard(page)).toBeGreaterThan(3);
  expect(
    await page.evaluate(() => JSON.stringify((window as unknown as { heard: unknown[] }).heard)),
  ).not.toContain('parentUrl');
  for (const link of await frame.locator('a[target]').all())
    expect(await link.evaluate((a) => (a as HTMLAnchorElement).href)).not.toMatch(
      /parentUrl|parentTitle|childId/,
    );
});

test('in a sandbox that allows scripts alone the map works, and nothing is thrown', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Uncaught/.test(message.text())) errors.push(message.text());
  });
  await openHost(page, plainFrame(560, 'sandbox="allow-scripts"'));
  const frame = await mapFrame(page);
  expect(await frame.evaluate(() => origin)).toBe('null');
  await frame.locator('#province-VN-22').click();
  await expect(frame.locator('.embed-card')).toContainText('13/9/2014');
  await frame.locator('.previous').click();
  await expect(frame.locator('#time')).not.toHaveJSProperty('value', '2555');
  expect(errors).toEqual([]);
});

test('a frame that may open no tab gives the address as text to be copied, and one that may opens it', async ({
  page,
}) => {
  for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin', 'allow-scripts allow-popups']) {
    await openHost(page, plainFrame(700, `sandbox="${sandbox}"`), { width: 360 });
    const frame = await mapFrame(page);
    const address = frame.locator('.embed-address');
    await expect(address).toBeHidden();
    const opened = sandbox.includes('popups') ? page.waitForEvent('popup') : null;
    await frame.locator('.embed-foot a').click();
    if (opened) {
      const popup = await opened;
      expect(popup.url()).toBe(`${mapOrigin}/?lang=vi`);
      await expect(address).toBeHidden();
      await popup.close();
    } else {
      await expect(address).toBeVisible();
      await expect(address).toHaveText(`${mapOrigin}/?lang=vi`);
      await expect(address).toHaveCSS('user-select', 'all');
      expect(await contentHeight(frame)).toBe(embedHeightFor(360));
    }
  }
});

test('the tools of the timeline work in a frame: a mark leads to its day, the settings open', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: embedHeightFor(700) });
  await open(page, 'embed.html?embed=1&lang=en');
  await page.mouse.move(350, 300);
  // The tools come with the first sign of a reader.
  await expect(page.locator('.time-popover')).toBeAttached();
  await page.locator('.mark-group').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#time')).not.toHaveJSProperty('value', '2555');
  await page.locator('.time-settings').click();
  await expect(page.locator('.time-popover')).toBeInViewport({ ratio: 1 });
});

test('one fixed height holds the map at every width', () => {
  expect(Math.max(...[320, 700, 1200].map(embedHeightFor))).toBe(embedFixedHeightPx);
});

test('embed.html is a frame whatever its address', async ({ page }) => {
  const address = `${mapOrigin}/embed.html?lang=en&embed=0&speaker=1&data=x.csv`;
  await openHost(page, bodyOf('Datawrapper, by source', address));
  const frame = await mapFrame(page);
  await expect.poll(() => frameHeight(frame)).toBe(embedHeightFor(700));
  await expect(frame.locator('.embed-foot a')).toBeVisible();
  await expect(frame.locator('#finder > *')).toHaveCount(0);
  const length = await page.evaluate(() => history.length);
  await frame.locator('#province-VN-22').click();
  await expect(frame.locator('.embed-card h2')).toHaveText('Nghe An');
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test('a frame of the page stays one when its address changes', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 560 });
  await open(page, '?embed=1');
  await page.locator('.previous').click();
  await expect(page).toHaveURL(/[?&]t=/);
  expect(new URL(page.url()).searchParams.get('embed')).toBe('1');
});

/** Returns the side of the largest square, in px, that is of one colour all over, right of *left* in *png*. */
function largestPlainSquare({ width, height, data }: PNG, left: number): number {
  let above = new Uint16Array(width);
  let largest = 0;
  const pixel = (x: number, y: number) => data.readUInt32BE(4 * (y * width + x));
  for (let y = 0; y < height; y += 1) {
    const row = new Uint16Array(width);
    for (let x = left; x < width; x += 1) {
      const isLike =
        x > left &&
        y > 0 &&
        [pixel(x - 1, y), pixel(x, y - 1), pixel(x - 1, y - 1)].every((p) => p === pixel(x, y));
      const side = isLike ? 1 + Math.min(above[x] ?? 0, above[x - 1] ?? 0, row[x - 1] ?? 0) : 1;
      row[x] = side;
      largest = Math.max(largest, side);
    }
    above = row;
  }
  return largest;
}

for (const width of [620, 880])
  for (const query of ['lang=vi', 'lang=en&theme=dark', 'lang=vi&province=VN-22', 'lang=en&t=2014-09-15'])
    test(`a frame ${width} px wide has no empty place beside its map, ${query}`, async ({ page }) => {
      await page.setViewportSize({ width, height: embedHeightFor(width) });
      await openAtRest(page, `embed.html?${query}`);
      const mapRight = await page.locator('#map').evaluate((map) => map.getBoundingClientRect().right);
      const picture = PNG.sync.read(await page.screenshot());
      expect(largestPlainSquare(picture, Math.ceil(mapRight))).toBeLessThanOrEqual(120);
    });

test('beside the map a frame tells of the last agreements up to the day, newest first, each whole', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 560 });
  await open(page, 'embed.html?lang=en&t=2016-10-11');
  const items = page.locator('.embed-card li');
  await expect(items.first()).toHaveText(/^Son La – 11 October 2016/);
  const cut = await page.locator('.embed-card ul').evaluate((list) => {
    const room = list.getBoundingClientRect();
    const boxes = [...list.children].map((item) => item.getBoundingClientRect());
    const isIn = ({ left, top, right, bottom }: DOMRect) =>
      left >= room.left - 1 && top >= room.top - 1 && right <= room.right + 1 && bottom <= room.bottom + 1;
    const isOut = ({ right }: DOMRect) => right <= room.left + 1;
    return { whole: boxes.filter(isIn).length, cut: boxes.filter((box) => !isIn(box) && !isOut(box)).length };
  });
  expect(cut.cut).toBe(0);
  expect(cut.whole).toBeGreaterThanOrEqual(2);
  await page.locator('#time').fill(String(stepOf('2014-09-13')));
  await arrive(page, '2014-09-13');
  await expect(items.first()).toHaveText(/^Nghe An – 13 September 2014/);
  await page.locator('#time').fill('0');
  await expect(page.locator('.embed-card')).toBeHidden();
  await page.locator('#province-VN-22').click();
  await expect(page.locator('.embed-card h2')).toHaveText('Nghe An');
  await expect(page.locator('.embed-card .close')).toBeVisible();
  await page.setViewportSize({ width: 480, height: 700 });
  await page.locator('.embed-card .close').click();
  await page.locator('#time').fill(String(stepOf('2016-10-11')));
  await arrive(page, '2016-10-11');
  await expect(page.locator('.embed-card')).toBeHidden();
});
