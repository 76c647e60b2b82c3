import { on } from '../ui/dom.ts';
import { createRest } from '../ui/rest.ts';

type Pairs = Iterable<readonly [string, string]>;

/** The address of the page, and its history. */
export interface Address {
  pairs(): [string, string][];
  /** Adds an entry to the history. */
  push(pairs: Pairs): void;
  /** Rewrites the entry once nothing has changed for a moment. */
  replaceSoon(pairs: () => Pairs): void;
  /** Puts *name*=1 into the address at once, or takes it out. */
  mark(name: string, isOn: boolean): void;
  /** Calls *listener* when the reader goes back or forward; returns the undo. */
  onBack(listener: () => void): () => void;
  /** Writes at once what was to be written. */
  destroy(): void;
}

/**
 * How long the address waits for the reader to come to rest, in ms. Safari refuses more than 100 changes
 * of history in 30 seconds (https://bugs.webkit.org/show_bug.cgi?id=156115).
 */
const restMs = 350;

/** Returns the address of this window. A window that may not write its history keeps the one it has. */
export function createAddress(): Address {
  let pending: (() => Pairs) | null = null;
  let pendingFor = '';
  let shown = location.search;
  const write = (change: 'pushState' | 'replaceState', pairs: Pairs) => {
    const query = new URLSearchParams([...pairs].map(([name, value]) => [name, value])).toString();
    const url = `${location.pathname}${query && `?${query}`}${location.hash}`;
    if (url === `${location.pathname}${location.search}${location.hash}`) return;
    try {
      history[change](history.state, '', url);
      shown = location.search;
    } catch {
      // Files and sandboxed frames may refuse: the page works all the same.
    }
  };
  const writePending = () => {
    if (pending) write('replaceState', pending());
    pending = null;
  };
  const rest = createRest(restMs, writePending);
  return {
    pairs: () => [...new URLSearchParams(location.search)],
    push(pairs) {
      rest.end();
      pending = null;
      write('pushState', pairs);
    },
    replaceSoon(pairs) {
      pending = pairs;
      pendingFor = location.search;
      rest.stir();
    },
    mark(name, isOn) {
      const others = [...new URLSearchParams(location.search)].filter((pair) => pair[0] !== name);
      write('replaceState', isOn ? [...others, [name, '1']] : others);
    },
    onBack: (listener) =>
      on(window, 'popstate', () => {
        // A link within the page, as to the table, is an entry of the history, too, but says nothing new of the state.
        if (location.search !== shown) listener();
        shown = location.search;
      }),
    destroy() {
      rest.end();
      // The reader may have gone elsewhere in the meantime.
      if (pendingFor === location.search) writePending();
      pending = null;
    },
  };
}
