import { createServer } from 'node:http';
import { expect, type ElementHandle, type Frame, type Page } from '@playwright/test';

/** Where the built page is served. */
export const mapOrigin = `http://localhost:${process.env['TEST_PORT'] ?? 4187}`;

/** The pages around the map, by their paths, on an origin of their own. */
const pages = new Map<string, string>();
const server = createServer(({ url = '' }, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8').end(pages.get(url) ?? '');
});
server.unref();

/** Opens a page of another origin with *body*, its frames in a column *width* px wide, after *before*. */
export async function openHost(page: Page, body: string, { width = 700, before = '' } = {}): Promise<void> {
  if (!server.listening) await new Promise((resolve) => server.listen(0, () => resolve(null)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('missing port of the host page');
  const path = `/${pages.size}`;
  pages.set(
    path,
    `<!doctype html><title>Host</title><body style="margin:0">${before}<div id="column" style="width:${width}px">${body}</div><p>after</p>`,
  );
  await page.goto(`http://localhost:${address.port}${path}`);
}

/** Returns the frame of the map, or the one after *index* others, once its map is drawn. */
export async function mapFrame(page: Page, index = 0): Promise<Frame> {
  const find = () => page.frames().filter((frame) => /\bembed=1|\/embed\.html/.test(frame.url()))[index];
  await expect.poll(() => find() !== undefined).toBe(true);
  const frame = find();
  if (!frame) throw new Error('missing frame of the map');
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 15_000 });
  return frame;
}

/** Returns how high the frame's page is, in px. */
export function contentHeight(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.body.getBoundingClientRect().height);
}

/** Returns how high the parent has made the frame, in px. */
export async function frameHeight(frame: Frame): Promise<number> {
  return (await elementOf(frame)).evaluate((iframe) => iframe.getBoundingClientRect().height);
}

/**
 * Makes the column *width* px wide, waits until the frame is as high as its page, and returns how long
 * that took, in ms.
 */
export async function resizeColumn(frame: Frame, width: number, height: number): Promise<number> {
  return (await elementOf(frame)).evaluate(
    (iframe, wanted) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const column = document.getElementById('column');
        if (column) column.style.width = `${wanted.width}px`;
        // Parents that look only when their window changes are told so.
        dispatchEvent(new Event('resize'));
        const look = () => {
          const isRight = Math.abs(iframe.getBoundingClientRect().height - wanted.height) <= 1;
          if (isRight || performance.now() - start > 5_000) resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    { width, height },
  );
}

function elementOf(frame: Frame): Promise<ElementHandle<Element>> {
  return frame.frameElement() as Promise<ElementHandle<Element>>;
}
