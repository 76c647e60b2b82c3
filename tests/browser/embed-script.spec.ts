import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './test.ts';
import { embedHeightCss, embedHeightFor } from '../../src/embed/embed-heights.ts';
import { frameHeight, mapFrame, mapOrigin, openHost, resizeColumn } from './embed-host.ts';

const script = `<script async src="${mapOrigin}/embed.js"></script>`;
const box = (attributes: string) =>
  `<div data-vnpt-map ${attributes} style="padding-bottom:${embedHeightCss()}"></div>`;

test('embed.js is one small file that imports nothing', () => {
  const file = readFileSync('dist/embed.js');
  expect(brotliCompressSync(file).byteLength).toBeLessThanOrEqual(1_500);
  expect(file.toString()).not.toMatch(/\bimport\b|\brequire\(|\bexport\b/);
});

for (const [form, placeholder] of [
  ['a box', box('data-lang="en" data-date="2014-09-13" data-province="VN-22"')],
  ['an element', '<vnpt-map lang="en" date="2014-09-13" province="VN-22"></vnpt-map>'],
] as const)
  test(`embed.js turns ${form} into a lazy, titled frame of the right height`, async ({ page }) => {
    await openHost(page, `${placeholder}${script}`);
    const frame = await mapFrame(page);
    const iframe = page.locator('iframe');
    await expect(iframe).toHaveAttribute('loading', 'lazy');
    await expect(iframe).toHaveAttribute('title', /Map/);
    await expect(iframe).toHaveAttribute('referrerpolicy', 'no-referrer');
    await expect(frame.locator('.embed-card h2')).toHaveText('Nghe An');
    for (const width of [700, 420, 980]) {
      await resizeColumn(frame, width, embedHeightFor(width));
      expect(await frameHeight(frame)).toBe(embedHeightFor(width));
    }
  });

for (const width of [375, 700, 1200])
  test(`the page around does not move while embed.js works, ${width} px`, async ({ page }) => {
    const observe = `<script>
      window.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shift += value)))
        .observe({ type: 'layout-shift', buffered: true });
    </script>`;
    await page.setViewportSize({ width: 1280, height: 1000 });
    await openHost(page, `${observe}<p>before</p>${box('data-lang="vi"')}${script}`, { width });
    await mapFrame(page);
    await expect
      .poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight))
      .toBe(embedHeightFor(width));
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(
      0.02,
    );
  });

test('embed.js takes no height from strangers, and none that cannot be', async ({ page }) => {
  await openHost(page, `${box('data-lang="vi"')}${script}<iframe srcdoc="<p>x</p>" id="stranger"></iframe>`);
  const frame = await mapFrame(page);
  const say = (message: string) =>
    frame.evaluate(
      (code) =>
        parent.postMessage(
          JSON.parse(code, (_, v: unknown) => (v === 'NaN' ? NaN : v)),
          '*',
        ),
      message,
    );
  const event = `"type":"vnpt-map","v":1,"event":"height"`;
  for (const height of ['1e9', '-5', '"NaN"', '"500"', 'null', '[500]', '{}'])
    await say(`{${event},"height":${height}}`);
  await say(`{"type":"vnpt-map","v":2,"event":"height","height":444}`);
  await say(`{"__proto__":{${event},"height":444}}`);
  await page.evaluate(() => {
    postMessage({ type: 'vnpt-map', v: 1, event: 'height', height: 444 });
  });
  expect(await frameHeight(frame)).toBe(embedHeightFor(700));
  await say(`{${event},"height":444}`);
  await expect.poll(() => frameHeight(frame)).toBe(444);
});

test('embed.js passes the events of its map on to its element', async ({ page }) => {
  const listen = `<script>
    window.states = [];
    addEventListener('vnpt-map-state', ({ target, detail }) => states.push([target.id, detail.date]));
  </script>`;
  await openHost(page, `${listen}${box('id="one" data-date="2014-09-13"')}${script}`);
  await mapFrame(page);
  const states = () => page.evaluate(() => (window as unknown as { states: unknown[] }).states);
  await expect.poll(states).toContainEqual(['one', '2014-09-13']);
});

test('the example article drives the map by its scrolling', async ({ page }) => {
  const article = readFileSync('docs/examples/scrolling.html', 'utf8');
  await openHost(page, article.replace('../../dist/embed.js', `${mapOrigin}/embed.js`));
  const frame = await mapFrame(page);
  for (const [heading, date] of [
    ['Sơn La, tỉnh thứ 48', '11/10/2016'],
    ['Hải Phòng mở đầu', '18/12/2013'],
  ] as const) {
    await page.getByRole('heading', { name: heading }).evaluate((title) => {
      scrollTo(0, title.getBoundingClientRect().top + scrollY - innerHeight * 0.7);
    });
    await expect(frame.locator('#time')).toHaveAttribute('aria-valuetext', new RegExp(`^${date}`));
  }
});

test('a map stays mounted, however many copies of the script run', async ({ page }) => {
  const copy = (query: string) => `<script src="${mapOrigin}/embed.js${query}"></script>`;
  const attached: string[] = [];
  page.on('frameattached', (frame) => attached.push(frame.name()));
  await openHost(
    page,
    `${box('id="one"')}${copy('')}${box('id="two"')}<vnpt-map></vnpt-map>${copy('?2')}${copy('?3')}`,
  );
  await expect(page.locator('iframe')).toHaveCount(3);
  await mapFrame(page);
  // Another article of an endless list.
  await page.evaluate(() => document.querySelector('#one')?.setAttribute('data-seen', ''));
  await page.addScriptTag({ url: `${mapOrigin}/embed.js?4` });
  await expect(page.locator('#one[data-seen] iframe')).toHaveCount(1);
  expect(attached).toHaveLength(3);
});
