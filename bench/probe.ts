/** What the probe in a page has seen of its load; times in ms since the navigation began. */
export interface Seen {
  /** When the frame with the first map had been painted: a picture of it, or its first region. */
  picture: number | null;
  /** When the frame with the first region had been painted, coloured or, while rows are still read, not yet. */
  map: number | null;
  /** When everything was drawn and the slider answered. */
  ready: number | null;
  /** The long tasks: how long each was. */
  tasks: number[];
  /** The share of the view that moved. */
  shift: number;
}

/** The function, lent by the browser's tools, that the probe calls once it has seen map and readiness. */
export const allSeen = 'allSeen';

/** Runs in a page before anything of it: notes when its map appears and when it is ready, and what keeps it busy. */
export function startProbe(): void {
  const seen: Seen = { picture: null, map: null, ready: null, tasks: [], shift: 0 };
  Object.assign(globalThis, { seen });

  function afterPaint(listener: () => void): void {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = listener;
      channel.port2.postMessage(null);
    });
  }
  function notePicture(): void {
    afterPaint(() => (seen.picture ??= performance.now()));
  }
  function noteMap(): void {
    notePicture();
    afterPaint(() => {
      seen.map ??= performance.now();
      tellWhenAll();
    });
  }
  function noteReady(): void {
    seen.ready ??= performance.now();
    tellWhenAll();
  }
  function tellWhenAll(): void {
    if (seen.map !== null && seen.ready !== null)
      (globalThis as unknown as { allSeen: (words: string) => void }).allSeen('');
  }

  const mark = performance.mark.bind(performance);
  performance.mark = (name, options) => {
    if (name === 'ready') {
      noteMap();
      noteReady();
    }
    return mark(name, options);
  };
  const forRegions = new MutationObserver(() => {
    if (seen.picture === null && document.querySelector('.first-picture path')) notePicture();
    if (!document.querySelector('[data-province], .map-preview')) return;
    forRegions.disconnect();
    noteMap();
  });
  forRegions.observe(document, { childList: true, subtree: true });
  const forReady = new MutationObserver(() => {
    if (document.documentElement.dataset['ready'] !== 'true') return;
    forReady.disconnect();
    noteReady();
  });
  forReady.observe(document, { attributes: true, attributeFilter: ['data-ready'], subtree: true });

  new PerformanceObserver((list) =>
    seen.tasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}
