import { defineConfig } from 'vite';
import { agreementsPagePlugin } from './scripts/build/agreements-page.ts';
import { firstPagePlugin, frameScript } from './scripts/build/first-page.ts';
import { inlineStylesPlugin } from './scripts/build/inline-styles.ts';
import { loneScriptsPlugin } from './scripts/build/lone-scripts.ts';
import { serviceWorker } from './scripts/build/service-worker.ts';
import { singleFile } from './scripts/build/single-file.ts';

/** All that the page and a frame share: the page is this script and its own, `embed.html` this one and its own. */
const sharedScript = {
  name: 'app',
  test: /src[\\/](page[\\/]app|load[\\/](load|own-files)|ui[\\/](way-back|agreement-card)|rollout[\\/]page-link|embed[\\/]early-messages)\.ts$/,
};

/** Under these names files are kept for ever: a part of their hash tells any two apart, and each letter is sent often. */
const hashedName = 'assets/[name]-[hash:6]';

/** Where the page will be, with a slash at the end; null where that is not known. */
const siteUrl = process.env['SITE_URL'] ?? null;

const output = {
  codeSplitting: { groups: [sharedScript] },
  entryFileNames: `${hashedName}.js`,
  chunkFileNames: `${hashedName}.js`,
  assetFileNames: `${hashedName}[extname]`,
};

export default defineConfig(({ mode }) => ({
  base: './',
  build: {
    // Chrome, Edge, Firefox and Safari of late 2024 on: README, "Browsers".
    target: ['chrome130', 'edge130', 'firefox132', 'safari18'],
    // Every file stays a file of its own, under a name that changes with its content; in the single file, none.
    assetsInlineLimit: mode === 'single' ? Infinity : 0,
    ...(mode === 'single' ? { outDir: 'dist-single', copyPublicDir: false } : {}),
    rolldownOptions: {
      ...(mode === 'single' ? {} : { input: ['index.html', frameScript], output }),
      // How long the minifier takes is nothing to warn a newcomer of.
      checks: { bundlerTimings: false },
    },
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  plugins:
    mode === 'single'
      ? singleFile()
      : [
          inlineStylesPlugin(),
          firstPagePlugin(siteUrl),
          agreementsPagePlugin(siteUrl),
          loneScriptsPlugin(),
          serviceWorker(),
        ],
}));
