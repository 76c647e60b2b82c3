import puppeteer, { type Browser, type Frame, type KeyInput, type Page } from 'puppeteer-core';
import { savedIn, scratchFolder } from './downloads.ts';
import type { Engine, EnginePage } from './engine.ts';

/** Returns a running Chromium or Firefox: Firefox over WebDriver BiDi, Chromium over its own protocol. */
export async function launchPuppeteer(name: 'chromium' | 'firefox', executablePath: string): Promise<Engine> {
  const isRoot = process.getuid?.() === 0;
  const downloads = scratchFolder();
  const browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath,
    headless: true,
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    // Scroll bars lie over the page, as on phones and in the windows of the other two.
    extraPrefsFirefox: {
      'ui.useOverlayScrollbars': 1,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
    },
    args:
      name === 'firefox'
        ? []
        : [
            '--disable-gpu',
            '--disable-background-networking',
            '--no-first-run',
            ...(isRoot ? ['--no-sandbox'] : []),
          ],
  });
  const version = await browser.version();
  return { name, version, page: pageOf(await firstPage(browser), downloads), close: () => browser.close() };
}

async function firstPage(browser: Browser): Promise<Page> {
  const [page] = await browser.pages();
  return page ?? browser.newPage();
}

function pageOf(page: Page, downloads: string): EnginePage {
  return {
    async open(url, size) {
      await page.setViewport(size);
      await page.goto(url, { waitUntil: 'load' });
    },
    run: (script, ...values) => runIn(page.mainFrame(), script, values),
    async runInFrame(script, ...values) {
      const [frame] = page.mainFrame().childFrames();
      if (!frame) throw new Error('missing frame');
      return runIn(frame, script, values);
    },
    press: (key) => page.keyboard.press(key as KeyInput),
    type: (text) => page.keyboard.type(text),
    async choose(selector, value) {
      await page.select(selector, value);
    },
    clickAt: ({ x, y }) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
      await page.mouse.up();
    },
    async chooseFile(selector, path) {
      const input = await page.$(selector);
      if (!input) throw new Error(`missing element: ${selector}`);
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    },
    saved: (name) => savedIn(downloads, name),
    screenshot: () => page.screenshot({ type: 'png' }),
  };
}

/** Returns what *script* returns in *frame*. It is a text, as the other engines take it, so a function is made of it there. */
function runIn(frame: Frame, script: string, values: readonly unknown[]): Promise<unknown> {
  return frame.evaluate(
    (body: string, list: readonly unknown[]) =>
      new Function('...arguments_', body.replaceAll('arguments', 'arguments_'))(...list) as unknown,
    script,
    values,
  );
}
