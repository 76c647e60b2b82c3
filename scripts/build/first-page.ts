import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import type { Plugin, Rolldown } from 'vite';
import { load } from '../../src/load/load.ts';
import { isoOf } from '../../src/data/day.ts';
import type { Milestone } from '../../src/data/milestones.ts';
import type { Bilingual } from '../../src/data/provinces.ts';
import { defaultState } from '../../src/rollout/app-state.ts';
import { embedMessages } from '../../src/embed/embed-messages.ts';
import { formatDay } from '../../src/words/date-words.ts';
import { langs, type Lang } from '../../src/data/lang.ts';
import { messages } from '../../src/words/messages.ts';
import { openingSentence } from '../../src/words/opening.ts';
import type { Rollout } from '../../src/rollout/rollout.ts';
import { firstDay, lastDay } from '../../src/rollout/story-window.ts';
import { agreementsLink } from '../../src/explore/agreements-link.ts';
import { createFinderView } from '../../src/explore/finder-view.ts';
import { createPanelView } from '../../src/explore/panel-view.ts';
import { createStatsView } from '../../src/timeline/stats-view.ts';
import { html } from '../../src/ui/dom.ts';
import { withPolicy } from './content-security.ts';
import { firstPicture } from './first-picture.ts';
import { headFor } from './page-head.ts';

/** What a frame runs in the place of the script of the page. */
export const frameScript = 'src/page/embed-main.ts';

/** The name of the page in each language. */
const pageNames: Readonly<Record<Lang, string>> = { vi: 'index.html', en: 'en.html' };

/**
 * Returns a plugin that writes the story of the last day into the page: a light picture of the map, the
 * counts and the way to all agreements, by the views of the page itself. Readers without JavaScript, search engines
 * and slow phones have it at once. `en.html` is the same page in English, `embed.html` the lighter one for frames.
 * *siteUrl* is where the page will be, with a slash at the end; null where that is not known.
 */
export function firstPagePlugin(siteUrl: string | null): Plugin {
  return {
    name: 'first-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const index = bundle[pageNames.vi];
        if (index?.type !== 'asset') throw new Error(`missing page: ${pageNames.vi}`);
        const page = String(index.source);
        const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
        index.source = await fillPage(page, 'vi', siteUrl);
        emit(pageNames.en, await fillPage(page, 'en', siteUrl));
        emit('embed.html', await fillFrame(withScriptOf(frameScript, page, bundle)));
        for (const lang of siteUrl ? langs : [])
          emit(`oembed-${lang}.json`, JSON.stringify(oEmbedFor(lang, siteUrl ?? '')));
      },
    },
  };
}

/** Returns *page* with the story of the last day in *lang*. */
export async function fillPage(page: string, lang: Lang, siteUrl: string | null): Promise<string> {
  const { document, host } = openPage(page);
  const story = await readStory();
  const { rollout, milestones, names } = story;
  const words = messages[lang];
  const state = defaultState(lang);
  const summary = fillMap(host, story, lang);
  document.documentElement.setAttribute('lang', lang);
  document.title = words.title;
  document.querySelector('meta[name="description"]')?.setAttribute('content', words.description);
  host('lede').textContent = openingSentence({ rollout, milestones, provinceCount: names.size }, lang);
  for (const view of [
    createPanelView(host('panel'), {
      rollout,
      rolloutOf: () => rollout,
      provinceOf: () => null,
      nameNow: (unit) => unit,
      onClose: () => undefined,
    }),
    createFinderView(host('finder'), { onFilter: () => undefined }),
  ])
    view.update(state);
  host('table').append(html('h2', {}, words.tableTitle), agreementsLink(lang));
  host('about').append(html('h2', {}, words.aboutTitle), html('p', { class: 'licence' }, words.licence));
  document.head.append(...headFor(lang, summary, siteUrl, [firstDay, lastDay].map(isoOf)));
  return textOf(document);
}

/**
 * Returns *page* as a frame loads it: the map of the last day and its counts alone, without what only the full
 * page shows, which stays one link away.
 */
export async function fillFrame(page: string): Promise<string> {
  const { document, host } = openPage(page);
  fillMap(host, await readStory(), 'vi');
  document.documentElement.dataset['embed'] = 'true';
  document.querySelector('link[rel="manifest"]')?.remove();
  // A frame tells no story, unless its address names a chapter: then its script asks for it.
  document.querySelector('link[rel="preload"][href*="/story-"]')?.remove();
  document.head.append(
    html('link', { rel: 'canonical', href: './' }),
    html('meta', { name: 'robots', content: 'noindex' }),
  );
  const link = (lang: Lang) =>
    html('a', { href: pageNames[lang], lang, target: '_blank' }, embedMessages[lang].fullPage);
  document.querySelector('noscript')?.replaceChildren(link('vi'), ' · ', link('en'));
  return textOf(document);
}

/** Returns *page* with the script whose source is *entry* in the place of its own, and that of what it imports named early. */
function withScriptOf(entry: string, page: string, bundle: Rolldown.OutputBundle): string {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(entry));
  if (!chunk) throw new Error(`missing script: ${entry}`);
  const { document } = parseHTML(page) as unknown as { document: Document };
  document.querySelectorAll('link[rel="modulepreload"]').forEach((link) => link.remove());
  const script = document.querySelector('script[type="module"][src]');
  script?.setAttribute('src', `./${chunk.fileName}`);
  for (const file of importsOf(chunk, chunks))
    script?.insertAdjacentHTML('afterend', `<link rel="modulepreload" crossorigin href="./${file}">`);
  return document.toString();
}

/** Returns the files that *chunk* imports, and those that these import. */
function importsOf(chunk: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): Set<string> {
  const imported = chunks.filter(({ fileName }) => chunk.imports.includes(fileName));
  return new Set(imported.flatMap((other) => [other.fileName, ...importsOf(other, chunks)]));
}

/** Opens the HTML of a *page* for the views, which make their elements of the document there is. */
function openPage(page: string): { document: Document; host: (id: string) => HTMLElement } {
  const { document } = parseHTML(page) as unknown as { document: Document };
  Object.assign(globalThis, { document });
  return {
    document,
    host(id) {
      const found = document.getElementById(id);
      if (!found) throw new Error(`missing element: ${id}`);
      return found;
    },
  };
}

/** Returns the text of *document*, with its policy, and without the comments and the indentation of its source. */
function textOf(document: Document): string {
  const text = document.documentElement.outerHTML
    .replace(/\n\s*(?:\/\/.*)?(?=\n)/g, '')
    .replace(/\n\s+/g, '\n');
  return withPolicy(`<!doctype html>\n${text}\n`);
}

const read = (file: string) => Promise.resolve(readFileSync(`data/${file}`, 'utf8'));

/** What the page tells: the agreements, the counts reported, and the names of the provinces. */
export interface Story {
  readonly rollout: Rollout;
  readonly milestones: readonly Milestone[];
  readonly names: ReadonlyMap<string, Bilingual>;
  readonly topology: string;
}

/** Returns what the files of the page tell. */
export async function readStory(): Promise<Story> {
  const tables = { signings: 'signings.csv', milestones: 'milestones.csv', provinces: 'provinces.csv' };
  const loaded = await load({ ...tables, map: 'vietnam-provinces.topo.json', story: null }, read);
  const milestones = loaded.milestones ?? [];
  return {
    rollout: loaded.rollout,
    milestones,
    names: new Map((loaded.provinces ?? []).map(({ id, name }) => [id, name])),
    topology: await read('vietnam-provinces.topo.json'),
  };
}

/** Writes title, counts and picture of the last day in *lang*; returns in words what the picture shows. */
function fillMap(host: (id: string) => HTMLElement, story: Story, lang: Lang): string {
  const { rollout, milestones, names, topology } = story;
  const words = messages[lang];
  const { documented, reported, national } = rollout.countsAt(lastDay);
  const summary = words.sliderValue(formatDay(lastDay, lang), documented, reported, national);
  host('title').textContent = words.title;
  host('loading').textContent = words.loading;
  createStatsView(host('counts'), {
    rollout,
    rolloutOf: () => rollout,
    milestones,
    isOwnData: false,
    isSwift: () => false,
  }).update(defaultState(lang));
  host('map').append(html('p', { class: 'vintage first-vintage' }, words.boundaryVintage(names.size)));
  host('map').prepend(firstPicture(topology, rollout, summary, words));
  return summary;
}

/** Returns what pages are told that embed the page by its address alone (https://oembed.com/). */
function oEmbedFor(lang: Lang, siteUrl: string): object {
  const src = `${siteUrl}embed.html?embed=1&amp;lang=${lang}`;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'VNPT rollout map',
    provider_url: siteUrl,
    title: messages[lang].title,
    width: 700,
    height: 700,
    thumbnail_url: `${siteUrl}picture-${lang}.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: `<iframe src="${src}" title="${messages[lang].title}" width="700" height="700" style="border:0" loading="lazy"></iframe>`,
  };
}
