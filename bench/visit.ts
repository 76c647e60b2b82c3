import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { browserFlags } from '../scripts/browser-flags.mjs';
import { ensureChromium } from '../scripts/chromium.mjs';
import { startProbe } from './probe.ts';

/** The machine a page is met on: this one, or a slow telephone on a slow network. */
export type Profile = 'fast' | 'slow';

/** A slow machine takes four times as long; its network has 1.6 Mbit/s and 150 ms a round trip. */
export const slow = { cpuRate: 4, bytesPerSecond: 200_000, latencyMs: 150 } as const;

/** A page in a context of its own, with a cold cache. */
export interface Visit {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Returns the counters of the browser for this page: seconds, bytes, numbers. */
  metrics(): Promise<ReadonlyMap<string, number>>;
  end(): Promise<void>;
}

/** Starts the browser that all visits share. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: browserFlags,
  });
}

/** Opens an empty page in *browser* that will meet the next address under *profile*. */
export async function visit(browser: Browser, profile: Profile): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'vi-VN',
    // As a visitor meets it: what the page keeps for later costs, too.
    serviceWorkers: 'allow',
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // What runs this file wraps functions in a helper of that name, and the page has none.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(startProbe);
  await cdp.send('Performance.enable');
  await cdp.send('Network.enable');
  if (profile === 'slow') {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow.cpuRate });
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slow.latencyMs,
      downloadThroughput: slow.bytesPerSecond,
      uploadThroughput: slow.bytesPerSecond,
    });
  }
  return {
    page,
    cdp,
    async metrics() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return new Map(metrics.map(({ name, value }) => [name, value]));
    },
    end: () => context.close(),
  };
}
