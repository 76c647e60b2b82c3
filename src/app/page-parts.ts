import type { Lang } from '../model/lang.ts';
import { byId } from '../views/dom.ts';
import { createFinderView } from '../views/finder-view.ts';
import { createPanelView } from '../views/panel-view.ts';
import { createSettingsView } from '../views/settings-view.ts';
import { createShareView } from '../views/share-view.ts';
import type { View } from '../views/view.ts';
import { tellOfLoss } from './announcer.ts';
import type { PageRest } from './page-rest.ts';
import { createPresentStart } from './present-start.ts';
import type { PageContext, PageParts } from './surroundings.ts';

/** Returns the parts of the full page, put to their places on it. */
export function createPageParts(context: PageContext): PageParts {
  const { loaded, store, rollout, rolloutOf, provinceOf, story, tools } = context;
  const provinces = loaded.provinces ?? [];
  const nameNow = (unit: string, lang: Lang) =>
    provinces.find(({ name }) => name.vi === unit)?.name[lang] ?? unit;
  let rest: PageRest | null = null;
  const views = [
    createSettingsView(byId('settings'), {
      onLang: (lang) => store.set({ lang }),
      onTheme: (theme) => store.set({ theme }),
    }),
    createShareView(byId('settings'), {
      onShare: () =>
        void import('./share.ts').then(
          ({ openShareDialog }) => openShareDialog(store.get(), story.chapters, loaded.isOwnData),
          () => tellOfLoss(store.get().lang),
        ),
    }),
    createPanelView(byId('panel'), {
      rollout,
      rolloutOf,
      provinceOf,
      nameNow,
      onClose: () => context.select(null),
    }),
    createFinderView(byId('finder'), {
      onFilter: () => tools().with(({ toggleFilters }) => toggleFilters()),
    }),
  ];
  async function later(): Promise<PageRest['makes']> {
    const file = await import('./page-rest.ts').catch(() => null);
    // Without a network what the page came with stays, but it came without a story, and knows its own data alone.
    for (const id of ['story', 'national', 'table', 'about'])
      byId(id).hidden = !file && (id === 'story' || loaded.isOwnData);
    rest = file?.createPageRest(context) ?? null;
    return rest?.makes ?? [];
  }
  return { views, later, table: () => rest?.table() ?? null, presentStart: () => presentStartOf(context) };
}

function presentStartOf(context: PageContext): View {
  const { loaded, store, playback, rollout, milestones, story, provinceOf, address, say, addView } = context;
  return createPresentStart(document.querySelector('.controls') ?? byId('controls'), {
    ...{ store, playback, rollout, milestones, say, addView },
    drawing: loaded.drawing,
    chapters: story.chapters,
    map: byId('map'),
    nameOf: (id, lang) => provinceOf(id)?.name[lang] ?? id,
    isAsked: address.pairs().some(([name, value]) => name === 'present' && value === '1'),
    onChange: (isPresenting) => address.mark('present', isPresenting),
  });
}
