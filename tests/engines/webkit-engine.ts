import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Builder, By, Capabilities, Key as SeleniumKey, Origin, type WebDriver } from 'selenium-webdriver';
import { savedIn, scratchFolder } from './downloads.ts';
import type { Engine, EnginePage, Key } from './engine.ts';

const seleniumKeys: Readonly<Record<Key, string>> = {
  ArrowLeft: SeleniumKey.ARROW_LEFT,
  ArrowRight: SeleniumKey.ARROW_RIGHT,
  ArrowDown: SeleniumKey.ARROW_DOWN,
  End: SeleniumKey.END,
  Enter: SeleniumKey.ENTER,
  Escape: SeleniumKey.ESCAPE,
  Home: SeleniumKey.HOME,
  PageDown: SeleniumKey.PAGE_DOWN,
  PageUp: SeleniumKey.PAGE_UP,
  Tab: SeleniumKey.TAB,
  ' ': SeleniumKey.SPACE,
  '.': '.',
  p: 'p',
};

/**
 * Returns a running WebKitGTK, the engine of Safari, with its MiniBrowser over WebDriver. It needs a display:
 * a virtual one is started where there is none.
 */
export async function launchWebKit(binary: string, port: number): Promise<Engine> {
  const home = scratchFolder();
  const environment = {
    ...process.env,
    ...downloadEnvironment(home),
    // In a container as root WebKit's sandbox cannot be set up.
    ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
  };
  const command = ['WebKitWebDriver', `--port=${port}`];
  const server = spawn('xvfb-run', ['-a', '-s', '-screen 0 2000x1400x24', ...command], {
    env: environment,
    stdio: 'ignore',
    detached: true,
  });
  await waitForServer(`http://127.0.0.1:${port}/status`);
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(capabilities)
    .build();
  const found = await driver.getCapabilities();
  return {
    name: 'webkit',
    version: `WebKitGTK ${String(found.get('browserVersion'))}`,
    page: pageOf(driver, home),
    async close() {
      await driver.quit();
      if (server.pid) process.kill(-server.pid);
    },
  };
}

/** Returns the settings by which the MiniBrowser saves files in *folder*: it asks XDG where the downloads belong. */
function downloadEnvironment(folder: string): Record<string, string> {
  mkdirSync(`${folder}/config`);
  writeFileSync(`${folder}/config/user-dirs.dirs`, `XDG_DOWNLOAD_DIR="${folder}"\n`);
  return { XDG_CONFIG_HOME: `${folder}/config` };
}

async function waitForServer(url: string): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    try {
      if ((await fetch(url)).ok) return;
    } catch (cause) {
      if (Date.now() > until) throw new Error('WebKitWebDriver does not answer', { cause });
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function pageOf(driver: WebDriver, downloads: string): EnginePage {
  const at = ({ x, y }: { x: number; y: number }) => ({
    origin: Origin.VIEWPORT,
    x: Math.round(x),
    y: Math.round(y),
    duration: 0,
  });
  return {
    async open(url, size) {
      await driver.switchTo().defaultContent();
      await resizeInside(driver, size);
      if (size.width >= narrowestWindowPx) return driver.get(url);
      const frame = new URL('/frame', url);
      frame.search = String(
        new URLSearchParams({ url, width: String(size.width), height: String(size.height) }),
      );
      await driver.get(String(frame));
      await driver.switchTo().frame(0);
    },
    run: (script, ...values) => driver.executeScript(script, ...values),
    async runInFrame(script, ...values) {
      await driver.switchTo().frame(0);
      try {
        return await driver.executeScript(script, ...values);
      } finally {
        await driver.switchTo().parentFrame();
      }
    },
    type: (text) => driver.actions().sendKeys(text).perform(),
    choose: (selector, value) => driver.findElement(By.css(`${selector} option[value="${value}"]`)).click(),
    press: (key) => driver.actions().sendKeys(seleniumKeys[key]).perform(),
    clickAt: (place) => driver.actions().move(at(place)).click().perform(),
    drag: (from, to) =>
      driver
        .actions()
        .move(at(from))
        .press()
        .move(at({ x: (from.x + to.x) / 2, y: from.y }))
        .move(at(to))
        .release()
        .perform(),
    chooseFile: (selector, path) => driver.findElement(By.css(selector)).sendKeys(path),
    saved: (name) => savedIn(downloads, name),
    async screenshot() {
      const isFramed = (await driver.executeScript('return self !== top')) === true;
      if (!isFramed) return Buffer.from(await driver.takeScreenshot(), 'base64');
      await driver.switchTo().defaultContent();
      const picture = await driver.findElement(By.css('iframe')).takeScreenshot();
      await driver.switchTo().frame(0);
      return Buffer.from(picture, 'base64');
    },
  };
}

/** GTK lets the window of the MiniBrowser be no narrower than its tool bar: narrower pages are shown in a frame. */
const narrowestWindowPx = 500;

/** Makes the window as large as it must be for the page in it to have *size*. */
async function resizeInside(
  driver: WebDriver,
  { width, height }: { width: number; height: number },
): Promise<void> {
  await driver.manage().window().setRect({ width, height });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const [innerWidth, innerHeight] = await settledSize(driver);
    if (innerWidth === width && innerHeight === height) return;
    const rect = await driver.manage().window().getRect();
    await driver
      .manage()
      .window()
      .setRect({
        width: rect.width + width - innerWidth,
        height: rect.height + height - innerHeight,
      });
  }
}

/** Returns the width and height of the page once they have stayed the same for ten frames: GTK changes them some time after it was asked. */
function settledSize(driver: WebDriver): Promise<[number, number]> {
  return driver.executeAsyncScript(`
    const done = arguments[arguments.length - 1];
    let [width, height, frames] = [0, 0, 0];
    const look = () => {
      frames = innerWidth === width && innerHeight === height ? frames + 1 : 0;
      [width, height] = [innerWidth, innerHeight];
      if (frames < 10) requestAnimationFrame(look);
      else done([width, height]);
    };
    look();`);
}
