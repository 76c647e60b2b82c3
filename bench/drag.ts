import { frameQuality } from './scrub.ts';
import { medianOf } from './statistics.ts';
import type { Visit } from './visit.ts';

/** What a hand on the slider feels. */
export interface Drag {
  /** From the browser's receipt of a movement to the end of the frame that shows it, in ms. */
  readonly latencyMs: number;
  readonly dropped: number;
}

const dragMs = 2000;

/** Drags the thumb of the slider of *visit* from the right end to the left in two seconds, as a mouse would. */
export async function measureDrag({ page, cdp }: Visit): Promise<Drag> {
  const slider = page.locator('#time');
  await slider.evaluate((input: HTMLInputElement) => {
    input.value = input.max;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('invalid slider: it has no box');
  await watch(page);
  const y = box.y + box.height / 2;
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number) =>
    cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 });
  const right = box.x + box.width - 11;
  await send('mousePressed', right);
  const start = performance.now();
  for (let share = 0; share < 1; share = (performance.now() - start) / dragMs) {
    await send('mouseMoved', right - share * (box.width - 22));
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
  await send('mouseReleased', box.x + 11);
  const { latencies, times } = await page.evaluate(
    () => (globalThis as unknown as { felt: { latencies: number[]; times: number[] } }).felt,
  );
  if (latencies.length === 0) throw new Error('invalid drag: the slider did not move');
  return { latencyMs: medianOf(latencies), dropped: frameQuality(times).dropped };
}

function watch(page: Visit['page']): Promise<void> {
  return page.evaluate(() => {
    const felt = { latencies: [] as number[], times: [] as number[] };
    Object.assign(globalThis, { felt });
    const tick = (time: number) => {
      felt.times.push(time);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    // Before the page's own listener, so that the page's frame comes after this one was asked for.
    addEventListener(
      'input',
      (event) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => felt.latencies.push(performance.now() - event.timeStamp);
        requestAnimationFrame(() => port2.postMessage(null));
      },
      { capture: true },
    );
  });
}
