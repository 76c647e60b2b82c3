import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * What the page may load, and from where: docs/embed.md repeats it as a header. Own data may come from any
 * web address that the reader gives; everything else comes from the host of the page.
 */
export const contentSecurity: readonly (readonly [string, string])[] = [
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  ['style-src', "'self'"],
  ['connect-src', "'self' https: http:"],
  ['img-src', "'self' data: blob:"],
  ['font-src', "'self'"],
  ['manifest-src', "'self'"],
  ['worker-src', "'self'"],
  ['frame-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'vnpt-map vnpt-offline vnpt-own-data'],
];

/** Returns the policy for a page with these inline *scripts*: they alone may run beside its files. */
export function policyFor(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => ` 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return contentSecurity
    .map(([name, value]) => `${name} ${value}${name === 'script-src' ? hashes.join('') : ''}`)
    .join('; ');
}

/** Returns the scripts written into *page* that run: not those of a file, and not data. */
export function inlineScriptsOf(page: string): string[] {
  return [...page.matchAll(/<script(\s[^>]*)?>([^]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\ssrc=|application\/ld\+json/.test(attributes))
    .map(([, , script = '']) => script);
}

/** Returns a plugin that writes the policy into the built page, before anything is loaded. */
export function contentSecurityPlugin(): Plugin {
  return {
    name: 'content-security',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(page) {
        // A sandboxed frame has no origin: it may load styles of its host, but not ask for them by name.
        const plain = page.replace(/(<link rel="stylesheet") crossorigin/g, '$1');
        const policy = policyFor(inlineScriptsOf(plain));
        // After the encoding, which must stand in the first kilobyte.
        return plain.replace(
          /<meta charset="utf-8" \/>/,
          `$&\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        );
      },
    },
  };
}
