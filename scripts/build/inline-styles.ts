import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Plugin } from 'vite';

/** What the styles of a frame begin with: `src/app/styles/embed.css`, the last of the page's. */
const frameStart = ':root[data-embed]{';

/** Where the page names the file with the styles of a frame: `index.html` reads it. */
const place = "const frameStyles = '';";

/** Returns the name of the file that holds *css*: it changes with it. */
const fileOf = (css: string) =>
  `assets/frame-${createHash('sha256').update(css).digest('base64url').slice(0, 6)}.css`;

/**
 * Returns a plugin that writes the styles of the page into its HTML: the first picture then needs one file alone.
 * Those of a frame follow in a `style[data-frame]` of their own, and are a file, too, for a page that does not hold them.
 * The script's own styles, fetched with what they belong to, stay files.
 */
export function inlineStylesPlugin(): Plugin {
  let frameStyles = '';
  return {
    name: 'inline-styles',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (page, { bundle = {} }) =>
        page
          .replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g, (link: string, file: string) => {
            const styles = bundle[file];
            if (styles?.type !== 'asset') return link;
            Reflect.deleteProperty(bundle, file);
            const css = fromPage(String(styles.source), posix.dirname(file));
            const start = css.indexOf(frameStart);
            if (start < 0) throw new Error(`missing in the styles of the page: ${frameStart}`);
            frameStyles = css.slice(start);
            return `<style>${css.slice(0, start)}</style><style data-frame>${frameStyles}</style>`;
          })
          .replace(place, () => place.replace("''", `'./${fileOf(frameStyles)}'`)),
    },
    generateBundle: {
      order: 'post',
      handler() {
        if (frameStyles) this.emitFile({ type: 'asset', fileName: fileOf(frameStyles), source: frameStyles });
      },
    },
  };
}

/** Returns *css* with the addresses that were written for a file in *folder* written for the page. */
function fromPage(css: string, folder: string): string {
  return css.replace(/url\((['"]?)(?!data:|https?:|#|\/)(?:\.\/)?/g, `url($1./${folder}/`);
}
