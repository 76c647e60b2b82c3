import type { Plugin } from 'vite';

/** The module by which Vite has scripts loaded that are asked for later, with the styles they need. */
const viteLoader = '\0vite/preload-helper.js';

/**
 * Does what that module does for us: it fetches script and styles side by side, hands the script out when all *files*
 * are here, and tries again what could not be had.
 */
const loader = `
const styles = new Map();
function style(href) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, crossOrigin: '' });
  return new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      styles.delete(href);
      link.remove();
      reject(new Error(href));
    };
    document.head.append(link);
  });
}
export async function __vitePreload(load, files = [], base) {
  const [module] = await Promise.all([load(), ...files.map((file) => {
    const { href } = new URL(file, base);
    if (!styles.has(href)) styles.set(href, style(href));
    return styles.get(href);
  })]);
  return module;
}`;

/** Returns a plugin that puts a loader of a third of the size in the place of Vite's: it is part of the first script. */
export function leanLoaderPlugin(): Plugin {
  return {
    name: 'lean-loader',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === viteLoader ? loader : null),
  };
}
