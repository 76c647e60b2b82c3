import { agreementsMessages } from '../explore/agreements-messages.ts';
import { vouched } from '../ui/vouched.ts';

/** How long the page has been complete before the first of it is kept, in ms: nothing that the reader waits for is in its way. */
const idleMs = 5000;

/** How long after the first touch a reader has stayed, in ms. */
const stayMs = 60_000;

/**
 * Has the browser keep the page for a day without a network: what this visit has fetched once the page rests; all of it
 * when the reader presents, installs the page or stays, but not where data are to be saved. A frame in somebody's
 * article keeps nothing on the reader's device, and a file needs no keeping.
 */
export function keepForOffline(): void {
  const isEmbedded = self !== top || new URLSearchParams(location.search).get('embed') === '1';
  if (isEmbedded || !('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  let isWhole = false;
  let registering: Promise<void> | null = null;

  function keep(): void {
    if (!registering) registering = register(() => isWhole);
    else void registering.then(() => tell(isWhole));
  }
  function keepAll(): void {
    isWhole = !isDataSaved();
    keep();
  }
  async function keepVisit(): Promise<void> {
    if (await isTakenAlong()) keepAll();
    else if (!registering) keep();
  }

  whenMarked('data-complete', () => setTimeout(() => whenIdle(() => void keepVisit()), idleMs));
  whenMarked('data-present', keepAll);
  addEventListener('appinstalled', keepAll);
  for (const type of ['pointerdown', 'keydown'] as const)
    addEventListener(type, () => setTimeout(() => whenInSight(keepAll), stayMs), { once: true });
}

/** Registers the worker and tells it, and each that follows it, what to keep. */
async function register(isWhole: () => boolean): Promise<void> {
  try {
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('controllerchange', () => tell(isWhole()));
    await serviceWorker.register(vouched('vnpt-offline', './sw.js'), { updateViaCache: 'none' });
    tell(isWhole());
  } catch {
    // Refused, as in a private window: the page works all the same, with a network.
  }
}

function tell(isWhole: boolean): void {
  const entries = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
  const visited = entries.map(({ name }) => name);
  navigator.serviceWorker.controller?.postMessage({ visited, isWhole });
}

/** Returns whether the reader has installed the page, or had all of an earlier build kept. */
async function isTakenAlong(): Promise<boolean> {
  if (matchMedia('(display-mode: standalone)').matches) return true;
  try {
    // Kept with all of a build alone.
    return (await caches.match(agreementsMessages.vi.address)) !== undefined;
  } catch {
    return false;
  }
}

function isDataSaved(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** Calls *listener* once the page bears the mark *name*. */
function whenMarked(name: string, listener: () => void): void {
  const root = document.documentElement;
  const observer = new MutationObserver(() => {
    if (!root.hasAttribute(name)) return;
    observer.disconnect();
    listener();
  });
  observer.observe(root, { attributeFilter: [name] });
}

/** Calls *listener* when the browser has nothing else to do; WebKit does not tell. */
function whenIdle(listener: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(listener);
  else listener();
}

function whenInSight(listener: () => void): void {
  if (document.visibilityState === 'visible') listener();
  else document.addEventListener('visibilitychange', () => whenInSight(listener), { once: true });
}
