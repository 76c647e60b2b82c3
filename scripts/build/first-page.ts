import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import type { Plugin } from 'vite';
import { load } from '../../src/app/load.ts';
import { isoOf } from '../../src/data/day.ts';
import { defaultState } from '../../src/model/app-state.ts';
import { formatDay } from '../../src/model/date-words.ts';
import { langs, type Lang } from '../../src/model/lang.ts';
import { messages } from '../../src/model/messages.ts';
import { openingSentence } from '../../src/model/opening.ts';
import { createRollout } from '../../src/model/rollout.ts';
import { firstDay, lastDay } from '../../src/model/story-window.ts';
import { createFinderView } from '../../src/views/finder-view.ts';
import { createPanelView } from '../../src/views/panel-view.ts';
import { createStatsView } from '../../src/views/stats-view.ts';
import { createTableView } from '../../src/views/table-view.ts';
import { html } from '../../src/views/dom.ts';
import { firstPicture } from './first-picture.ts';
import { headFor } from './page-head.ts';

/** The name of the page in each language. */
const pageNames: Readonly<Record<Lang, string>> = { vi: 'index.html', en: 'en.html' };

/**
 * Returns a plugin that writes the story of the last day into the page: a light picture of the map, the
 * counts, the agreements, by the views of the page itself. Readers without JavaScript, search engines and
 * slow phones have it at once. `en.html` is the same page in English. *siteUrl* is where the page will be,
 * with a slash at the end; null where that is not known.
 */
export function firstPagePlugin(siteUrl: string | null): Plugin {
  let english = '';
  return {
    name: 'first-page',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      async handler(page) {
        english = await fillPage(page, 'en', siteUrl);
        return fillPage(page, 'vi', siteUrl);
      },
    },
    generateBundle: {
      order: 'post',
      handler() {
        this.emitFile({ type: 'asset', fileName: pageNames.en, source: english });
        for (const lang of siteUrl ? langs : [])
          this.emitFile({
            type: 'asset',
            fileName: `oembed-${lang}.json`,
            source: JSON.stringify(oEmbedFor(lang, siteUrl ?? '')),
          });
      },
    },
  };
}

/** Returns *page* with the story of the last day in *lang*. */
export async function fillPage(page: string, lang: Lang, siteUrl: string | null): Promise<string> {
  const { document } = parseHTML(page);
  // The views make their elements of the document there is.
  Object.assign(globalThis, { document });
  const words = messages[lang];
  const host = (id: string): HTMLElement => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`missing element: ${id}`);
    return found as unknown as HTMLElement;
  };
  const read = (file: string) => Promise.resolve(readFileSync(`data/${file}`, 'utf8'));
  const loaded = await load(
    {
      signings: 'signings.csv',
      milestones: 'milestones.csv',
      provinces: 'provinces.csv',
      topology: 'vietnam-provinces.topo.json',
      story: 'story.csv',
    },
    read,
  );
  const milestones = loaded.milestones ?? [];
  const rollout = createRollout(loaded.signings?.agreements ?? [], milestones);
  const names = new Map((loaded.provinces ?? []).map(({ id, name }) => [id, name[lang]]));
  const opening = openingSentence({ rollout, milestones, provinceCount: names.size }, lang);
  const state = defaultState(lang);
  const { documented, reported, national } = rollout.countsAt(lastDay);
  const summary = words.sliderValue(formatDay(lastDay, lang), documented, reported, national);

  document.documentElement.setAttribute('lang', lang);
  document.title = words.title;
  host('title').textContent = words.title;
  host('lede').textContent = opening;
  host('loading').textContent = words.loading;
  document.querySelector('meta[name="description"]')?.setAttribute('content', words.description);
  for (const view of [
    createStatsView(host('counts'), {
      rollout,
      rolloutOf: () => rollout,
      milestones,
      isOwnData: false,
    }),
    createPanelView(host('panel'), {
      rollout,
      rolloutOf: () => rollout,
      provinceOf: () => null,
      nameNow: (unit) => unit,
      onClose: () => undefined,
    }),
    createFinderView(host('finder'), { onFilter: () => undefined }),
    createTableView(host('table'), {
      rollout,
      nameOf: (id) => names.get(id) ?? id,
      onSort: () => undefined,
    }),
  ])
    view.update(state);
  host('about').append(html('h2', {}, words.aboutTitle), html('p', { class: 'licence' }, words.licence));
  host('map').append(html('p', { class: 'vintage first-vintage' }, words.boundaryVintage(names.size)));
  host('map').prepend(firstPicture(await read('vietnam-provinces.topo.json'), rollout, summary, words));
  document.head.append(...headFor(lang, summary, siteUrl, [firstDay, lastDay].map(isoOf)));
  return `<!doctype html>\n${document.documentElement.outerHTML}\n`;
}

/** Returns what pages are told that embed the page by its address alone (https://oembed.com/). */
function oEmbedFor(lang: Lang, siteUrl: string): object {
  const src = `${siteUrl}?embed=1&amp;lang=${lang}`;
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
