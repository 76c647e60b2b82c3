import { startApp } from './app.ts';
import { browserLang } from './browser.ts';
import type { Guest } from './embed-guest.ts';
import type { Loaded } from './load.ts';

/**
 * Starts the page with what *loading* brings; in a frame it speaks to the page around it from the start.
 * *open* starts it where it is no embed: there the reader may bring other data.
 */
export async function boot(loading: Promise<Loaded>, open?: (own: Loaded) => Promise<void>): Promise<void> {
  const isEmbed = new URLSearchParams(location.search).get('embed') === '1';
  if (open && !isEmbed) return open(await loading);
  const isGuest = parent !== window && isEmbed;
  const guest = isGuest ? inviteGuest() : null;
  const app = startApp(await loading, browserLang());
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
