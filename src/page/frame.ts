import { startApp } from './app.ts';
import { browserLang } from '../ui/browser.ts';
import type { EarlyMessages } from '../embed/early-messages.ts';
import { createGuest } from '../embed/embed-guest.ts';
import { createFrameSurroundings } from './frame-parts.ts';
import type { Loaded } from '../load/load.ts';

/** Opens the map of a frame with what *loading* brings; it speaks to the page around from the start, *early* messages first. */
export async function openFrame(loading: Promise<Loaded>, early: EarlyMessages): Promise<void> {
  const guest = parent === window ? null : createGuest(early);
  const surroundings = createFrameSurroundings();
  const app = startApp(await loading, browserLang(), surroundings);
  guest?.connect(app, surroundings.onOpen);
}
