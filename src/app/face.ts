let shown: Promise<void> | null = null;
let beforehand = (): void => undefined;

/** Has *task* done just before the page is shown in its face: what changes all styles then costs nothing of its own. */
export function beforeFace(task: () => void): void {
  beforehand = task;
}

/**
 * Shows the page in its face once all of it is here, and resolves then, or when it cannot be had. Until then the
 * stand-ins serve: a face that is used before it is here costs a layout of the page more, and that amid the drawing of the map.
 */
export function showFace(): Promise<void> {
  return (shown ??= fetchFace());
}

async function fetchFace(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
  beforehand();
  document.documentElement.dataset['face'] = '';
  // The styles of the whole page are worked out here, its layout with the next frame: together they were one long task.
  void getComputedStyle(document.body).fontFamily;
}
