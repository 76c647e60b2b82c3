import { runSteps } from './scrub.ts';
import type { Visit } from './visit.ts';

/** Returns the bytes of the script heap that are still held after a forced collection. */
export async function heapOf({ cdp, metrics }: Visit): Promise<number> {
  // Twice: what a first collection finalises is only given back by a second.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await metrics()).get('JSHeapUsedSize') ?? 0;
}

/** Returns the heap before and after the slider went through the years *loops* times, in bytes. */
export async function measureHeap(visit: Visit, loops: number): Promise<{ loaded: number; looped: number }> {
  const loaded = await heapOf(visit);
  await runSteps(visit, 7, loops);
  return { loaded, looped: await heapOf(visit) };
}
