import type { Plugin } from 'vite';

/** What is at work before the page is there, nearly all of it. */
const firstScripts = ['index', 'app', 'page', 'frame'];

/**
 * Returns a plugin that has Chromium compile the first scripts whole while they come, beside the main thread, instead
 * of each function on the main thread when it is first called; to others it is a comment
 * (https://github.com/WICG/explicit-javascript-compile-hints-file-based).
 */
export function eagerScriptsPlugin(): Plugin {
  return {
    name: 'eager-scripts',
    apply: 'build',
    generateBundle: {
      // Minified a comment would be gone, and only in the first line it counts.
      order: 'post',
      handler(_, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && firstScripts.includes(chunk.name))
            chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      },
    },
  };
}
