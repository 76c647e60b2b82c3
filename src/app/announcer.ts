/** Speaks through a live region, at most once a second, and only the last thing said. */
export interface Announcer {
  say(text: string): void;
  /** Drops what has not been said yet. */
  destroy(): void;
}

const quietMs = 1000;

/** Returns an announcer that writes into *region*. */
export function createAnnouncer(region: HTMLElement): Announcer {
  let timer = 0;
  return {
    say(text) {
      clearTimeout(timer);
      timer = window.setTimeout(() => (region.textContent = text), quietMs);
    },
    destroy: () => clearTimeout(timer),
  };
}
