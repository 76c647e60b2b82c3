import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { build } from 'vite';
import { ensureNginx } from '../scripts/nginx.mjs';

/** How many clients ask at once, how often in all, and after how many seconds it ends in any case. */
const load = { clients: 300, requests: 30_000, longestSeconds: 60 } as const;

const port = Number(process.env['BENCH_PORT'] ?? 4310);
const root = resolve('.cache/server-load');
const folder = join(root, 'site/vnpt');
const address = `http://127.0.0.1:${port}/vnpt/`;

/** Writes the production build below *root*, each text beside itself as `.br` and `.gz`. */
async function writeSite(): Promise<void> {
  rmSync(root, { recursive: true, force: true });
  await build({ logLevel: 'warn', build: { outDir: '.cache/server-load/dist', emptyOutDir: true } });
  mkdirSync(join(root, 'site'), { recursive: true });
  cpSync(join(root, 'dist'), folder, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || /\.(woff2|png)$/.test(file.name)) continue;
    const path = join(file.parentPath, file.name);
    writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)));
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
  }
}

/** Writes a configuration around the lines that docs/hosting.md gives; returns where it is. */
function writeConfiguration(brotliModule: string): string {
  const lines = /```nginx\n([^]*?)```/.exec(readFileSync('docs/hosting.md', 'utf8'))?.[1];
  if (lines === undefined) throw new Error('docs/hosting.md: no lines for nginx');
  const path = join(root, 'nginx.conf');
  writeFileSync(
    path,
    `load_module ${brotliModule};
daemon off;
pid ${root}/nginx.pid;
error_log ${root}/error.log;
worker_processes 1;
events { worker_connections 1024; }
http {
  access_log off;
  include /etc/nginx/mime.types;
  types { text/csv csv; }
  server {
    listen 127.0.0.1:${port};
    root ${root}/site;
${lines}
  }
}
`,
  );
  return path;
}

/** Returns the answer to each path of the first view: what a reader's browser asks for, by the HTML of the page. */
async function readFirstView(): Promise<Map<string, Headers>> {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = [...page.matchAll(/"\.\/((?:assets\/|icon|manifest)[^"]+)"/g)].map(([, file = '']) => file);
  const answers = new Map<string, Headers>();
  for (const file of ['', 'embed.html', 'embed.js', ...new Set(files)]) {
    const { status, headers } = await fetch(address + file, { headers: { 'accept-encoding': 'br' } });
    if (status !== 200) throw new Error(`/${file}: ${status}`);
    const wanted = file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    if (headers.get('cache-control') !== wanted)
      throw new Error(`/${file}: Cache-Control: ${headers.get('cache-control')}, not ${wanted}`);
    if (headers.get('content-encoding') !== 'br' && !/\.(woff2|png)$/.test(file))
      throw new Error(`/${file}: not compressed with brotli`);
    answers.set(file, headers);
  }
  return answers;
}

/** Has all clients ask for the *answers* in turn, every second time as one who has the file already. */
function ask(answers: ReadonlyMap<string, Headers>): Promise<autocannon.Result> {
  const requests = [...answers].flatMap(([file, headers]) => {
    const path = `/vnpt/${file}`;
    const known = { 'accept-encoding': 'br', 'if-none-match': headers.get('etag') ?? '' };
    return [
      { path, headers: { 'accept-encoding': 'br' } },
      { path, headers: known },
    ];
  });
  return autocannon({
    url: address,
    connections: load.clients,
    amount: load.requests,
    timeout: load.longestSeconds,
    requests,
  });
}

const { nginx, brotliModule } = ensureNginx();
await writeSite();
const server = spawn(nginx, ['-c', writeConfiguration(brotliModule)], { stdio: 'inherit' });
const deadline = setTimeout(() => {
  server.kill();
  throw new Error(`not done after ${load.longestSeconds} s`);
}, load.longestSeconds * 1000);
try {
  await until(() => fetch(address).then(({ ok }) => ok));
  const answers = await readFirstView();
  const { statusCodeStats = {}, errors, timeouts, latency, requests, throughput } = await ask(answers);
  const counts = Object.entries(statusCodeStats).map(([status, { count = 0 }]) => `${status}: ${count}`);
  console.log(`${load.clients} clients, ${answers.size} files, ${load.requests} requests`);
  console.log(`answers by status: ${counts.join(', ')}; errors: ${errors}, timeouts: ${timeouts}`);
  console.log(
    `requests a second: ${Math.round(requests.average)}, MB a second: ${(throughput.average / 1e6).toFixed(1)}`,
  );
  console.log(`latency, ms: median ${latency.p50}, 99 % ${latency.p99}, most ${latency.max}`);
  const isClean = Object.keys(statusCodeStats).every((status) => status === '200' || status === '304');
  if (!isClean || errors + timeouts > 0) process.exitCode = 1;
} finally {
  clearTimeout(deadline);
  server.kill();
}

/** Waits until *isDone*, which may fail at first; gives up after five seconds. */
async function until(isDone: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await isDone().catch(() => false)) return;
    await new Promise((resolveLater) => setTimeout(resolveLater, 100));
  }
  throw new Error('nginx does not answer');
}
