/**
 * Measures what a reader's own data cost in the built page: `npx tsx bench/own-data.ts [ADDRESS]`, with the page
 * served at ADDRESS (by default http://localhost:4173/) and a Chromium named by CHROMIUM. Prints, for files of
 * growing size, how long it takes from the drop to the drawn map, the longest task of the main thread on the
 * way, and the longest while the scrubber is moved afterwards.
 */
import { chromium, type Page } from '@playwright/test';

const address = process.argv[2] ?? 'http://localhost:4173/';
const executablePath = process.env['CHROMIUM'];

/** The sizes that are measured: rows, and how many letters the note of each has. */
const sizes = [
  { rows: 1_000, note: 20 },
  { rows: 10_000, note: 20 },
  { rows: 100_000, note: 20 },
  { rows: 100_000, note: 330 },
  { rows: 1_000_000, note: 0 },
];

interface Measure {
  readonly megabytes: number;
  readonly drawnMs: number;
  readonly longestMs: number;
  readonly scrubMs: number;
  readonly elements: number;
  readonly sum: string;
}

const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
console.log('     rows     MB   drawn ms   longest task ms   longest while scrubbing ms   elements   sum');
for (const size of sizes) {
  const page = await browser.newPage({ locale: 'en-GB' });
  // tsx marks functions with a helper of its own, which the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.goto(address);
  await page.waitForSelector('html[data-ready="true"]');
  // A first small file loads the code, as a reader's dragging over the page does before the drop.
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([''], 'empty.csv'));
    dispatchEvent(new DragEvent('dragover', { dataTransfer: transfer }));
  });
  await page.waitForTimeout(1_000);
  const { megabytes, drawnMs, longestMs, scrubMs, elements, sum } = await measure(page, size);
  console.log(
    [
      String(size.rows).padStart(9),
      megabytes.toFixed(1).padStart(6),
      drawnMs.toFixed(0).padStart(10),
      longestMs.toFixed(0).padStart(17),
      scrubMs.toFixed(0).padStart(28),
      String(elements).padStart(10),
      `  ${sum}`,
    ].join(' '),
  );
  await page.close();
}
await browser.close();

function measure(page: Page, size: { rows: number; note: number }): Promise<Measure> {
  return page.evaluate(async ({ rows, note }) => {
    const codes = ['VN-HP', 'VN-DN', 'VN-22', 'VN-14', 'VN-05', 'VN-34', 'VN-SG', 'VN-HN', 'VN-61', 'VN-09'];
    const text = ['province_iso,province,authority,signed,publisher,source_url,note'];
    for (let i = 0; i < rows; i++) {
      const day = new Date(Date.UTC(2013, 0, 1 + (i % 2500))).toISOString().slice(0, 10);
      const code = codes[i % codes.length] ?? '';
      text.push(`${code},,UBND ${i},${day},Báo,https://example.org/${i},${'ă'.repeat(note / 2)}`);
    }
    const file = new File([text.join('\n')], 'rows.csv');
    text.length = 0;
    await new Promise((resolve) => setTimeout(resolve, 500));

    let longestMs = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration);
    }).observe({ type: 'longtask' });
    const report = document.getElementById('own-data-report');
    const frames = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const start = performance.now();
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    while (!report?.textContent) await new Promise((resolve) => setTimeout(resolve, 5));
    await frames();
    const drawnMs = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 500));
    const longest = longestMs;

    longestMs = 0;
    const time = document.querySelector<HTMLInputElement>('#time');
    for (let step = 0; time && step < 2500; step += 25) {
      time.value = String(step);
      time.dispatchEvent(new Event('input', { bubbles: true }));
      await frames();
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {
      megabytes: file.size / 1024 / 1024,
      drawnMs,
      longestMs: longest,
      scrubMs: longestMs,
      elements: document.querySelectorAll('body *').length,
      sum: document.querySelector('.own-data-sum')?.textContent ?? '',
    };
  }, size);
}
