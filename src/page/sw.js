/*
 * The service worker. It keeps what the reader has seen ready for a day without a network, and all of the build when the
 * page asks for that (offline.ts says when). It never stands before a newer build: the page itself always comes from the
 * network where there is one. Files under `assets/` bear the hash of their content in their names, so that what is kept
 * of them cannot be stale. The build puts the names of its files in.
 */
const version = '__VERSION__';
const files = JSON.parse('__FILES__');

const prefix = 'vnpt-rollout-map ';
const cacheName = prefix + version;
/** The page and that of all agreements, and the same in English. */
const pages = ['./index.html', './en.html', './agreements.html', './agreements-en.html'];

// The files of the build before stay for the pages that still show it, so nobody has to wait.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOlderBuilds(), self.clients.claim()]));
});

self.addEventListener('message', (event) => {
  const { visited, isWhole } = event.data;
  // The network may go in the midst of it: what is kept by then is good, and the next visit goes on.
  event.waitUntil(keep(visited, isWhole).catch(() => undefined));
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

/**
 * Keeps those of the addresses *visited* that are of this build, as the browser has them from the visit; and the rest
 * where *isWhole*. A page comes after its files: one that is kept is whole.
 */
async function keep(visited, isWhole) {
  const urls = visited.map((address) => new URL(address));
  const hrefs = new Set(urls.map(({ href }) => href));
  await keepFiles(isWhole ? files : files.filter((file) => hrefs.has(addressOf(file))));
  for (const url of urls) {
    const page = ownPageAt(url);
    if (page) await keepPage(page, new Request(url, { cache: 'force-cache' }));
  }
  if (isWhole)
    // Whatever older copies the browser holds.
    for (const page of pages) await keepPage(page, new Request(page, { cache: 'reload' }));
}

async function keepFiles(wanted) {
  const cache = await caches.open(cacheName);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  await Promise.all(
    wanted
      .filter((file) => !kept.has(addressOf(file)))
      .map(async (file) => {
        const other = await caches.match(file);
        await (other ? cache.put(file, other) : cache.add(new Request(file, { cache: 'force-cache' })));
      }),
  );
}

/** Keeps what *request* brings as *page*, unless it is of another build: then it names files that this one has not. */
async function keepPage(page, request) {
  const response = await fetch(request);
  const text = await response.text();
  const named = text.match(/assets\/[\w.-]+/g) ?? [];
  if (!response.ok || named.some((file) => !files.includes(file))) return;
  const cache = await caches.open(cacheName);
  // A copy: the answer of a host that redirects would be refused to whoever opens the page.
  await cache.put(page, new Response(text, { headers: response.headers }));
}

/** Deletes all builds but this one and the one before it. */
async function dropOlderBuilds() {
  await Promise.all((await olderBuilds()).slice(1).map((name) => caches.delete(name)));
}

/** Returns the names of the other builds that are kept, the newest first. */
async function olderBuilds() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefix) && name !== cacheName).reverse();
}

function addressOf(file) {
  return new URL(file, location.href).href;
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
    for (const name of [cacheName, ...(await olderBuilds())]) {
      const kept = await caches.match(page, { cacheName: name });
      if (kept) return kept;
    }
    throw error;
  }
}

async function fileFromCacheFirst(request) {
  return (await caches.match(request, { ignoreSearch: true })) ?? fetch(request);
}
