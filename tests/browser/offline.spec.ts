import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { expect, test, type Page } from './test.ts';
import { build } from 'vite';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Builds the page under *name* into *folder*: the name is in the page and in its script, so each build differs. */
async function buildAs(name: string, folder: string): Promise<void> {
  await build({
    logLevel: 'error',
    // What minifies for good takes its time, and nothing here depends on it.
    build: { outDir: folder, minify: 'oxc' },
    plugins: [
      {
        name: 'name-the-build',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('/src/page/main.ts')
            ? `${code}\ndocument.documentElement.dataset.build = '${name}';`
            : undefined,
        transformIndexHtml: (html) => html.replace('<html ', `<html data-page="${name}" `),
      },
    ],
  });
}

/** A host of static files that lets browsers keep them for ten minutes. */
interface Host {
  readonly url: string;
  /** The paths that it was asked for, in order. */
  readonly asked: readonly string[];
  /** Serves another *folder* from now on. */
  show(folder: string): void;
  /** Takes the network away. */
  close(): Promise<void>;
}

async function serve(folder: string): Promise<Host> {
  let root = folder;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const path = join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    try {
      const body = readFileSync(path);
      response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
      response.setHeader('cache-control', 'max-age=600');
      response.end(body);
    } catch {
      // No such file, as on any host.
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the host has no port');
  return {
    url: `http://localhost:${address.port}/`,
    asked,
    show: (other) => (root = other),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function buildShown(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(() => {
    const { page: html, build: script } = document.documentElement.dataset;
    return [html, script];
  });
}

/** Returns in how many of the builds that are kept there is a *file*. */
function buildsWith(page: Page, file: string): Promise<number> {
  return page.evaluate(async (name) => {
    const names = await caches.keys();
    const found = await Promise.all(names.map((cacheName) => caches.match(name, { cacheName })));
    return found.filter(Boolean).length;
  }, file);
}

/** Returns the names of all files that are kept. */
function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = await Promise.all(stores.map((store) => store.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

/** The last that is kept of a page that was visited, and of a whole build. */
const last = { visit: './index.html', build: './agreements-en.html' };

/** Waits until *file* is kept in *builds* builds. */
async function waitUntilKept(page: Page, file: string, builds = 1): Promise<void> {
  await expect.poll(() => buildsWith(page, file)).toBe(builds);
}

async function waitUntilComplete(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-complete', 'true');
}

async function present(page: Page): Promise<void> {
  await page.keyboard.press('p');
  await expect(page.locator('html')).toHaveAttribute('data-present', 'stop');
}

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' });
  test.describe.configure({ timeout: 120_000 });

  test('no stale build is ever shown, and the newest opens without a network, whole as the one before was kept', async ({
    page,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'rollout-map-builds-'));
    const names = ['one', 'two', 'three'] as const;
    for (const name of names) await buildAs(name, join(folder, name));
    const host = await serve('');
    const visit = async (name: string) => {
      host.show(join(folder, name));
      await page.goto(`${host.url}?lang=en`);
      await waitUntilComplete(page);
      expect(await buildShown(page)).toEqual([name, name]);
    };
    await visit('one');
    await waitUntilKept(page, last.visit);
    await visit('two');
    await waitUntilKept(page, last.visit, 2);
    await present(page);
    await waitUntilKept(page, last.build);
    await visit('three');
    await waitUntilKept(page, last.build, 2);
    expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
    await host.close();

    await page.reload();
    await waitUntilComplete(page);
    expect(await buildShown(page)).toEqual(['three', 'three']);
    await expect(page.locator('[data-stat="documented"]')).toHaveText('30');
    await present(page);
    rmSync(folder, { recursive: true });
  });

  test('a page of another build is never kept with the files of this one', async ({ page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'rollout-map-builds-'));
    for (const name of ['one', 'two']) await buildAs(name, join(folder, name));
    const host = await serve(join(folder, 'one'));
    await page.goto(host.url);
    await waitUntilKept(page, last.visit);
    // A new build comes beside the files of the one before, as docs/hosting.md advises.
    cpSync(join(folder, 'one', 'assets'), join(folder, 'two', 'assets'), { recursive: true });
    host.show(join(folder, 'two'));
    await present(page);
    await waitUntilKept(page, last.build);
    await host.close();
    await page.reload();
    await waitUntilComplete(page);
    expect(await buildShown(page)).toEqual(['one', 'one']);
    rmSync(folder, { recursive: true });
  });

  for (const { path, lang } of [
    { path: '', lang: 'vi' },
    { path: 'en.html', lang: 'en' },
    { path: '?t=2014-09-15&lang=vi', lang: 'vi' },
  ])
    test(`a short visit to /${path} asks for no more than the page needs, and opens again without a network`, async ({
      page,
    }) => {
      const host = await serve('dist');
      await page.goto(host.url + path);
      await waitUntilKept(page, path === 'en.html' ? './en.html' : last.visit);
      const needed = await page.evaluate(() =>
        ['navigation', 'resource']
          .flatMap((type) => performance.getEntriesByType(type))
          .map(({ name }) => new URL(name).pathname),
      );
      // Browsers ask for the icon when they like.
      const butIcon = (paths: readonly string[]) => paths.filter((name) => name !== '/icon.svg');
      expect(butIcon(host.asked).at(-1)).toBe('/sw.js');
      expect(butIcon(host.asked).sort()).toEqual([...butIcon(needed), '/sw.js'].sort());
      await host.close();

      await page.reload();
      await waitUntilComplete(page);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('[data-stat="documented"]')).toHaveText(path.includes('t=') ? '9' : '30');
      await expect(page.locator('[data-province="VN-HP"][data-state="signed"]')).toHaveCount(1);
      await expect(page.locator('#table [data-agreement]').first()).toBeAttached();
      expect(await page.evaluate(() => document.fonts.check('16px "Be Vietnam Pro"', 'ữ'))).toBe(true);
    });

  test('who presents has all of it without a network', async ({ page }) => {
    const host = await serve('dist');
    await page.goto(host.url);
    await waitUntilComplete(page);
    await present(page);
    await waitUntilKept(page, last.build);
    await host.close();

    await page.goto(`${host.url}?present=1`);
    await expect(page.locator('html')).toHaveAttribute('data-present', 'stop');
    await page.goto(`${host.url}agreements-en.html#hai-phong-2013`);
    await expect(page.locator('#hai-phong-2013 h3')).toContainText('Hai Phong');
    await page.goto(`${host.url}en.html`);
    await waitUntilComplete(page);
    await page.locator('.share-button').click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('all is kept a minute after the first touch, and not before', async ({ page }) => {
    const host = await serve('dist');
    await page.clock.install();
    await page.goto(host.url);
    await waitUntilComplete(page);
    await page.keyboard.press('Shift');
    await page.clock.runFor(4_900);
    expect(host.asked).not.toContain('/sw.js');
    await page.clock.runFor(54_000);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    expect(host.asked.filter((path) => path.startsWith('/assets/worker-'))).toEqual([]);
    await page.clock.runFor(2_000);
    await waitUntilKept(page, last.build);
    await host.close();
  });

  test('where data are to be saved, no more is kept than was fetched', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    const host = await serve('dist');
    await page.goto(host.url);
    await waitUntilComplete(page);
    await present(page);
    // The page comes after its files.
    await waitUntilKept(page, last.visit);
    const kept = await keptFiles(page);
    expect(kept.filter((path) => path.startsWith('/assets/present-'))).not.toEqual([]);
    expect(kept.filter((path) => path.startsWith('/assets/worker-'))).toEqual([]);
    await host.close();
  });

  for (const { way, refuse } of [
    {
      way: 'with a rejection',
      refuse: 'return Promise.reject(new DOMException("refused", "SecurityError"))',
    },
    { way: 'at once', refuse: 'throw new DOMException("refused", "SecurityError")' },
  ])
    test(`where the browser refuses the worker ${way}, the page works all the same`, async ({ page }) => {
      await page.addInitScript(
        `navigator.serviceWorker.register = () => { globalThis.refused = true; ${refuse}; }`,
      );
      await page.goto('/');
      await waitUntilComplete(page);
      await present(page);
      await expect.poll(() => page.evaluate('globalThis.refused')).toBe(true);
      await page.keyboard.press('Escape');
      await expect(page.locator('html')).not.toHaveAttribute('data-present');
    });

  test('an embedded page keeps nothing', async ({ page }) => {
    await page.goto('/?embed=1');
    await waitUntilComplete(page);
    const registrations = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    expect(await registrations()).toBe(0);
    await page.goto('/');
    await expect.poll(registrations).toBe(1);
  });
});

test('the single file weighs at most 650 kB, opens from a folder without a network, and plays', async ({
  page,
  context,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'rollout-map-single-'));
  await build({ mode: 'single', logLevel: 'error', build: { outDir: folder } });
  const file = join(folder, 'index.html');
  expect(readFileSync(file).byteLength).toBeLessThanOrEqual(650_000);

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().slice(0, 60)));
  await context.setOffline(true);
  await page.clock.install({ time: '2026-01-01T00:00:00Z' });
  await page.goto(`file://${file}?t=2013-01-01&lang=en`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.clock.runFor(60_000);
  await expect(page.locator('[data-stat="documented"]')).toHaveText('30');
  await page.keyboard.press('p');
  await expect(page.locator('html')).toHaveAttribute('data-present', 'stop');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Province,Signed,Publisher\nHà Nội,2013-05-01,A\n'], 'mine.csv'));
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
  });
  await expect(page.locator('#own-data-report')).toContainText('1 row, 1 shown on the map');
  expect(await page.evaluate(() => document.fonts.check('16px "Be Vietnam Pro"', 'ữ'))).toBe(true);
  expect(asked.filter((url) => !/^(data|file|blob):/.test(url))).toEqual([]);
  expect(asked.filter((url) => url.startsWith('file:'))).toHaveLength(1);
  rmSync(folder, { recursive: true });
});
