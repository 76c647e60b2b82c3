import { byId } from '../ui/dom.ts';
import { browserLang, namesData } from '../ui/browser.ts';
import type { Loaded } from '../load/load.ts';
import { keepForOffline } from './offline.ts';
import { openDoor } from '../own-data/door.ts';
import { createStoryHost } from './story-host.ts';

/** Opens the full page with what *loading* brings; on it the reader may bring other data. */
export async function openPage(loading: Promise<Loaded>): Promise<void> {
  // What reads other data is fetched beside those of the page; where it cannot be had, the lazy entry point asks again.
  if (namesData()) import('../own-data/own-data.ts').catch(() => undefined);
  await openDoor(byId('own-data'), createStoryHost(await loading, browserLang())).follow();
}

// Search engines want full addresses, and where the build was not told them, only the page knows where it is.
for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="canonical"], link[hreflang]'))
  link.setAttribute('href', link.href);

if (import.meta.env.PROD) keepForOffline();
