import { heapOf } from './heap.ts';
import { measureLoad } from './load.ts';
import type { Site } from './site.ts';
import type { Visit } from './visit.ts';

/** What stays after the page has been taken apart and put together again, over and over. */
export interface Rounds {
  /** How often the page was taken apart and put together. */
  readonly mounts: number;
  /** The script heap after the first rounds and after all, in bytes. */
  readonly before: number;
  readonly after: number;
  /** Elements in the document after the first rounds and after all. */
  readonly elementsBefore: number;
  readonly elementsAfter: number;
}

/** Rounds that fill the caches of the browser before anything is compared. */
const warmUpRounds = 20;

/**
 * Has a reader's small file and the page's own data take turns in *visit*, at *path*, until the page has been put together
 * *mounts* times; returns what that left behind.
 */
export async function measureRounds(visit: Visit, site: Site, path: string, mounts: number): Promise<Rounds> {
  await measureLoad(visit, site, path);
  await takeTurns(visit, warmUpRounds);
  const [before, elementsBefore] = [await heapOf(visit), await elementsOf(visit)];
  await takeTurns(visit, mounts / 2);
  return {
    mounts,
    before,
    elementsBefore,
    after: await heapOf(visit),
    elementsAfter: await elementsOf(visit),
  };
}

/** Shows a file of one row and goes back to the page's own data, *rounds* times: twice as many mounts. */
async function takeTurns({ page }: Visit, rounds: number): Promise<void> {
  await page.evaluate(async (count) => {
    const back = () => document.querySelector<HTMLElement>('#own-data-report .own-data-buttons button');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let round = 0; round < count; round += 1) {
      const transfer = new DataTransfer();
      const text = 'province_iso,signed,authority,publisher\nVN-HP,2014-05-06,UBND,Báo\n';
      transfer.items.add(new File([text], 'row.csv'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
      while (document.querySelector('[data-stat="documented"]')?.textContent !== '1') await frame();
      back()?.click();
      while (document.querySelector('[data-stat="documented"]')?.textContent === '1') await frame();
    }
    while (document.documentElement.dataset['complete'] !== 'true') await frame();
  }, rounds);
}

function elementsOf({ page }: Visit): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length);
}
