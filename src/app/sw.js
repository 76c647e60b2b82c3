/*
 * The service worker. It keeps one whole build at a time ready for a day without a network, and never stands
 * before a newer one: the page itself always comes from the network where there is one. Files under `assets/`
 * bear the hash of their content in their names, so that what is kept of them cannot be stale. The build puts
 * the names of its files in.
 */
const version = '__VERSION__';
const files = JSON.parse('__FILES__');

const prefix = 'vnpt-rollout-map ';
const cacheName = prefix + version;
/** The page, and the same in English. */
const pages = ['./index.html', './en.html'];

self.addEventListener('install', (event) => {
  event.waitUntil(keepBuild());
  // The files of the build before stay for the pages that still show it, so nobody has to wait.
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOlderBuilds(), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') {
    const page = ownPageAt(url);
    if (page) event.respondWith(pageFromNetworkFirst(request, page));
  } else if (url.pathname.includes('/assets/')) event.respondWith(fileFromCacheFirst(request));
});

async function keepBuild() {
  const cache = await caches.open(cacheName);
  // The pages of this very build, whatever older copies the browser holds.
  await cache.addAll([...pages.map((page) => new Request(page, { cache: 'reload' })), ...files]);
}

/** Deletes all builds but this one and the one before it. */
async function dropOlderBuilds() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

/** Returns which of the pages is at *url*; undefined for another file that happens to lie in their folder. */
function ownPageAt({ pathname }) {
  const asked = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  return pages.find((page) => new URL(page, location.href).pathname === asked);
}

async function pageFromNetworkFirst(request, page) {
  try {
    return await fetch(request.url, { cache: 'no-cache', credentials: 'same-origin' });
  } catch (error) {
    const kept = await caches.open(cacheName).then((cache) => cache.match(page));
    if (kept) return kept;
    throw error;
  }
}

async function fileFromCacheFirst(request) {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}
