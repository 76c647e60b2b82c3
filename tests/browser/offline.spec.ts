import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
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
    build: { outDir: folder },
    plugins: [
      {
        name: 'name-the-build',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('/src/app/main.ts')
            ? `${code}\ndocument.documentElement.dataset.build = '${name}';`
            : undefined,
        transformIndexHtml: (html) => html.replace('<html ', `<html data-page="${name}" `),
      },
    ],
  });
}

/** A host of static files that lets browsers keep them for ten minutes; what it serves can be exchanged. */
async function serve(): Promise<{ url: string; server: Server; show: (folder: string) => void }> {
  let root = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
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
  return { url: `http://localhost:${address.port}/`, server, show: (folder) => (root = folder) };
}

function buildShown(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(() => {
    const { page: html, build: script } = document.documentElement.dataset;
    return [html, script];
  });
}

/** Returns whether a service worker is at work and no newer one is on its way. */
function isAtRest(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state === 'activated' && !registration.installing && !registration.waiting;
  });
}

/** Returns the names under which the page keeps builds. */
function keptBuilds(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' });
  test.describe.configure({ timeout: 90_000 });

  test('no stale build is ever shown, and the newest opens without a network', async ({ page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'rollout-map-builds-'));
    const names = ['one', 'two', 'three'];
    for (const name of names) await buildAs(name, join(folder, name));
    const { url, server, show } = await serve();
    const isReady = () => expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    const seen = new Set<string>();
    for (const name of names) {
      show(join(folder, name));
      await page.goto(`${url}?lang=en`);
      await isReady();
      expect(await buildShown(page)).toEqual([name, name]);
      // The browser looks for a new worker once the page is there: wait until it has kept the build.
      await expect.poll(async () => (await keptBuilds(page)).some((build) => !seen.has(build))).toBe(true);
      await expect.poll(() => isAtRest(page)).toBe(true);
      const kept = await keptBuilds(page);
      expect(kept.length).toBeLessThanOrEqual(2);
      for (const build of kept) seen.add(build);
    }
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));

    await page.reload();
    await isReady();
    expect(await buildShown(page)).toEqual(['three', 'three']);
    await expect(page.locator('[data-stat="documented"]')).toHaveText('30');
    await page.keyboard.press('p');
    await expect(page.locator('html')).toHaveAttribute('data-present', 'stop');
    rmSync(folder, { recursive: true });
  });

  test('the English page opens again without a network, in English', async ({ page }) => {
    const { url, server, show } = await serve();
    show('dist');
    await page.goto(`${url}en.html`);
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    await expect.poll(async () => (await keptBuilds(page)).length).toBe(1);
    await expect.poll(() => isAtRest(page)).toBe(true);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));

    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('[data-stat="documented"]')).toHaveText('30');
  });

  test('an embedded page keeps nothing', async ({ page }) => {
    await page.goto('/?embed=1');
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    const registrations = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    expect(await registrations()).toBe(0);
    await page.goto('/');
    await expect.poll(registrations).toBe(1);
  });
});

test('the single file weighs at most 600 kB, opens from a folder without a network, and plays', async ({
  page,
  context,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'rollout-map-single-'));
  await build({ mode: 'single', logLevel: 'error', build: { outDir: folder } });
  const file = join(folder, 'index.html');
  expect(readFileSync(file).byteLength).toBeLessThanOrEqual(600_000);

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
