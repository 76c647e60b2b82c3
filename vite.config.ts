import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  base: './',
  build: {
    // Chrome, Edge, Firefox and Safari of late 2024 on: README, "Browsers".
    target: ['chrome130', 'edge130', 'firefox132', 'safari18'],
    // Every file stays a file of its own, under a name that changes with its content.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  plugins: [preloadData()],
});

/** Returns a plugin that has the browser fetch the data while it still fetches the script that reads them. */
function preloadData(): Plugin {
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
