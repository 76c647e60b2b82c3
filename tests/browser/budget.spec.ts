import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from './test.ts';
import { open } from './rollout-page.ts';

/** What the first view may weigh, in bytes after brotli at its best, fonts apart. */
const budget = { everything: 80_000, script: 38_000, topology: 16_000 };

test('the first view stays within its budget of bytes', async ({ page }) => {
  const sizes = new Map<string, number>();
  const bodies: Promise<void>[] = [];
  page.on('response', (response) => {
    bodies.push(
      response.body().then((body) => {
        const { byteLength } = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
        sizes.set(new URL(response.url()).pathname, byteLength);
      }),
    );
  });
  await open(page);
  await Promise.all(bodies);
  const sum = (pattern: RegExp) =>
    [...sizes].filter(([path]) => pattern.test(path)).reduce((total, [, size]) => total + size, 0);
  console.log([...sizes].map(([path, size]) => `${String(size).padStart(7)} ${path}`).join('\n'));
  expect(sizes.size).toBeGreaterThanOrEqual(7);
  expect(sum(/\.js$/)).toBeLessThanOrEqual(budget.script);
  expect(sum(/\.topo-[^/]*\.json$/)).toBeLessThanOrEqual(budget.topology);
  expect(sum(/^(?!.*\.woff2$)/)).toBeLessThanOrEqual(budget.everything);
});

test('the page asks nobody but its own host for anything', async ({ page }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await open(page);
  expect(hosts.size).toBe(1);
});
