import type { Plugin, Rolldown } from 'vite';

/** Where the page lists what it fetches early as a full page and what as a frame: `index.html` reads it. */
const place = 'const early = { page: [], frame: [] };';

/** What reads the data and draws the map. */
const firstModule = /\/src\/app\/main\.ts$/;

/** Fetched early by the full page alone, and by a frame alone: what each has around the map and the timeline. */
const ownScripts = { page: /\/src\/app\/page\.ts$/, frame: /\/src\/app\/frame\.ts$/ };

/** A frame tells no story, and fetches none. */
const ofPageAlone = /(^|\/)story-[^/]*\.csv$/;

/** The map takes longest to draw: what it is drawn from comes before everything, then what draws it. */
const first = /(^|\/)vietnam-provinces\b/;

/**
 * Returns a plugin that has the browser fetch the data and the scripts at once, those first on which most work waits:
 * the map is drawn while the network still brings the rest.
 */
export function preloadPlugin(): Plugin {
  return {
    name: 'preload',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle = {} }) {
        const { entry, shared, page: ofPage, frame: ofFrame } = scriptsIn(bundle);
        if (ofPage.length > 0 && !page.includes(place)) throw new Error(`missing in index.html: ${place}`);
        const data = Object.keys(bundle).filter((file) => /\.(csv|json)$/.test(file));
        const early = {
          page: [...data.filter((file) => ofPageAlone.test(file)).map(asData), ...ofPage.map(asScript)],
          frame: ofFrame.map(asScript),
        };
        const forAll = data.filter((file) => !ofPageAlone.test(file));
        // Hosts without HTTP/2 send six files at once: these come first, what each has for itself in the wake of the small ones.
        const head = [
          ...forAll.filter((file) => first.test(file)).map(dataLink),
          ...entry.map(scriptLink),
          ...shared.map(scriptLink),
          ...forAll.filter((file) => !first.test(file)).map(dataLink),
        ];
        return page
          .replace(place, `const early = ${JSON.stringify(early)};`)
          .replace('<meta name="viewport"', (meta) => head.join('') + meta);
      },
    },
  };
}

const asScript = (file: string) => ['modulepreload', `./${file}`];
const asData = (file: string) => ['preload', `./${file}`];
const dataLink = (file: string) => `<link rel="preload" as="fetch" href="./${file}" crossorigin />\n    `;
const scriptLink = (file: string) => `<link rel="modulepreload" href="./${file}" crossorigin />\n    `;

/** Returns the files of the first script, of what page and frame share beside it, and of what each has for itself. */
function scriptsIn(bundle: Rolldown.OutputBundle) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  // The pages that the bench compares with have one script, which they name themselves.
  const entry = chunks
    .filter(({ moduleIds }) => moduleIds.some((id) => firstModule.test(id)))
    .map(({ fileName }) => fileName);
  const filesOf = (pattern: RegExp) => {
    const chunk = chunks.find(({ facadeModuleId }) => pattern.test(facadeModuleId ?? ''));
    return chunk ? [chunk.fileName, ...chunk.imports].filter((file) => !entry.includes(file)) : [];
  };
  const [page, frame] = [filesOf(ownScripts.page), filesOf(ownScripts.frame)];
  return {
    entry,
    shared: page.filter((file) => frame.includes(file)),
    page: page.filter((file) => !frame.includes(file)),
    frame: frame.filter((file) => !page.includes(file)),
  };
}
