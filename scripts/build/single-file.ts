import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { dataInPage } from './data-in-page.ts';

/** Returns the plugins that put scripts, styles, data, face and icon of the page into one HTML file. */
export function singleFile(): Plugin[] {
  return [
    dataInPage(),
    workerInPage(),
    viteSingleFile({ removeViteModuleLoader: true }) as Plugin,
    iconInPage(),
  ];
}

/** Returns a plugin that has the page hold the script of its worker, too. */
function workerInPage(): Plugin {
  return {
    name: 'worker-in-page',
    config: () => ({
      // Chromium starts no module worker from a page without an origin.
      worker: { format: 'iife' },
      resolve: { alias: [{ find: /(.*)\/start-worker\.ts$/, replacement: '$1/start-worker-inline.ts' }] },
    }),
  };
}

/** Returns a plugin that writes the icon into the page, and drops what only a server can give. */
function iconInPage(): Plugin {
  return {
    name: 'icon-in-page',
    transformIndexHtml: (html) => {
      const icon = readFileSync('public/icon.svg').toString('base64');
      return html
        .replace('./icon.svg', `data:image/svg+xml;base64,${icon}`)
        .replace(/\s*<link rel="(manifest|preload)"[^>]*>/g, '')
        .replace(
          /<noscript>[^]*<\/noscript>/,
          '<noscript>Trang này cần JavaScript. · This page needs JavaScript.</noscript>',
        );
    },
  };
}
