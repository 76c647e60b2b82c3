/** Speaks through a live region, at most once a second, and only the last thing said. */
export interface Announcer {
  /** Says *words*; a function is asked for them when it is time, as what they tell of may still have to be drawn. */
  say(words: string | (() => string)): void;
  /** Drops what has not been said yet. */
  destroy(): void;
}

const quietMs = 1000;

/** Returns an announcer that writes into *region*. */
export function createAnnouncer(region: HTMLElement): Announcer {
  let timer = 0;
  return {
    say(words) {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        region.textContent = typeof words === 'string' ? words : words();
      }, quietMs);
    },
    destroy: () => clearTimeout(timer),
  };
}
