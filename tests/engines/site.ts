import { readFileSync } from 'node:fs';
import { preview, type Plugin } from 'vite';

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

/** Serves the built page on *port* with a probe for faults in it, and `/frame`, a page that shows another in a frame. */
export async function serveSite(port: number): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = await preview({
    logLevel: 'warn',
    preview: { port, strictPort: true },
    plugins: [probePlugin()],
  });
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}

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
        if (url.pathname !== '/') return next();
        const page = readFileSync('dist/index.html', 'utf8');
        response
          .setHeader('content-type', 'text/html')
          .end(page.replace('<head>', '<head><script src="/probe.js"></script>'));
      });
    },
  };
}

function framePage(parameters: URLSearchParams): string {
  const [url = '', width = '', height = ''] = ['url', 'width', 'height'].map((name) =>
    (parameters.get(name) ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  );
  return `<!doctype html><body style="margin:0"><iframe src="${url}" width="${width}" height="${height}" style="border:0;display:block"></iframe>`;
}
