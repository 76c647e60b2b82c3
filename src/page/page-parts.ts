import type { Lang } from '../data/lang.ts';
import { byId } from '../ui/dom.ts';
import { createFinderView } from '../explore/finder-view.ts';
import { createPanelView } from '../explore/panel-view.ts';
import { createSettingsView } from './settings-view.ts';
import { createShareView } from '../share/share-view.ts';
import type { TableView } from '../explore/table-view.ts';
import type { View } from '../ui/view.ts';
import { tellOfLoss } from '../ui/announcer.ts';
import { createDeferredViews } from './page-rest.ts';
import { createPresentStart } from '../present/present-start.ts';
import type { PageContext, PageParts } from './surroundings.ts';

/** Returns the parts of the full page, put to their places on it. */
export function createPageParts(context: PageContext): PageParts {
  const { loaded, store, rollout, rolloutOf, provinceOf, story, tools } = context;
  const provinces = loaded.provinces ?? [];
  const nameNow = (unit: string, lang: Lang) =>
    provinces.find(({ name }) => name.vi === unit)?.name[lang] ?? unit;
  let table: TableView | null = null;
  const views = [
    createSettingsView(byId('settings'), {
      onLang: (lang) => store.set({ lang }),
      onTheme: (theme) => store.set({ theme }),
    }),
    createShareView(byId('settings'), {
      onShare: () =>
        void import('../share/share.ts').then(
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
  return {
    views,
    createDeferredViews() {
      const deferred = createDeferredViews(context);
      table = deferred.table;
      return deferred.views;
    },
    table: () => table,
    presentStart: () => presentStartOf(context),
  };
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
