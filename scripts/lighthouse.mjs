import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { browserFlags } from './browser-flags.mjs';
import { ensureChromium } from './chromium.mjs';
import { root } from './install.mjs';

/** What each category must reach, in parts of 100, and the largest shift of the layout. */
const floors = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const largestShift = 0.01;

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const server = createServer(answer);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const chrome = await launch({
  chromePath: ensureChromium(),
  chromeFlags: ['--headless=new', ...browserFlags],
});
try {
  // Mobile is Lighthouse's own preset.
  const result = await lighthouse(`http://127.0.0.1:${server.address().port}/`, {
    port: chrome.port,
    logLevel: 'error',
  });
  if (!result) throw new Error('lighthouse gave no report');
  report(result.lhr);
} finally {
  await chrome.kill();
  server.close();
}

/** Prints the scores of *lhr* and what lowers them; the exit code says whether all floors are reached. */
function report({ categories, audits, environment }) {
  // About 1500 and more on a desktop at rest; far below, the machine is busy and performance says little.
  console.log(`speed of this machine: ${Math.round(environment.benchmarkIndex)}`);
  for (const [id, floor] of Object.entries(floors)) {
    const { score, auditRefs } = categories[id];
    const points = Math.round((score ?? 0) * 100);
    console.log(`${points >= floor ? 'passed' : 'FAILED'}: ${id} ${points} (at least ${floor})`);
    if (points < floor) process.exitCode = 1;
    for (const { id: audit, weight } of auditRefs)
      if (weight > 0 && (audits[audit].score ?? 1) < 0.9)
        console.log(`  ${audit}: ${audits[audit].displayValue ?? audits[audit].title}`);
  }
  const shift = audits['cumulative-layout-shift'].numericValue;
  console.log(`${shift <= largestShift ? 'passed' : 'FAILED'}: layout shift ${shift.toFixed(4)}`);
  if (shift > largestShift) process.exitCode = 1;
  for (const id of [
    'first-contentful-paint',
    'largest-contentful-paint',
    'total-blocking-time',
    'speed-index',
  ])
    console.log(`  ${id}: ${audits[id].displayValue}`);
}

/** Serves `dist/` compressed, as hosts of static files do. */
function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const path = join(root, 'dist', pathname === '/' ? 'index.html' : pathname);
  if (!existsSync(path)) {
    response.writeHead(404).end();
    return;
  }
  const isPacked = extname(path) === '.woff2';
  const body = readFileSync(path);
  response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream');
  response.setHeader(
    'cache-control',
    pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  );
  if (!isPacked) response.setHeader('content-encoding', 'br');
  response.end(isPacked ? body : brotliCompressSync(body));
}
