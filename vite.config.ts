import { defineConfig } from 'vite';
import { contentSecurityPlugin } from './scripts/build/content-security.ts';
import { firstPagePlugin } from './scripts/build/first-page.ts';
import { loneScriptsPlugin } from './scripts/build/lone-scripts.ts';
import { preloadPlugin } from './scripts/build/preload.ts';
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
          preloadPlugin(),
          contentSecurityPlugin(),
          firstPagePlugin(process.env['SITE_URL'] ?? null),
          loneScriptsPlugin(),
          serviceWorker(),
        ],
}));
