import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { preview, type Plugin } from 'vite';

/** The built page as it is served, and an article of another origin that has it in a frame. */
export interface Site {
  readonly origin: string;
  readonly articleUrl: string;
  close(): Promise<void>;
}

/** The script that keeps what goes wrong in a page; it runs before any other. */
const probe = `
globalThis.faults = [];
addEventListener('error', (event) => faults.push(String(event.message)));
addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
addEventListener('securitypolicyviolation', (event) => faults.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
for (const level of ['error', 'warn']) {
  const original = console[level];
  console[level] = (...values) => { faults.push(values.join(' ')); original(...values); };
}
`;

/**
 * Serves the built page on *port* with a probe for faults in it, and `/frame`, a page that shows another in a
 * frame; and on a port that is free an article with the map in it.
 */
export async function serveSite(port: number): Promise<Site> {
  const origin = `http://localhost:${port}`;
  const server = await preview({
    logLevel: 'warn',
    preview: { port, strictPort: true },
    plugins: [probePlugin()],
  });
  const article = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(articlePage(origin));
  });
  await new Promise<void>((resolve) => article.listen(0, resolve));
  const address = article.address();
  if (address === null || typeof address === 'string') throw new Error('missing port of the article');
  return {
    origin,
    articleUrl: `http://localhost:${address.port}/`,
    async close() {
      article.close();
      article.closeAllConnections();
      await server.close();
    },
  };
}

/** The pages that carry the probe: the whole page, and the one that frames are given. */
const pageFiles: Readonly<Record<string, string>> = { '/': 'index.html', '/embed.html': 'embed.html' };

function probePlugin(): Plugin {
  return {
    name: 'engine-probe',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const url = new URL(request.url ?? '/', 'http://localhost');
        if (url.pathname === '/probe.js')
          return void response.setHeader('content-type', 'text/javascript').end(probe);
        if (url.pathname === '/frame')
          return void response.setHeader('content-type', 'text/html').end(framePage(url.searchParams));
        const file = pageFiles[url.pathname];
        if (!file) return next();
        const page = readFileSync(`dist/${file}`, 'utf8');
        response
          .setHeader('content-type', 'text/html')
          .end(page.replace('<head>', '<head><script src="/probe.js"></script>'));
      });
    },
  };
}

/** Returns an article that has pasted the code of `docs/embed.md` into a column 700 px wide. */
function articlePage(origin: string): string {
  return `<!doctype html><meta charset="utf-8" /><title>Article</title><script>${probe}</script>
<body style="margin:0"><div id="column" style="width:700px">
<div data-vnpt-map data-lang="vi"></div></div><p>The article goes on.</p>
<script async src="${origin}/embed.js"></script>`;
}

function framePage(parameters: URLSearchParams): string {
  const [url = '', width = '', height = ''] = ['url', 'width', 'height'].map((name) =>
    (parameters.get(name) ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  );
  return `<!doctype html><body style="margin:0"><iframe src="${url}" width="${width}" height="${height}" style="border:0;display:block"></iframe>`;
}
