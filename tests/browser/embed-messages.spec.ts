import { expect, test, type Page } from './test.ts';
import { mapFrame, mapOrigin, openHost } from './embed-host.ts';

const mark = { type: 'vnpt-map', v: 1 };
const body = `<iframe src="${mapOrigin}/?embed=1&lang=vi" style="width:100%;height:560px;border:0"></iframe>
<script>
  window.heard = [];
  addEventListener('message', ({ data }) => data?.type === 'vnpt-map' && heard.push(data));
</script>`;

/** Sends *message* to the map from the page around it, as JavaScript: some values have no JSON. */
async function send(page: Page, message: string): Promise<void> {
  await page.evaluate((code) => {
    const frame = document.querySelector('iframe');
    // The text is this test's own.
    frame?.contentWindow?.postMessage(new Function(`return ${code}`)(), '*');
  }, message);
}

const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: { event: string; date?: string }[] }).heard);

test('the page around sets day, province, language and appearance, plays and pauses', async ({ page }) => {
  await openHost(page, body);
  const frame = await mapFrame(page);
  await send(
    page,
    JSON.stringify({ ...mark, cmd: 'set', date: '2014-09-13', province: 'VN-22', lang: 'en', theme: 'dark' }),
  );
  await expect(frame.locator('#time')).toHaveAttribute('aria-valuetext', /^13 September 2014/);
  await expect(frame.locator('.embed-card h2')).toHaveText('Nghe An');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await send(page, JSON.stringify({ ...mark, cmd: 'set', province: null }));
  await expect(frame.locator('.embed-card h2')).not.toHaveText('Nghe An');
  await send(page, JSON.stringify({ ...mark, cmd: 'play' }));
  await expect(frame.getByRole('button', { name: 'Pause' })).toBeVisible();
  await send(page, JSON.stringify({ ...mark, cmd: 'pause' }));
  await expect(frame.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('the map tells that it is ready, its height, and what it shows', async ({ page }) => {
  await openHost(page, body);
  await mapFrame(page);
  await expect.poll(async () => new Set((await heard(page)).map(({ event }) => event)).size).toBe(3);
  await send(page, JSON.stringify({ ...mark, cmd: 'set', date: '2016-10-11' }));
  await expect
    .poll(async () => (await heard(page)).at(-1))
    .toEqual({
      ...mark,
      event: 'state',
      date: '2016-10-11',
      province: null,
      playing: false,
      lang: 'vi',
      theme: 'auto',
    });
});

test('what is not a command of ours has no effect, and its well-formed twin has', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await openHost(page, `${body}<iframe id="stranger" srcdoc="<p>x</p>"></iframe>`);
  const frame = await mapFrame(page);
  const set = `type: 'vnpt-map', v: 1, cmd: 'set'`;
  for (const message of [
    'null',
    'undefined',
    '42',
    '"vnpt-map"',
    `JSON.stringify({ ${set}, date: '2014-09-13' })`,
    `{ type: 'vnpt-map', v: 2, cmd: 'set', date: '2014-09-13' }`,
    `{ type: 'vnpt-map', v: '1', cmd: 'set', date: '2014-09-13' }`,
    `{ type: 'vnpt-map', cmd: 'set', date: '2014-09-13' }`,
    `{ ${set}, date: '2014-13-45' }`,
    `{ ${set}, date: 16000 }`,
    `{ ${set}, date: NaN, province: Infinity, lang: -1, theme: 1e300 }`,
    `{ ${set}, province: '<img src=x onerror=alert(1)>', lang: 'fr', theme: 'javascript:alert(1)' }`,
    `{ ${set}, province: 'VN-99' }`,
    `{ ${set}, province: ['VN-22'] }`,
    `{ ${set}, isEmbed: false, day: 16000, selected: 'VN-22', speed: 99 }`,
    `JSON.parse('{"__proto__":{"type":"vnpt-map","v":1,"cmd":"set","date":"2014-09-13"}}')`,
    `JSON.parse('{"type":"vnpt-map","v":1,"cmd":"set","__proto__":{"date":"2014-09-13"}}')`,
    `{ type: 'vnpt-map', v: 1, cmd: 'constructor' }`,
    `{ type: 'vnpt-map', v: 1, event: 'height', height: 99999 }`,
    `{ type: 'iframe-child-init', targetElementSelector: 'body *' }`,
    `'[iFrameSizer]fr:::::'`,
    `'[iFrameSizer]a<b>:8:true:false:32:true:true'`,
    `'pymxPYMx../../xPYMxwidthxPYMx700'`,
    `{ message: 'ready', secret: '"><script>' }`,
  ])
    await send(page, message);
  // A stranger: another frame of the page speaks to the map, well-formed but not the page itself.
  await page.evaluate(() => {
    const stranger = document.querySelector<HTMLIFrameElement>('#stranger');
    const speak = stranger?.contentWindow as unknown as { eval(code: string): void } | null;
    speak?.eval(
      `parent.frames[0].postMessage({ type: 'vnpt-map', v: 1, cmd: 'set', date: '2014-09-13' }, '*')`,
    );
  });
  await send(page, JSON.stringify({ ...mark, cmd: 'set', theme: 'light' }));
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(frame.locator('#time')).toHaveJSProperty('value', '2555');
  await expect(frame.locator('[data-province][aria-pressed="true"]')).toHaveCount(0);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'vi');
  await send(page, JSON.stringify({ ...mark, cmd: 'set', date: '2014-09-13' }));
  await expect(frame.locator('#time')).toHaveAttribute('aria-valuetext', /^13\/9\/2014/);
  expect(errors).toEqual([]);
});
