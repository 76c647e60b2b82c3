import { embedFixedHeightPx, embedHeightCss } from '../embed/embed-heights.ts';
import type { Lang } from '../data/lang.ts';

/** The ways to put the map into an article, the plainest first. */
export const embedCodeKinds = [
  'script',
  'iframe',
  'datawrapper',
  'pym',
  'iframe-resizer',
  'amp',
  'wordpress',
  'picture',
] as const;
export type EmbedCodeKind = (typeof embedCodeKinds)[number];

/** What a piece of embed code is made for. */
export interface EmbedCodeOptions {
  /** The address of the page without query, with a slash at the end. */
  readonly base: string;
  /** The parameters of the address, `lang=vi` first. */
  readonly parameters: readonly string[];
  readonly lang: Lang;
  /** What the frame is called. */
  readonly title: string;
  /** Letters and digits that name this copy alone. */
  readonly key: string;
}

/** Returns the code of *kind*, to be pasted into a page. */
export function embedCode(
  kind: EmbedCodeKind,
  { base, parameters, lang, title, key }: EmbedCodeOptions,
): string {
  const page = `${base}?${parameters.join('&')}`;
  const srcWith = (...more: string[]) =>
    escaped(`${base}embed.html?${['embed=1', ...parameters, ...more].join('&')}`);
  const name = escaped(title);
  const id = `vnptmap${key}`;
  const quiet = 'loading="lazy" referrerpolicy="no-referrer" allow="fullscreen; clipboard-write"';
  const frame = (attributes: string, src: string) =>
    `<iframe ${attributes} src="${src}" title="${name}" width="100%" height="${embedFixedHeightPx}" style="border:0" ${quiet}></iframe>`;
  const picture = escaped(`${base}picture-${lang}.png`);
  switch (kind) {
    case 'script':
      return `<div data-vnpt-map ${attributesOf(parameters)} style="padding-bottom:${embedHeightCss()}"></div>\n<script async src="${escaped(base)}embed.js"></script>`;
    case 'iframe':
      return `<div style="position:relative;padding-bottom:${embedHeightCss()}"><iframe src="${srcWith()}" title="${name}" style="position:absolute;top:0;left:0;width:100%;height:100%;border:0" ${quiet}></iframe></div>`;
    case 'datawrapper':
      return `<iframe id="datawrapper-chart-${key}" src="${srcWith(`e=${key}`)}" title="${name}" scrolling="no" frameborder="0" style="width:0;min-width:100%!important;border:none" height="${embedFixedHeightPx}" data-external="1"></iframe>`;
    case 'pym':
      return `<div data-pym-src="${srcWith()}"></div>`;
    case 'iframe-resizer':
      return `${frame(`id="${id}"`, srcWith(`iframeId=${id}`))}\n<script>iFrameResize({}, '#${id}')</script>`;
    case 'amp':
      return `<amp-iframe src="${srcWith()}" title="${name}" width="700" height="${embedFixedHeightPx}" layout="fixed-height" sandbox="allow-scripts allow-popups" resizable frameborder="0"><div overflow tabindex="0" role="button" aria-label="${name}">${name}</div><amp-img placeholder layout="fill" src="${picture}" alt="${name}"></amp-img></amp-iframe>`;
    case 'wordpress':
      return page;
    case 'picture':
      return `<a href="${escaped(page)}"><img src="${picture}" alt="${name}" width="1200" height="630" style="max-width:100%;height:auto"></a>`;
  }
}

/** Returns *parameters* of the address as the attributes that `embed.js` reads. */
function attributesOf(parameters: readonly string[]): string {
  return parameters
    .map((parameter) => {
      const [name = '', value = ''] = parameter.split('=');
      return `data-${name === 't' ? 'date' : name}="${escaped(value)}"`;
    })
    .join(' ');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
