import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Returns a plugin that writes the page without indentation, and its inline script as short as the other scripts. */
export function leanPagePlugin(): Plugin {
  return {
    name: 'lean-page',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      async handler(page) {
        const [script = '', source = ''] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
        const { code = '' } = await minify(source);
        return page.replace(script, () => `<script>${code}</script>`).replace(/>\n\s+</g, '>\n<');
      },
    },
  };
}
