import { startApp } from './app.ts';
import { browserLang } from './browser.ts';
import type { Guest } from './embed-guest.ts';
import type { Loaded } from './load.ts';

/** Returns whether this page is asked to be the map in a frame of another. */
export function isEmbed(): boolean {
  return new URLSearchParams(location.search).get('embed') === '1';
}

/** Starts the map of a frame with what *loading* brings; it speaks to the page around it from the start. */
export async function bootEmbed(loading: Promise<Loaded>): Promise<void> {
  const guest = parent === window ? null : inviteGuest();
  const app = startApp(await loading, browserLang(), null);
  (await guest)?.connect(app);
}

/** Loads the guest, and hands it what the page around has said in the meantime. */
async function inviteGuest(): Promise<Guest> {
  // A script that comes after the load of the frame has missed what iframe-resizer says then.
  const isLate = document.readyState === 'complete';
  const missed: MessageEvent[] = [];
  const collect = (event: MessageEvent) => missed.push(event);
  addEventListener('message', collect);
  const { createGuest } = await import('./embed-guest.ts');
  removeEventListener('message', collect);
  return createGuest(missed, isLate);
}
