import type { Seen } from './probe.ts';
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

/** Opens *path* of *site* in *visit* and waits until it rests; throws after *timeoutMs*. */
export async function measureLoad(
  { page }: Visit,
  site: Site,
  path: string,
  timeoutMs = 60_000,
): Promise<Load> {
  site.takeTraffic();
  await page.goto(`${site.origin}${path}`, { timeout: timeoutMs });
  await page.waitForFunction(
    () => {
      const { map, ready } = (globalThis as unknown as { seen: Seen }).seen;
      return map !== null && ready !== null;
    },
    undefined,
    { timeout: timeoutMs, polling: 100 },
  );
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
