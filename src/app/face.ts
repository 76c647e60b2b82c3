import { nextTask } from './next-task.ts';

let shown: Promise<void> | null = null;
let beforehand = (): void => undefined;

/** What takes the face in a frame each: all at once would be one long task, and hold the reader up. */
const parts = ['.skips, .stage > :not(.map-frame)', '.map-frame', '.dock', '.page > :not(.stage, .dock)'];

/** Has *task* done just before the dock is shown in its face: what changes styles from there on then costs little of its own. */
export function beforeFace(task: () => void): void {
  beforehand = task;
}

/**
 * Shows the page in its face once all of it is here, and resolves then, or when it cannot be had. Until then the
 * stand-in serves: a face that is used before it is here costs a layout of the page more, and that amid the drawing of the map.
 */
export function showFace(): Promise<void> {
  return (shown ??= fetchFace());
}

async function fetchFace(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
  for (const part of parts) {
    if (part === '.dock') beforehand();
    for (const node of document.querySelectorAll<HTMLElement>(part)) node.dataset['faced'] = '';
    // The styles are worked out here, the layout with the next frame: together they are one long task.
    void getComputedStyle(document.body).fontFamily;
    await new Promise(requestAnimationFrame);
    await nextTask();
  }
  document.documentElement.dataset['face'] ??= 'parts';
}
