import { browserLang } from './browser.ts';
import type { Loaded } from './load.ts';
import { keepForOffline } from './offline.ts';
import { openDoor } from './own-data/door.ts';
import { createStage } from './stage.ts';

/** Opens the full page with what *loading* brings; on it the reader may bring other data. */
export async function openPage(loading: Promise<Loaded>): Promise<void> {
  const door = document.getElementById('own-data');
  if (!door) throw new Error('missing element: own-data');
  await openDoor(door, createStage(await loading, browserLang())).follow();
}

if (import.meta.env.PROD) keepForOffline();
