import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './test.ts';
import { embedCodeKinds } from '../../src/share/embed-code.ts';
import { embedFixedHeightPx, embedHeightFor } from '../../src/embed/embed-heights.ts';
import { contentHeight, frameHeight, mapFrame, mapOrigin, openHost } from './embed-host.ts';
import { open } from './rollout-page.ts';

const script = (file: string) =>
  `<script>${readFileSync(file, 'utf8').replaceAll('</script', '<\\/script')}</script>`;

/** What a page has of its own beside the code that is pasted, by the kind of code. */
const pageScripts: Readonly<Record<string, string>> = {
  'iframe-resizer': script('node_modules/iframe-resizer/js/iframeResizer.min.js'),
  pym: script('node_modules/pym.js/dist/pym.v1.min.js'),
  datawrapper: `<script>addEventListener('message', ({ data }) => {
    for (const key in data['datawrapper-height'] ?? {})
      document.getElementById('datawrapper-chart-' + key).style.height = data['datawrapper-height'][key] + 'px';
  });</script>`,
  amp: `<script>customElements.define('amp-iframe', class extends HTMLElement {
    connectedCallback() {
      const frame = document.createElement('iframe');
      for (const name of ['src', 'sandbox', 'title']) frame.setAttribute(name, this.getAttribute(name));
      frame.style.cssText = 'width:100%;border:0';
      addEventListener('message', ({ source, data }) => {
        if (source === frame.contentWindow && data.sentinel === 'amp') frame.style.height = data.height + 'px';
      });
      this.append(frame);
    }
  });</script>`,
};

/** Opens the dialog of the page at *query*. */
async function openDialog(page: Page, query: string): Promise<void> {
  await open(page, query);
  // By key: what stands above it may still come into view, and move it.
  await page.locator('.share-button').press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function codeOf(page: Page, kind: string): Promise<string> {
  await page.getByLabel('Kind of code').selectOption(kind);
  return page.getByLabel('Code to paste').inputValue();
}

for (const kind of ['script', 'iframe', 'datawrapper', 'pym', 'iframe-resizer', 'amp'])
  test(`the code for ${kind}, pasted into a bare page, shows the map in its full height`, async ({
    page,
  }) => {
    await openDialog(page, '?lang=en&t=2014-09-13&province=VN-22');
    const code = await codeOf(page, kind);
    // pym.js looks for its frames when it is run, so that it comes after them; AMP's runtime likewise.
    await openHost(
      page,
      kind === 'iframe-resizer' ? `${pageScripts[kind]}${code}` : `${code}${pageScripts[kind] ?? ''}`,
    );
    const frame = await mapFrame(page);
    await expect(frame.locator('.embed-card h2')).toHaveText('Nghe An');
    expect(await contentHeight(frame)).toBe(embedHeightFor(700));
    await expect.poll(() => frameHeight(frame)).toBe(embedHeightFor(700));
    await expect(page.locator('iframe[title]')).toHaveCount(kind === 'pym' ? 0 : 1);
  });

test('without a script of its page, a frame of the fixed height holds the map', async ({ page }) => {
  await openDialog(page, '?lang=en');
  await openHost(page, await codeOf(page, 'datawrapper'));
  const frame = await mapFrame(page);
  expect(await frameHeight(frame)).toBe(embedFixedHeightPx);
  expect(await contentHeight(frame)).toBeLessThanOrEqual(embedFixedHeightPx);
});

test('the link for WordPress leads to the moment, and the picture is there', async ({ page }) => {
  await openDialog(page, '?lang=en&t=2014-09-13&province=VN-22');
  const link = await codeOf(page, 'wordpress');
  const picture = await codeOf(page, 'picture');
  await openHost(page, picture);
  const image = page.locator('img');
  await expect
    .poll(() => image.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]))
    .toEqual([1200, 630]);
  await expect(page.locator('a')).toHaveAttribute('href', link);
  await page.goto(link);
  await expect(page.locator('#panel h2')).toHaveText('Nghe An');
});

test('the choices are in the code, and in the preview', async ({ page }) => {
  await openDialog(page, '?lang=en&t=2014-09-13&utm_source=x&parentUrl=y');
  expect(await codeOf(page, 'wordpress')).toBe(`${mapOrigin}/?lang=en&t=2014-09-13`);
  await page.getByLabel('Start with').selectOption('play');
  await page.getByLabel('Language').selectOption('vi');
  await page.getByRole('dialog').getByLabel('Appearance').selectOption('dark');
  await page.getByLabel('Width of the preview').selectOption('320');
  expect(await page.getByLabel('Code to paste').inputValue()).toBe(`${mapOrigin}/?lang=vi&theme=dark&play=1`);
  const preview = page.locator('.share-preview iframe');
  await expect(preview).toHaveCSS('width', '320px');
  await expect(preview).toHaveCSS('height', `${embedHeightFor(320)}px`);
  // Each choice has a frame of its own.
  await expect(preview.contentFrame().locator('html')).toHaveAttribute('lang', 'vi', { timeout: 15_000 });
});

test('a chapter is in every code and in the link, and the map opens with it', async ({ page }) => {
  await openDialog(page, '?lang=en&t=2014-09-13&province=VN-22');
  const chapter = page.getByRole('combobox', { name: 'Chapter', exact: true });
  await expect(chapter.locator('option')).toHaveCount(8);
  await expect(chapter).toHaveValue('');
  await chapter.selectOption({ label: '6. Smart cities, 2016–2018' });
  for (const kind of embedCodeKinds) {
    const code = await codeOf(page, kind);
    expect(code, kind).toMatch(/chapter="?=?"?smart-cities/);
    expect(code, kind).not.toMatch(/2014-09-13|VN-22/);
  }
  const preview = await mapFrame(page);
  await expect(preview.locator('#time')).toHaveAttribute('aria-valuetext', /^6 August 2018/);
  await openHost(page, await codeOf(page, 'script'));
  const frame = await mapFrame(page);
  await expect(frame.locator('.chapter-bar')).toContainText('Smart cities');
  await expect(frame.locator('#time')).toHaveAttribute('aria-valuetext', /^6 August 2018/);
  await expect(frame.locator('.embed-foot a')).toHaveAttribute('href', /[?&]chapter=smart-cities/);
  // A chapter has its own day, on which the map stands: it is not played away.
  await openDialog(page, '?lang=en&chapter=smart-cities');
  await page.getByLabel('Start with').selectOption('play');
  expect(await codeOf(page, 'wordpress')).not.toContain('play');
  await openDialog(page, '?lang=vi&chapter=spring-2014');
  await expect(page.getByRole('combobox', { name: 'Chương', exact: true })).toHaveValue('spring-2014');
  await expect(page.getByLabel('Liên kết đến thời điểm đang xem')).toHaveValue(
    `${mapOrigin}/?lang=vi&t=2014-04-30&chapter=spring-2014`,
  );
});

test('copying copies, and where it is denied the text is selected', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: mapOrigin });
  await openDialog(page, '?lang=en&t=2014-09-13');
  const copy = page.getByRole('button', { name: 'Copy' }).first();
  await copy.click();
  await expect(page.locator('.share-status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${mapOrigin}/?lang=en&t=2014-09-13`,
  );
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
  });
  await copy.click();
  await expect(page.locator('.share-status')).toContainText('copy it yourself');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(`${mapOrigin}/?lang=en&t=2014-09-13`);
});

for (const width of [320, 1280])
  test(`the dialog fits and is accessible at ${width} px, and gives the focus back`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openDialog(page, '?lang=vi');
    await mapFrame(page);
    expect(
      (await new AxeBuilder({ page }).include('.share-dialog').exclude('.share-preview').analyze())
        .violations,
    ).toEqual([]);
    const wide = await page
      .locator('.share-dialog :is(button, select, input, textarea)')
      .evaluateAll(
        (elements) =>
          elements
            .map((element) => element.getBoundingClientRect())
            .filter(({ right, height }) => right > innerWidth || height < 44).length,
      );
    expect(wide).toBe(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('.share-button')).toBeFocused();
  });

test('the link keeps what is shown: the year alone, the filters and the part of the map', async ({
  page,
}) => {
  const shown = 't=2016-12-31&mode=year&region=red_river&area=egov&view=red_river';
  await openDialog(page, `?lang=en&${shown}`);
  await expect(page.getByLabel('Link to the moment shown')).toHaveValue(`${mapOrigin}/?lang=en&${shown}`);
  await openHost(page, await codeOf(page, 'script'));
  const frame = await mapFrame(page);
  await expect(frame.locator('.as-of')).toHaveText('In 2016 alone, to 31 December 2016');
  await expect(frame.locator('.embed-foot a')).toHaveAttribute('href', `./?lang=en&${shown}`);
});
