import { expect, test as base, type BrowserContext, type Frame } from '@playwright/test';

export { expect };
export type { Browser, BrowserContext, ElementHandle, Frame, Locator, Page } from '@playwright/test';

/** What no page of ours may do, whatever a test does with it. */
export type FaultKind = 'policy' | 'error' | 'request' | 'storage';

interface Fault {
  readonly kind: FaultKind;
  readonly text: string;
}

/** Watches over everything that a test opens. */
interface Watch {
  /** Follows all pages and frames of *context* from now on. */
  follow(context: BrowserContext): Promise<void>;
  /** Looks into the frames that *context* has open: call it before it is closed. */
  look(context: BrowserContext): Promise<void>;
}

/**
 * Playwright's test, which fails when a page breaks its content policy, throws what nobody catches, asks
 * another than the test's own servers for anything, or, embedded, leaves anything on the reader's device.
 * A test that stages such a thing says so: `test.use({ staged: ['policy'] })`.
 */
export const test = base.extend<{ staged: FaultKind[]; watch: Watch }>({
  staged: [[], { option: true }],
  watch: [
    async ({ browser, staged }, use) => {
      const faults: Fault[] = [];
      const watch = createWatch(faults);
      const open = browser.newContext;
      browser.newContext = async (options) => {
        const context = await open.call(browser, options);
        await watch.follow(context);
        const close = context.close.bind(context);
        context.close = async (reason) => {
          await watch.look(context);
          await close(reason);
        };
        return context;
      };
      await use(watch);
      browser.newContext = open;
      expect(
        faults.filter(({ kind }) => !staged.includes(kind)).map(({ kind, text }) => `${kind}: ${text}`),
        'what the page must never do',
      ).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, watch }, use) => {
    await watch.follow(context);
    await use(context);
    await watch.look(context);
  },
});

function createWatch(faults: Fault[]): Watch {
  const followed = new WeakSet<BrowserContext>();
  return {
    async follow(context) {
      if (followed.has(context)) return;
      followed.add(context);
      context.on('weberror', (error) => faults.push({ kind: 'error', text: error.error().message }));
      context.on('request', (request) => {
        if (!isOwn(request.url())) faults.push({ kind: 'request', text: request.url() });
      });
      await context.exposeBinding('tellViolation', (_, text: string) =>
        faults.push({ kind: 'policy', text }),
      );
      await context.addInitScript(() => {
        const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
          tellViolation(`${violatedDirective} ${blockedURI} ${sample} in ${location.href}`),
        );
      });
    },
    async look(context) {
      const frames = context.pages().flatMap((page) => page.frames());
      for (const frame of frames.filter((candidate) => isEmbed(candidate.url())))
        for (const text of await leftBy(frame)) faults.push({ kind: 'storage', text });
    },
  };
}

/** Returns whether *address* is in the browser itself, or on this machine: the servers of the tests. */
function isOwn(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return /^(data|blob|file|about):$/.test(protocol) || hostname === 'localhost';
}

function isEmbed(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, searchParams } = new URL(address);
  return pathname.endsWith('/embed.html') || searchParams.get('embed') === '1';
}

/**
 * Returns what *frame* has left on the device. A frame without an origin can leave nothing: it is refused. One that
 * its page takes away while it is asked, as a dialog that closes does with its preview, can no longer be asked.
 */
async function leftBy(frame: Frame): Promise<string[]> {
  try {
    return await frame.evaluate(async () => {
      if (origin === 'null') return [];
      const databases = await indexedDB.databases();
      return [
        ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
        ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
        ...(document.cookie ? [`cookie ${document.cookie}`] : []),
        ...databases.map(({ name }) => `database ${name}`),
        ...(await caches.keys()).map((name) => `cache ${name}`),
      ];
    });
  } catch (error) {
    if (frame.isDetached()) return [];
    throw error;
  }
}
