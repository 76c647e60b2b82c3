import { expect, test, type Page } from './test.ts';
import { open } from './rollout-page.ts';

/** How many frames a page is watched for once it has come to rest. */
const watchedFrames = 60;

/** Counts from now on what the page asks to be woken by; call it before the page is opened. */
async function countWakeUps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const wakeUps: string[] = [];
    const nativeFrame = requestAnimationFrame.bind(window);
    for (const name of [
      'requestAnimationFrame',
      'setTimeout',
      'setInterval',
      'requestIdleCallback',
    ] as const) {
      const original = window[name].bind(window) as (...values: unknown[]) => number;
      Object.assign(window, {
        [name]: (...values: unknown[]) => {
          wakeUps.push(name);
          return original(...values);
        },
      });
    }
    Object.assign(window, { wakeUps, nativeFrame });
  });
}

/** Lets *watchedFrames* frames pass, forgets what was asked for until then, and returns what is asked for in as many more. */
function wakeUpsAtRest(page: Page): Promise<string[]> {
  return page.evaluate(async (frames) => {
    const { wakeUps, nativeFrame } = window as unknown as {
      wakeUps: string[];
      nativeFrame: typeof requestAnimationFrame;
    };
    const pass = async () => {
      for (let i = 0; i < frames; i++) await new Promise((resolve) => nativeFrame(resolve));
    };
    await pass();
    wakeUps.length = 0;
    await pass();
    return wakeUps;
  }, watchedFrames);
}

test('at rest the page asks for no frame and sets no timer', async ({ page }) => {
  await countWakeUps(page);
  await open(page);
  expect(await wakeUpsAtRest(page)).toEqual([]);
});

test('hidden while it plays, the page asks for no frame and sets no timer', async ({ page }) => {
  await countWakeUps(page);
  await open(page, '?t=2013-01-01&play=1&speed=0.5');
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(await wakeUpsAtRest(page)).toEqual([]);
});

test('while it plays, the page asks for one frame to play and at most one to draw', async ({ page }) => {
  await countWakeUps(page);
  await open(page, '?t=2013-01-01&play=1&speed=0.5');
  const frames = (await wakeUpsAtRest(page)).filter((name) => name === 'requestAnimationFrame');
  expect(frames.length).toBeGreaterThan(watchedFrames / 2);
  expect(frames.length).toBeLessThanOrEqual(2 * watchedFrames + 2);
});
