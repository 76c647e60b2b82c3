import { expect, type Frame, type Page } from '@playwright/test';

/** Opens the built page with *query* and waits until the first map is drawn, and all around it is there. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await expect(page.locator('html')).toHaveAttribute('data-complete', 'true');
}

/** Opens the page as `open` does, and waits until it is shown in its face: from then on nothing is written unasked. */
export async function openAtRest(page: Page, query = ''): Promise<void> {
  await open(page, query);
  await expect(page.locator('html')).toHaveAttribute('data-face');
  await nextFrame(page);
}

/** Returns the codes of the provinces that are in *state* on the map, sorted. */
export async function provincesIn(page: Page, state: 'signed' | 'possible'): Promise<string[]> {
  const ids = await page
    .locator(`[data-province][data-state="${state}"]`)
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('data-province') ?? ''));
  return ids.sort();
}

/** Returns the number that a count of the page shows; null where it shows none. */
export async function stat(page: Page, name: 'documented' | 'reported' | 'national'): Promise<number | null> {
  const text = (await page.locator(`[data-stat="${name}"]`).textContent()) ?? '';
  return /^\d+$/.test(text) ? Number(text) : null;
}

/** Returns the value of the scrubber for *date*: whole days since 2013-01-01. */
export function stepOf(date: string): number {
  return (Date.parse(date) - Date.parse('2013-01-01')) / 86_400_000;
}

/** Waits until the map shows *date*: the scrubber stands there, and the frame it asked for is drawn. */
export async function arrive(page: Page, date: string): Promise<void> {
  await expect(page.locator('#time')).toHaveJSProperty('value', String(stepOf(date)));
  await nextFrame(page);
}

/** Waits for two frames: what was asked for in one is drawn by the next. */
export async function nextFrame(page: Page | Frame): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** Drags the thumb of the scrubber from where it is to *date* with the mouse; *whileHeld* is done before letting go. */
export async function dragTo(
  page: Page,
  date: string,
  whileHeld: () => Promise<void> = async () => undefined,
): Promise<void> {
  const slider = page.locator('#time');
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the scrubber has no box');
  const max = Number(await slider.getAttribute('max'));
  const thumb = 11;
  const xOf = (step: number) => box.x + thumb + (step / max) * (box.width - 2 * thumb);
  const y = box.y + box.height / 2;
  await page.mouse.move(xOf(Number(await slider.inputValue())), y);
  await page.mouse.down();
  await page.mouse.move(xOf(stepOf(date)), y, { steps: 12 });
  await whileHeld();
  await page.mouse.up();
}
