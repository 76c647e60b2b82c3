import type { Lang } from '../data/lang.ts';
import { messages } from '../words/messages.ts';
import { byId } from './dom.ts';

/** Speaks through a live region, at most once a second, and only the last thing said. */
export interface Announcer {
  /** Says *words*; a function is asked for them when it is time, as what they tell of may still have to be drawn. */
  say(words: string | (() => string)): void;
  /** Drops what has not been said yet. */
  destroy(): void;
}

const quietMs = 1000;

/** Returns an announcer that writes into the live region of the page. */
export function createAnnouncer(): Announcer {
  let timer = 0;
  return {
    say(words) {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        write(typeof words === 'string' ? words : words(), false);
      }, quietMs);
    },
    destroy: () => clearTimeout(timer),
  };
}

/** Tells the reader, for all to see until their next press, that what they wished for could not be loaded. */
export function tellOfLoss(lang: Lang): void {
  write(messages[lang].partMissing, true);
  for (const press of ['pointerdown', 'keydown']) addEventListener(press, unsay, { once: true });
}

function unsay(): void {
  write('', false);
}

function write(words: string, isSeen: boolean): void {
  const region = byId('announcer');
  region.textContent = words;
  region.className = isSeen ? 'loss' : 'visually-hidden';
}
