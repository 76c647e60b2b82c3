import { isDeepStrictEqual } from 'node:util';
import type { EnginePage, Place } from './engine.ts';
import type { Site } from './site.ts';

/** One thing a person does, and what must come of it. */
export interface EngineTest {
  readonly name: string;
  run(page: EnginePage, site: Site): Promise<void>;
}

const desktop = { width: 1280, height: 800 };

/** Opens the page with *query* in Vietnamese unless it says otherwise, and waits until the first map is drawn. */
export async function openReady(
  page: EnginePage,
  { origin }: Site,
  query = '',
  size = desktop,
): Promise<void> {
  const url = new URL(query, `${origin}/`);
  if (!url.searchParams.has('lang')) url.searchParams.set('lang', 'vi');
  // On a busy machine the page before is still there for a moment, and is ready, too.
  await page.run('globalThis.isLeft = true');
  await page.open(String(url), size);
  await until('the page before is gone', async () => (await page.run('return !globalThis.isLeft')) === true);
  await until('the map is drawn', async () => (await rootData(page, 'ready')) === 'true');
}

/** Returns a field of the root element's dataset; null where it has none. */
export async function rootData(page: EnginePage, name: string): Promise<string | null> {
  return (await page.run('return document.documentElement.dataset[arguments[0]] ?? null', name)) as
    string | null;
}

/** Waits until the address of the page says *value* of *parameter*; null is nothing. */
export async function seeParameter(page: EnginePage, parameter: string, value: string | null): Promise<void> {
  await until(`${parameter}=${value ?? ''} in the address`, async () => {
    const query = String(await page.run('return location.search'));
    return new URLSearchParams(query).get(parameter) === value;
  });
}

/** Returns the text of the first element that *selector* finds; null where there is none. */
export async function textOf(page: EnginePage, selector: string): Promise<string | null> {
  const text = await page.run(
    'const found = document.querySelector(arguments[0]); return found && found.textContent',
    selector,
  );
  return text === null ? null : String(text);
}

/** Returns how many elements *selector* finds. */
export async function countOf(page: EnginePage, selector: string): Promise<number> {
  return Number(await page.run('return document.querySelectorAll(arguments[0]).length', selector));
}

/** Returns the middle of the first element that *selector* finds. */
export async function middleOf(page: EnginePage, selector: string): Promise<Place> {
  const script = `const box = document.querySelector(arguments[0]).getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }`;
  return (await page.run(script, selector)) as Place;
}

/** Gives the page a first sign of a reader, and waits until the tools have come that make room for themselves then. */
export async function giveSign(page: EnginePage): Promise<void> {
  await page.press('Tab');
  await until('the tools', async () => (await countOf(page, '.table-tools')) === 1);
}

/** Whether a page, where it is ours and stands, has come to its own face: in another its lines break elsewhere. */
const isInItsFace = `(document.fonts.status === 'loaded'
  && !document.documentElement.matches('[data-ready="true"]:not([data-face])'))`;

/** Scrolls to the first element that *selector* finds, and clicks its middle once it rests under the pointer. */
export async function click(page: EnginePage, selector: string): Promise<void> {
  const find = `const target = document.querySelector(arguments[0]);
    target?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = target?.getBoundingClientRect();
    const place = box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return ${isInItsFace} && place && target.contains(document.elementFromPoint(place.x, place.y)) ? place : null`;
  let place: Place | null = null;
  await until(`something to click: ${selector}`, async () => {
    const before = place;
    await frames(page, 4);
    place = (await page.run(find, selector)) as Place | null;
    return place !== null && isDeepStrictEqual(place, before);
  });
  const note = `const target = document.querySelector(arguments[0]);
    globalThis.hit = 'nothing';
    const onClick = (event) => { hit = target.contains(event.target) ? 'the target' : event.target.outerHTML.slice(0, 200) };
    addEventListener('click', onClick, { capture: true, once: true })`;
  await page.run(note, selector);
  if (place) await page.clickAt(place);
  const hit = await page.run('return hit');
  if (hit !== 'the target') throw new Error(`a click on ${selector} hit ${String(hit)}`);
}

/** Waits until the text of *selector* is *text*, or contains it where it is a pattern. */
export async function seeText(page: EnginePage, selector: string, text: string | RegExp): Promise<void> {
  await until(`${selector}: ${String(text)}`, async () => {
    const found = await textOf(page, selector);
    return typeof text === 'string' ? found === text : text.test(found ?? '');
  });
}

/** Waits for *count* frames of the page. */
export async function frames(page: EnginePage, count: number): Promise<void> {
  const script = `const drawn = { count: 0 };
    const next = () => { if ((drawn.count += 1) < ${count}) requestAnimationFrame(next) };
    globalThis.drawn = drawn; requestAnimationFrame(next)`;
  await page.run(script);
  await until('frames', async () => Number(await page.run('return drawn.count')) >= count);
}

/** Waits until nothing on the page moves any more, and its own face is there. */
export async function rest(page: EnginePage): Promise<void> {
  const isAtRest = `return ${isInItsFace}
    && document.getAnimations().every(({ playState }) => playState !== 'running')`;
  await until('rest', async () => (await page.run(isAtRest)) === true);
  await frames(page, 2);
}

/** Waits until *condition* holds; throws, saying *what* did not come, after ten seconds. */
export async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await condition())) if (Date.now() > end) throw new Error(`did not come: ${what}`);
}
