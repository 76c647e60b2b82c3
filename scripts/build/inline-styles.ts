import { posix } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Returns a plugin that writes the styles of the page into its HTML: the first picture then needs one file alone. The
 * styles of scripts that come later stay files.
 */
export function inlineStylesPlugin(): Plugin {
  return {
    name: 'inline-styles',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (page, { bundle = {} }) =>
        page.replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g, (link: string, file: string) => {
          const styles = bundle[file];
          if (styles?.type !== 'asset') return link;
          Reflect.deleteProperty(bundle, file);
          return `<style>${fromPage(String(styles.source), posix.dirname(file))}</style>`;
        }),
    },
  };
}

/** Returns *css* with the addresses that were written for a file in *folder* written for the page. */
function fromPage(css: string, folder: string): string {
  return css.replace(/url\((['"]?)(?!data:|https?:|#|\/)(?:\.\/)?/g, `url($1./${folder}/`);
}
