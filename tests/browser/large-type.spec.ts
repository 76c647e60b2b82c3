import { browserFlags } from '../../scripts/browser-flags.mjs';
import { mapOrigin } from './embed-host.ts';
import { expect, test, type Browser, type Page } from './test.ts';

/** The pages and frames on which type that is larger than planned must find room. */
const views = [
  { width: 1280, height: 800, query: '?lang=vi' },
  { width: 768, height: 1024, query: '?lang=en&t=2014-09-15' },
  { width: 390, height: 844, query: '?lang=vi&mode=year&t=2016-12-31' },
  { width: 360, height: 640, query: '?lang=en&mode=year&t=2016-12-31' },
  { width: 1000, height: 600, query: 'embed.html?lang=vi' },
  { width: 700, height: 560, query: 'embed.html?lang=vi' },
  { width: 480, height: 700, query: 'embed.html?lang=en&t=2014-09-15' },
  { width: 320, height: 700, query: 'embed.html?lang=vi&t=2014-09-15' },
];

/** What readers set who need more space between letters, words and lines (WCAG 2.2, 1.4.12). */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** Returns what of the page is cut off, and which of its parts lie over one another. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = (node: Element) => node.id || node.getAttribute('class') || node.localName;
    const shown = [...document.querySelectorAll('body *')].filter(
      (node) =>
        node.checkVisibility() &&
        !node.closest('svg, select, .visually-hidden, .skips, .embed-card-source, .embed-card ul'),
    );
    const cut = shown.filter((node) => {
      const { overflowY, contain, fontSize } = getComputedStyle(node);
      const below = node.clientHeight > 0 ? node.scrollHeight - node.clientHeight : 0;
      // Letters of a low line may reach out of it; a second line may not.
      const isOut =
        /size|strict/.test(contain) && overflowY === 'visible' && below > parseFloat(fontSize) / 2;
      return isOut || (/hidden|clip/.test(overflowY) && below > 1);
    });
    const parts = [
      '#title',
      '.as-of',
      '.stats',
      '.legend',
      '.vintage',
      '#caption',
      '.controls',
      '.embed-card',
    ];
    const boxes = parts.flatMap((part) => {
      const node = document.querySelector(part);
      return node?.checkVisibility() ? [{ part, box: node.getBoundingClientRect() }] : [];
    });
    const dock = document.querySelector('#dock');
    const isOver = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    // What a fixed dock lies over scrolls clear of it.
    const isApart = (part: string) => Boolean(dock?.querySelector(part));
    const over = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => isApart(a.part) === isApart(b.part) && isOver(a.box, b.box))
        .map((b) => `${a.part} lies over ${b.part}`),
    );
    return [...cut.map((node) => `${nameOf(node)} is cut`), ...over];
  });
}

async function openIn(browser: Browser, { width, height, query }: (typeof views)[number]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, serviceWorkers: 'block' });
  await page.goto(`${mapOrigin}/${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-complete', 'true');
  return page;
}

for (const view of views)
  test(`with more space in its text nothing is cut, nothing lies over another: ${view.width} px, /${view.query}`, async ({
    browser,
  }) => {
    const page = await openIn(browser, view);
    await page.evaluate(async (css) => {
      const sheet = await new CSSStyleSheet().replace(css);
      document.adoptedStyleSheets = [sheet];
    }, textSpacing);
    await expect(page.locator('#title')).toHaveCSS('word-spacing', /[1-9]/);
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

for (const [name, setting] of [
  ['a least size of 18 px', 'minimumFontSize=18'],
  ['a size of 24 px', 'defaultFontSize=24'],
] as const)
  test(`where the browser asks for ${name} nothing is cut, nothing lies over another`, async ({
    playwright,
  }) => {
    const executablePath = process.env['CHROMIUM'];
    const browser = await playwright.chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: [...browserFlags, `--blink-settings=${setting}`],
    });
    for (const view of views) {
      const page = await openIn(browser, view);
      expect(await faultsOf(page), `${view.width} px, /${view.query}`).toEqual([]);
      await page.close();
    }
    await browser.close();
  });

test('all type follows the size that the browser asks for', async ({ browser, playwright }) => {
  const executablePath = process.env['CHROMIUM'];
  const larger = await playwright.chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...browserFlags, '--blink-settings=defaultFontSize=24'],
  });
  for (const view of views) {
    const [plain, large] = await Promise.all(
      [browser, larger].map(async (one) => {
        const page = await openIn(one, view);
        const sizes = await page.evaluate(() =>
          ['body', '.caption', '.stat dt', '.legend', '.vintage', '.as-of', 'button'].map((selector) => {
            const node = document.querySelector(selector);
            return node ? parseFloat(getComputedStyle(node).fontSize) : 0;
          }),
        );
        await page.close();
        return sizes;
      }),
    );
    expect(large?.map((size, i) => (size / (plain?.[i] ?? 1)).toFixed(2))).toEqual(large?.map(() => '1.50'));
  }
  await larger.close();
});
