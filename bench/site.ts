import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What a page asked for, request by request: the path of the file, and its bytes as they were sent. */
export type Traffic = readonly (readonly [path: string, bytes: number])[];

/** Files in memory behind a server on loopback. */
export interface Site {
  readonly origin: string;
  /** Returns what has been asked for since it was last called. */
  takeTraffic(): Traffic;
  add(path: string, text: string | Buffer): void;
  close(): void;
}

/** Serves the *folders*, each under its name, from memory and compressed with brotli as hard as it can, on *port*. */
export async function serveSite(folders: ReadonlyMap<string, string>, port: number): Promise<Site> {
  const bodies = new Map<string, Buffer>();
  const add = (path: string, content: string | Buffer) =>
    bodies.set(path, extname(path) === '.woff2' ? Buffer.from(content) : compressed(content));
  for (const [name, folder] of folders)
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true }))
      if (file.isFile()) {
        const path = join(file.parentPath, file.name);
        add(`/${name}/${relative(folder, path)}`, readFileSync(path));
      }

  let traffic: (readonly [string, number])[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://loopback');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const body = bodies.get(path);
    traffic.push([path, body?.length ?? 0]);
    response.writeHead(body ? 200 : 404, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      ...(extname(path) === '.woff2' ? {} : { 'content-encoding': 'br' }),
      'content-length': body?.length ?? 0,
      'cache-control': path.endsWith('.html') ? 'no-cache' : 'max-age=31536000, immutable',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    takeTraffic() {
      const taken = traffic;
      traffic = [];
      return taken;
    },
    add,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function compressed(content: string | Buffer): Buffer {
  const quality = content.length > 1_000_000 ? 5 : 11;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
