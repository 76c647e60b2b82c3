import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { ensureChromium } from './chromium.mjs';
import { root } from './install.mjs';

// The pictures by which others show the page: 1200 × 630 px, as Open Graph recommends. Needs a build.
const server = await preview({ root, logLevel: 'warn', preview: { port: 4294 } });
const { port } = server.httpServer.address();
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const lang of ['vi', 'en']) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 630 }, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/embed.html?embed=1&lang=${lang}&theme=light`);
  await page.waitForSelector('html[data-ready="true"][data-face]');
  await page.addStyleTag({
    content: `.controls-block, #time, .map-controls, .embed-foot a { visibility: hidden } [data-embed] #caption { grid-column: 1 / -1 } [data-embed] .page { min-height: 630px }`,
  });
  await page.screenshot({ path: `${root}/public/picture-${lang}.png` });
  await context.close();
}
// What the README shows.
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
await page.goto(`http://localhost:${port}/?lang=vi&t=2015-12-31&province=VN-21&theme=light`);
await page.waitForSelector('html[data-complete="true"][data-face]');
await page.locator('#story [data-chapter]').first().waitFor();
await page.screenshot({ path: `${root}/docs/page.png` });
await browser.close();
await server.close();
