import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** What is measured: the page of this project, and the same map made with others' means. */
export const contestants = ['ours', 'blank', 'bare', 'leaflet', 'echarts'] as const;

/** One of them. */
export type Contestant = (typeof contestants)[number];

/** Builds *name* for production below *root*; returns the folder it is in. */
export async function buildContestant(name: Contestant, root: string): Promise<string> {
  const outDir = join(root, name);
  if (name === 'ours') {
    await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } });
    return outDir;
  }
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'bench/pages',
    base: './',
    publicDir: false,
    plugins: [namedPage(name)],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'bench/pages/shell.html' },
    },
  });
  return outDir;
}

/** Returns a plugin that makes the page of the contestant *name* of the shell that all but ours share. */
function namedPage(name: Contestant): Plugin {
  return {
    name: 'named-page',
    transformIndexHtml: { order: 'pre', handler: (html) => html.replaceAll('__NAME__', name) },
  };
}
