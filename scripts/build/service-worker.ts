import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Returns a plugin that writes `sw.js`, the service worker, with the names of all files of the build in it. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.keys(bundle).filter(
        (file) => file.startsWith('assets/') && !file.endsWith('.map'),
      );
      const source = readFileSync('src/app/sw.js', 'utf8');
      // The names hold the hashes of the files; the page has none, so its content counts.
      const html = Object.values(bundle).find(({ fileName }) => fileName === 'index.html');
      const version = createHash('sha256')
        .update(files.sort().join())
        .update(html?.type === 'asset' ? html.source : '')
        .update(source)
        .digest('hex')
        .slice(0, 12);
      this.emitFile({
        type: 'asset',
        fileName: 'sw.js',
        source: source.replace('__VERSION__', version).replace('__FILES__', JSON.stringify(files)),
      });
    },
  };
}
