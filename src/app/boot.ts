import { startApp } from './app.ts';
import { browserLang } from './browser.ts';
import type { Loaded } from './load.ts';

/** Returns whether this page is asked to be the map in a frame of another. */
export function isEmbed(): boolean {
  return new URLSearchParams(location.search).get('embed') === '1';
}

/** Starts the map of a frame with what *loading* brings; it speaks to the page around it from the start. */
export async function bootEmbed(loading: Promise<Loaded>): Promise<void> {
  // Without it the map goes without its card and its foot, and says nothing to the page around.
  const frame = await frameSurroundings().catch(() => null);
  const app = startApp(await loading, browserLang(), frame);
  frame?.guest?.connect(app, frame.onOpen);
}

/** Loads what only a frame has, and hands its guest what the page around has said in the meantime. */
async function frameSurroundings() {
  // A script that comes after the load of the frame has missed what iframe-resizer says then.
  const isLate = document.readyState === 'complete';
  const missed: MessageEvent[] = [];
  const collect = (event: MessageEvent) => missed.push(event);
  addEventListener('message', collect);
  const { createFrameSurroundings, createGuest } = await import('./frame.ts');
  removeEventListener('message', collect);
  return {
    ...createFrameSurroundings(),
    guest: parent === window ? null : createGuest(missed, isLate),
  };
}
