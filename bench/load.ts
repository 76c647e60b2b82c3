import { allSeen, type Seen } from './probe.ts';
import type { Site, Traffic } from './site.ts';
import type { Visit } from './visit.ts';

/** One load of a page: times in ms, sizes in bytes as sent. */
export interface Load {
  readonly traffic: Traffic;
  readonly firstPaintMs: number;
  /** When a map is seen at all, be it a picture; and when its regions are there. */
  readonly pictureMs: number;
  readonly mapMs: number;
  readonly readyMs: number;
  /** What long tasks took beyond 50 ms each, from the navigation to a second after all was ready. */
  readonly blockingMs: number;
  readonly shift: number;
}

/** How long a page may go on after it is ready before it counts as at rest, in ms. */
const settleMs = 1000;

/** How long a page may take until its map is there, in ms. */
const timeoutMs = 60_000;

/** How long a page is left alone to see what it fetches, in ms. */
export const untouchedMs = 15_000;

/** Opens *path* of *site* in *visit* and leaves it alone; returns all it has asked for by then. */
export async function measureUntouched({ page }: Visit, site: Site, path: string): Promise<Traffic> {
  site.takeTraffic();
  await page.goto(`${site.origin}${path}`, { timeout: timeoutMs, waitUntil: 'commit' });
  await page.waitForTimeout(untouchedMs);
  return site.takeTraffic();
}

/** Opens *path* of *site* in *visit* and waits until it rests; throws where its map does not come. */
export async function measureLoad({ page, cdp }: Visit, site: Site, path: string): Promise<Load> {
  site.takeTraffic();
  const seenAll = new Promise((resolve) => cdp.once('Runtime.bindingCalled', resolve));
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: allSeen });
  await page.goto(`${site.origin}${path}`, { timeout: timeoutMs, waitUntil: 'commit' });
  // The page says it itself: to ask it, the driver would put 50 ms of script (slow) into the midst of what is measured.
  await inTime(seenAll);
  await page.waitForTimeout(settleMs);
  const { seen, firstPaintMs } = await page.evaluate(() => ({
    seen: (globalThis as unknown as { seen: Seen }).seen,
    firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  return {
    traffic: site.takeTraffic(),
    firstPaintMs,
    pictureMs: seen.picture ?? 0,
    mapMs: seen.map ?? 0,
    readyMs: seen.ready ?? 0,
    blockingMs: seen.tasks.reduce((sum, ms) => sum + Math.max(0, ms - 50), 0),
    shift: seen.shift,
  };
}

/** Resolves when *event* does; throws where that takes too long. */
async function inTime(event: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no map within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    await Promise.race([event, late]);
  } finally {
    clearTimeout(timer);
  }
}
