import { defineConfig } from 'vite';
import { agreementsPagePlugin } from './scripts/build/agreements-page.ts';
import { eagerScriptsPlugin } from './scripts/build/eager-scripts.ts';
import { firstPagePlugin } from './scripts/build/first-page.ts';
import { leanLoaderPlugin } from './scripts/build/lean-loader.ts';
import { leanPagePlugin } from './scripts/build/lean-page.ts';
import { inlineStylesPlugin } from './scripts/build/inline-styles.ts';
import { loneScriptsPlugin } from './scripts/build/lone-scripts.ts';
import { preloadPlugin } from './scripts/build/preload.ts';
import { serviceWorker } from './scripts/build/service-worker.ts';
import { singleFile } from './scripts/build/single-file.ts';

/** What reads the data and draws the map comes first: it runs while the network still brings the rest. */
const firstScript = { name: 'index', test: /src[\\/]app[\\/]main\.ts$/, priority: 2 };

/** All that the page and a frame share beyond that in one file. */
const sharedScript = {
  name: 'app',
  test: /src[\\/](app[\\/]app|views[\\/](way-back|agreement-card)|model[\\/]page-link)\.ts$/,
  priority: 1,
};

/** Under these names files are kept for ever: a part of their hash tells any two apart, and each letter is sent often. */
const hashedName = 'assets/[name]-[hash:6]';

/** Where the page will be, with a slash at the end; null where that is not known. */
const siteUrl = process.env['SITE_URL'] ?? null;

const output = {
  // Few files: a browser asks a plain host for six at once, and no more.
  codeSplitting: { groups: [firstScript, sharedScript] },
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
      ...(mode === 'single' ? {} : { output }),
      // How long the minifier takes is nothing to warn a newcomer of.
      checks: { bundlerTimings: false },
    },
    modulePreload: {
      polyfill: false,
      // Of what a later script needs, its styles come with it; other scripts it names itself.
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
    // 0.3 kB of brotli less in the first view than with the minifier that Vite brings along.
    minify: 'terser',
    terserOptions: { module: true, compress: { passes: 3 } },
  },
  worker: {
    format: 'es',
    // What minifies the other scripts leaves the indentation of this one.
    rolldownOptions: { output: { minify: { codegen: true, compress: false, mangle: false } } },
  },
  plugins:
    mode === 'single'
      ? [leanPagePlugin(), ...singleFile()]
      : [
          leanLoaderPlugin(),
          preloadPlugin(),
          inlineStylesPlugin(),
          leanPagePlugin(),
          firstPagePlugin(siteUrl),
          agreementsPagePlugin(siteUrl),
          loneScriptsPlugin(),
          eagerScriptsPlugin(),
          serviceWorker(),
        ],
}));
