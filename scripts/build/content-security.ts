import { createHash } from 'node:crypto';

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

/** Returns the policy for a page with these inline *scripts* and *styles*: they alone may work beside its files. */
export function policyFor(scripts: readonly string[], styles: readonly string[]): string {
  const hashed = new Map([
    ['script-src', hashesOf(scripts)],
    ['style-src', hashesOf(styles)],
  ]);
  return contentSecurity.map(([name, value]) => `${name} ${value}${hashed.get(name) ?? ''}`).join('; ');
}

function hashesOf(texts: readonly string[]): string {
  return texts.map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`).join('');
}

/** Returns the scripts written into *page* that run: not those of a file, and not data. */
export function inlineScriptsOf(page: string): string[] {
  return [...page.matchAll(/<script(\s[^>]*)?>([^]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/\ssrc=|application\/ld\+json/.test(attributes))
    .map(([, , script = '']) => script);
}

/** Returns the styles written into *page*. */
export function inlineStylesOf(page: string): string[] {
  return [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, styles = '']) => styles);
}

/** Returns the built *page* with its policy, before anything is loaded. */
export function withPolicy(page: string): string {
  const policy = policyFor(inlineScriptsOf(page), inlineStylesOf(page));
  // After the encoding, which must stand in the first kilobyte.
  return page.replace(
    /<meta charset="utf-8"\s*\/?>/,
    `$&\n<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}
