/**
 * Has the browser keep the page for a day without a network. A frame in somebody's article keeps nothing on
 * the reader's device, and a file needs no keeping.
 */
export function keepForOffline(): void {
  const isEmbedded = self !== top || new URLSearchParams(location.search).get('embed') === '1';
  if (isEmbedded || !('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  // Refused, as in a private window: the page works all the same, with a network.
  navigator.serviceWorker.register(workerUrl(), { updateViaCache: 'none' }).catch(() => undefined);
}

/** Returns the address of the worker, vouched for where the content policy wants that (Trusted Types). */
function workerUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('vnpt-offline', { createScriptURL: (url) => url });
  return policy ? policy.createScriptURL('./sw.js') : './sw.js';
}

/** As much of https://www.w3.org/TR/trusted-types/ as is used: TypeScript's own types do not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}
