import type { Plugin, Rolldown } from 'vite';

/** Where the page lists what it fetches early and a frame not at all: `index.html` reads it. */
const place = 'const early = [];';

/** Fetched early by the full page alone: what it has around the map and the timeline, and the story. */
const ofPageAlone = { script: /\/src\/app\/page\.ts$/, data: /(^|\/)story-[^/]*\.csv$/ };

/**
 * The large files come first. Hosts without HTTP/2 send six files at once: these two, the first script, the styles, and
 * the two of the page alone; the small tables come in the wake of the first to end.
 */
const isLarge = (file: string) => /(^|\/)(vietnam-provinces|signings)\b/.test(file);

/**
 * Returns a plugin that has the browser fetch the data, and the scripts the first one will ask for, while it still
 * fetches the first.
 */
export function preloadPlugin(): Plugin {
  return {
    name: 'preload',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle = {} }) {
        const files = Object.keys(bundle).filter((file) => /\.(csv|json)$/.test(file));
        const early = [
          ...scriptsOfPage(bundle).map((file) => ['modulepreload', `./${file}`]),
          ...files.filter((file) => ofPageAlone.data.test(file)).map((file) => ['preload', `./${file}`]),
        ];
        if (early.length > 0 && !page.includes(place)) throw new Error(`missing in index.html: ${place}`);
        const linkTo = (file: string) =>
          `<link rel="preload" as="fetch" href="./${file}" crossorigin />\n    `;
        const shared = files.filter((file) => !ofPageAlone.data.test(file));
        return page
          .replace(place, `const early = ${JSON.stringify(early)};`)
          .replace('<meta name="viewport"', (meta) => shared.filter(isLarge).map(linkTo).join('') + meta)
          .replace(
            '</head>',
            (end) =>
              shared
                .filter((file) => !isLarge(file))
                .map(linkTo)
                .join('') + end,
          );
      },
    },
  };
}

/** Returns the files of the page's own part: its chunk, and what that imports beside the first script. */
function scriptsOfPage(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const first = chunks.find(({ isEntry }) => isEntry);
  const page = chunks.find(({ facadeModuleId }) => ofPageAlone.script.test(facadeModuleId ?? ''));
  if (!first || !page) return [];
  const known = [first.fileName, ...first.imports];
  return [page.fileName, ...page.imports.filter((file) => !known.includes(file))];
}
