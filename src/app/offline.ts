import { vouched } from './vouched.ts';

/**
 * Has the browser keep the page for a day without a network. A frame in somebody's article keeps nothing on
 * the reader's device, and a file needs no keeping.
 */
export function keepForOffline(): void {
  const isEmbedded = self !== top || new URLSearchParams(location.search).get('embed') === '1';
  if (isEmbedded || !('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  // Refused, as in a private window: the page works all the same, with a network.
  navigator.serviceWorker
    .register(vouched('vnpt-offline', './sw.js'), { updateViaCache: 'none' })
    .catch(() => undefined);
}
