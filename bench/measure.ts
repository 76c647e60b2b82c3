import type { Browser } from 'playwright-core';
import type { Contestant } from './contestants.ts';
import { measureDrag } from './drag.ts';
import { measureHeap } from './heap.ts';
import { measureLoad } from './load.ts';
import { measureScrub, measureWrites } from './scrub.ts';
import type { Site, Traffic } from './site.ts';
import { visit, type Profile, type Visit } from './visit.ts';

/** Numbers by what they measure. */
export type Sample = Readonly<Record<string, number>>;

const scrubSteps = 300;
const loops = 100;

/** Returns the path of the page of *name*, with *query*. */
export function pathOf(name: Contestant, query = ''): string {
  return name === 'ours' ? `/ours/${query}` : `/${name}/shell.html${query}`;
}

/** Loads and scrubs the page of *name* once under *profile*; returns times in ms. */
export function measureOnce(
  browser: Browser,
  site: Site,
  { name, profile }: { name: Contestant; profile: Profile },
): Promise<{ readonly sample: Sample; readonly traffic: Traffic }> {
  return during(browser, profile, async (visited) => {
    const load = await measureLoad(visited, site, pathOf(name));
    const scrub = await measureScrub(visited, scrubSteps);
    const drag = await measureDrag(visited);
    const sample = {
      'first paint, ms': load.firstPaintMs,
      'first map visible, ms': load.pictureMs,
      'regions drawn, ms': load.mapMs,
      'complete and interactive, ms': load.readyMs,
      'blocking, ms': load.blockingMs,
      'layout shift': load.shift,
      'a step, main-thread ms': scrub.stepMs,
      'p95 frame, ms': scrub.p95FrameMs,
      'frames dropped, %': scrub.dropped * 100,
      'drag: input to paint, ms': drag.latencyMs,
      'drag: frames dropped, %': drag.dropped * 100,
    };
    return { sample, traffic: load.traffic };
  });
}

/** Returns what the page of *name* holds in memory and writes into its document. */
export function measureHoldings(browser: Browser, site: Site, name: Contestant): Promise<Sample> {
  return during(browser, 'fast', async (visited) => {
    await measureLoad(visited, site, pathOf(name));
    const { loaded, looped } = await measureHeap(visited, loops);
    return {
      'heap after load, MB': loaded / 1e6,
      [`heap after ${loops} loops, MB`]: looped / 1e6,
      'writes a step': await measureWrites(visited, scrubSteps),
    };
  });
}

/** Runs *measure* in a visit of its own, and ends it whatever happens. */
export async function during<Result>(
  browser: Browser,
  profile: Profile,
  measure: (visited: Visit) => Promise<Result>,
): Promise<Result> {
  const visited = await visit(browser, profile);
  try {
    return await measure(visited);
  } finally {
    await visited.end();
  }
}
