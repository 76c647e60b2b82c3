import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';

/** Returns the plugins that put scripts, styles, data, face and icon of the page into one HTML file. */
export function singleFile(): Plugin[] {
  return [viteSingleFile({ removeViteModuleLoader: true }) as Plugin, iconInPage()];
}

/** Returns a plugin that writes the icon into the page, and drops what only a server can give. */
function iconInPage(): Plugin {
  return {
    name: 'icon-in-page',
    transformIndexHtml: (html) => {
      const icon = readFileSync('public/icon.svg').toString('base64');
      return html
        .replace('./icon.svg', `data:image/svg+xml;base64,${icon}`)
        .replace(/\s*<link rel="manifest"[^>]*>/, '');
    },
  };
}
