import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Returns a plugin that writes `sw.js`, the service worker, with the names of all files of the build in it. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // After all that writes files of its own.
      order: 'post',
      handler(_, bundle) {
        const files = Object.keys(bundle)
          .filter((file) => file.startsWith('assets/') && !file.endsWith('.map'))
          .sort();
        const source = readFileSync('src/page/sw.js', 'utf8');
        // The names hold the hashes of the files; the pages have none, so their content counts.
        const pages = Object.values(bundle).flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith('.html') ? [file.source] : [],
        );
        const hash = createHash('sha256').update(files.join()).update(source);
        for (const page of pages) hash.update(page);
        const version = hash.digest('hex').slice(0, 12);
        this.emitFile({
          type: 'asset',
          fileName: 'sw.js',
          source: source.replace('__VERSION__', version).replace('__FILES__', JSON.stringify(files)),
        });
      },
    },
  };
}
