import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Plugin, Rolldown } from 'vite';
import type { Agreement } from '../../src/data/agreement.ts';
import { latestYear } from '../../src/data/edtf.ts';
import { agreementsMessages } from '../../src/explore/agreements-messages.ts';
import { agreementsPageMessages } from '../../src/explore/agreements-page-messages.ts';
import { formatEdtfInWords } from '../../src/words/date-words.ts';
import { langs, type Lang } from '../../src/data/lang.ts';
import { messages } from '../../src/words/messages.ts';
import { lastDay } from '../../src/rollout/story-window.ts';
import { agreementFacts } from '../../src/ui/agreement-card.ts';
import { html } from '../../src/ui/dom.ts';
import { withPolicy } from './content-security.ts';
import { readStory, type Story } from './first-page.ts';
import { addressLinks } from './page-head.ts';

/** Where the map is in each language, seen from the page of agreements. */
const maps: Readonly<Record<Lang, string>> = { vi: './', en: './en.html' };

const styleFiles = [
  ...['faces', 'tokens', 'elements'].map((name) => `src/page/styles/${name}.css`),
  'src/explore/agreements.css',
];

/**
 * Returns a plugin that writes the page of all agreements in each language: it needs no script.
 * *siteUrl* is where the page will be, with a slash at the end; null where that is not known.
 */
export function agreementsPagePlugin(siteUrl: string | null): Plugin {
  return {
    name: 'agreements-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const story = await readStory();
        const styles = stylesWith(fontsOf(bundle));
        for (const lang of langs)
          this.emitFile({
            type: 'asset',
            fileName: basename(agreementsMessages[lang].address),
            source: agreementsPage(story, lang, { siteUrl, styles }),
          });
      },
    },
  };
}

/** Returns the page of all agreements of *story* in *lang*. */
export function agreementsPage(
  { rollout, names }: Pick<Story, 'rollout' | 'names'>,
  lang: Lang,
  { siteUrl, styles }: { readonly siteUrl: string | null; readonly styles: string },
): string {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as {
    document: Document;
  };
  Object.assign(globalThis, { document });
  const { agreements } = rollout;
  const words = agreementsPageMessages[lang];
  const { documented, national } = rollout.countsAt(lastDay);
  const nameOf = ({ provinceId, authority }: Agreement) =>
    provinceId === null ? authority[lang] : (names.get(provinceId)?.[lang] ?? provinceId);
  const ofProvinces = agreements.filter(({ level }) => level !== 'national');
  const ofBodies = agreements.filter(({ level }) => level === 'national');
  const years = [...new Set(ofProvinces.map(({ signed }) => latestYear(signed)))];
  const section = (id: string, title: string, members: readonly Agreement[]) =>
    html(
      'section',
      { id, 'aria-labelledby': `${id}-title` },
      html('h2', { id: `${id}-title` }, title),
      ...members.map((agreement) => article(agreement, nameOf(agreement), lang)),
    );

  document.documentElement.setAttribute('lang', lang);
  document.documentElement.dataset['face'] = 'whole';
  document.head.append(...head(lang, siteUrl, styles));
  document.body.append(
    html(
      'main',
      { class: 'agreements' },
      html('nav', { class: 'ways' }, ...ways(lang)),
      html('h1', {}, words.title),
      html('p', { class: 'intro' }, words.intro(agreements.length, documented, national)),
      html(
        'nav',
        { class: 'contents', 'aria-labelledby': 'contents-title' },
        html('h2', { id: 'contents-title' }, words.contents),
        html('ul', {}, ...entriesOf(ofProvinces, nameOf, lang)),
        html(
          'p',
          {},
          `${words.years}:`,
          ...years.flatMap((year) => [' ', html('a', { href: `#year-${year}` }, String(year))]),
          ' ',
          html('a', { href: '#national' }, messages[lang].nationalBodies),
        ),
      ),
      ...years.map((year) =>
        section(
          `year-${year}`,
          String(year),
          ofProvinces.filter(({ signed }) => latestYear(signed) === year),
        ),
      ),
      section('national', messages[lang].nationalBodies, ofBodies),
    ),
  );
  return withPolicy(`<!doctype html>\n${document.documentElement.outerHTML}\n`);
}

function head(lang: Lang, siteUrl: string | null, styles: string): HTMLElement[] {
  const { vi, en } = agreementsMessages;
  const addressOf = (address: string) => (siteUrl ? new URL(address, siteUrl).href : address);
  return [
    html('meta', { charset: 'utf-8' }),
    html('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    html('title', {}, agreementsPageMessages[lang].title),
    html('meta', { name: 'description', content: messages[lang].description }),
    html('meta', { name: 'color-scheme', content: 'light dark' }),
    html('meta', { name: 'referrer', content: 'no-referrer' }),
    html('link', { rel: 'icon', href: './icon.svg', type: 'image/svg+xml' }),
    ...addressLinks(lang, { vi: addressOf(vi.address), en: addressOf(en.address) }),
    html('style', {}, styles),
  ];
}

/** Returns the links to the map, and to the same page in the other languages. */
function ways(lang: Lang): HTMLElement[] {
  return [
    html('a', { href: maps[lang] }, `← ${agreementsPageMessages[lang].back}`),
    ...langs
      .filter((other) => other !== lang)
      .map((other) =>
        html(
          'a',
          { href: agreementsMessages[other].address, lang: other, hreflang: other },
          messages[other].languageName,
        ),
      ),
  ];
}

/** Returns a line for each of *agreements* with a link to it, by the names of the provinces. */
function entriesOf(
  agreements: readonly Agreement[],
  nameOf: (agreement: Agreement) => string,
  lang: Lang,
): HTMLElement[] {
  return [...agreements]
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), lang))
    .map((agreement) =>
      html(
        'li',
        {},
        html('a', { href: `#${agreement.id}` }, nameOf(agreement)),
        ` ${formatEdtfInWords(agreement.signed, lang)}`,
      ),
    );
}

function article(agreement: Agreement, name: string, lang: Lang): HTMLElement {
  const { id, signed, kind, summary } = agreement;
  return html(
    'article',
    { id },
    html('h3', {}, html('a', { href: `#${id}` }, name), `, ${formatEdtfInWords(signed, lang)}`),
    html('p', { class: 'kind' }, messages[lang].kind[kind] ?? kind),
    ...(summary[lang] ? [html('p', {}, summary[lang])] : []),
    agreementFacts(agreement, lang),
  );
}

/** Returns the addresses of the fonts in *bundle* by the names of their files in the source. */
function fontsOf(bundle: Rolldown.OutputBundle): ReadonlyMap<string, string> {
  const assets = Object.values(bundle).filter((file) => file.type === 'asset');
  return new Map(
    assets
      .filter(({ fileName }) => fileName.endsWith('.woff2'))
      .flatMap(({ fileName, names }) => names.map((name) => [name, `./${fileName}`] as const)),
  );
}

/** Returns the styles of the page, without comments, with the addresses of *fonts*. */
function stylesWith(fonts: ReadonlyMap<string, string>): string {
  return styleFiles
    .map((file) => readFileSync(file, 'utf8'))
    .join('')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/url\('\.\.\/fonts\/([^']+)'\)/g, (_, name: string) => {
      const address = fonts.get(name);
      if (!address) throw new Error(`missing in the build: ${name}`);
      return `url('${address}')`;
    });
}
