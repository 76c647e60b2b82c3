import type { Plugin, Rolldown } from 'vite';

/** Where the page lists what it fetches early, as a full page, as a frame, and for a reader's own data: `index.html` reads it. */
const place = 'const early = { first: [], all: [], page: [], frame: [], own: [], worker: [] };';

/** What reads the data and draws the map. */
const firstModule = /\/src\/app\/main\.ts$/;

/** Fetched early by the full page alone, and by a frame alone: what each has around the map and the timeline. */
const ownScripts = { page: /\/src\/app\/page\.ts$/, frame: /\/src\/app\/frame\.ts$/ };

/** What reads the data that an address names, fetched early by pages with such an address, and the worker it starts. */
const ownData = /\/src\/app\/own-data\/own-data\.ts$/;
const ownWorker = /(^|\/)worker-[^/]*\.js$/;

/** A frame tells no story, and fetches none. */
const ofPageAlone = /(^|\/)story-[^/]*\.csv$/;

/** The map takes longest to draw: what it is drawn from comes before everything, then what draws it. */
const first = /(^|\/)vietnam-provinces\b/;

/**
 * Returns a plugin that has the browser fetch the data and the scripts early, those first on which most work waits:
 * the map is drawn while the network still brings the rest. A page without a list of its own names all its data.
 */
export function preloadPlugin(): Plugin {
  return {
    name: 'preload',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle = {} }) {
        const { entry, shared, page: ofPage, frame: ofFrame, own } = filesIn(bundle);
        if (ofPage.length > 0 && !page.includes(place)) throw new Error(`missing in index.html: ${place}`);
        const data = Object.keys(bundle).filter((file) => /\.(csv|json)$/.test(file));
        const listed = data.filter((file) => !first.test(file));
        // Hosts without HTTP/2 send six files at once. Of these the first are small, and what waits comes in their wake:
        // the story, with which the tables are whole, and last the script that waits for them.
        const early = {
          first: data.filter((file) => first.test(file)),
          all: [...shared, ...listed.filter((file) => !ofPageAlone.test(file))],
          page: [...listed.filter((file) => ofPageAlone.test(file)), ...ofPage],
          frame: ofFrame,
          own,
          worker: Object.keys(bundle).filter((file) => ownWorker.test(file)),
        };
        const named = ofPage.length > 0 ? [] : data;
        const head = [...named.map(dataLink), ...entry.map(scriptLink)];
        return page
          .replace(place, `const early = ${JSON.stringify(early)};`)
          .replace('<meta name="viewport"', (meta) => head.join('') + meta);
      },
    },
  };
}

const dataLink = (file: string) => `<link rel="preload" as="fetch" href="./${file}" crossorigin />\n    `;
const scriptLink = (file: string) => `<link rel="modulepreload" href="./${file}" crossorigin />\n    `;

/**
 * Returns the files of the first script, of what page and frame share beside it, of what each has for itself, and of what
 * reads a reader's own data beyond those of the page, with its styles.
 */
function filesIn(bundle: Rolldown.OutputBundle) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  // The pages that the bench compares with have one script, which they name themselves.
  const entry = chunks
    .filter(({ moduleIds }) => moduleIds.some((id) => firstModule.test(id)))
    .map(({ fileName }) => fileName);
  const filesOf = (pattern: RegExp) => {
    const chunk = chunks.find(({ facadeModuleId }) => pattern.test(facadeModuleId ?? ''));
    return chunk ? withImports(chunk, chunks).filter((file) => !entry.includes(file)) : [];
  };
  const [page, frame] = [filesOf(ownScripts.page), filesOf(ownScripts.frame)];
  return {
    entry,
    shared: page.filter((file) => frame.includes(file)),
    page: page.filter((file) => !frame.includes(file)),
    frame: frame.filter((file) => !page.includes(file)),
    own: filesOf(ownData).filter((file) => !page.includes(file)),
  };
}

/** Returns the files without which *chunk* cannot run: itself, all it imports, and its styles. */
function withImports(chunk: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): string[] {
  const imported = chunks.filter(({ fileName }) => chunk.imports.includes(fileName));
  const styles = [...(chunk.viteMetadata?.importedCss ?? [])];
  const files = [chunk.fileName, ...imported.flatMap((other) => withImports(other, chunks)), ...styles];
  return [...new Set(files)];
}
