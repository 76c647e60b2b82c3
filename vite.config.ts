import { defineConfig, type Plugin } from 'vite';
import { contentSecurityPlugin } from './scripts/build/content-security.ts';
import { firstPagePlugin } from './scripts/build/first-page.ts';
import { loneScriptsPlugin } from './scripts/build/lone-scripts.ts';
import { serviceWorker } from './scripts/build/service-worker.ts';
import { singleFile } from './scripts/build/single-file.ts';

export default defineConfig(({ mode }) => ({
  base: './',
  build: {
    // Chrome, Edge, Firefox and Safari of late 2024 on: README, "Browsers".
    target: ['chrome130', 'edge130', 'firefox132', 'safari18'],
    // Every file stays a file of its own, under a name that changes with its content; in the single file, none.
    assetsInlineLimit: mode === 'single' ? Infinity : 0,
    ...(mode === 'single' ? { outDir: 'dist-single', copyPublicDir: false } : {}),
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  plugins:
    mode === 'single'
      ? singleFile()
      : [
          preloadData(),
          contentSecurityPlugin(),
          firstPagePlugin(process.env['SITE_URL'] ?? null),
          loneScriptsPlugin(),
          serviceWorker(),
        ],
}));

/** Returns a plugin that has the browser fetch the data while it still fetches the script that reads them. */
export function preloadData(): Plugin {
  return {
    name: 'preload-data',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /\.(csv|json)$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', href: `./${file}`, crossorigin: true },
            injectTo: 'head' as const,
          })),
    },
  };
}
