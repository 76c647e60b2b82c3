import type { Milestone } from '../data/milestones.ts';
import type { Province } from '../data/provinces.ts';
import type { AppState, Store } from '../model/app-state.ts';
import type { Lang } from '../model/lang.ts';
import type { Rollout } from '../model/rollout.ts';
import { createAboutView } from '../views/about-view.ts';
import { byId } from '../views/dom.ts';
import { createFinderView } from '../views/finder-view.ts';
import { createNationalView } from '../views/national-view.ts';
import { createPanelView } from '../views/panel-view.ts';
import { createSettingsView } from '../views/settings-view.ts';
import { createShareView } from '../views/share-view.ts';
import { createTableView, type TableView } from '../views/table-view.ts';
import type { View } from '../views/view.ts';
import type { Address } from './address.ts';
import type { Loaded } from './load.ts';
import { createLateStory } from './late-story.ts';
import type { Playback } from './playback.ts';
import { createPresentStart } from './present-start.ts';
import type { Story } from './story.ts';
import type { ToolLoader } from './tool-loader.ts';

/** What the parts are made of. */
export interface PageContext {
  readonly loaded: Loaded;
  readonly store: Store<AppState>;
  readonly rollout: Rollout;
  readonly rolloutOf: (state: AppState) => Rollout;
  readonly milestones: readonly Milestone[];
  readonly provinceOf: (id: string) => Province | null;
  readonly nameOf: (id: string, state: AppState) => string;
  readonly opening: (lang: Lang) => string;
  readonly story: Story;
  readonly playback: Playback;
  readonly address: Address;
  readonly select: (id: string | null) => void;
  readonly say: (text: string) => void;
  /** Adds a view to those of the page; returns the undo. */
  readonly addView: (view: View) => () => void;
  /** Hands the tools over: they are made after the parts. */
  readonly tools: () => ToolLoader;
}

/** What is around the map and the timeline. */
export interface PageParts {
  readonly views: readonly View[];
  /** What can wait until the map stands; until it is made, what the page came with stands in for it. */
  readonly later: readonly (() => View)[];
  /** Returns the table; null until it is made, and where there is none. */
  table(): TableView | null;
  /** Returns what starts a presentation, once the controls stand among which it has its button; null where nothing does. */
  readonly presentStart: (() => View) | null;
}

/** Makes what is around the map and the timeline: of the full page, or of a frame. */
export interface Surroundings {
  createParts(context: PageContext): PageParts;
  /** Views that stay when the page is taken apart. */
  readonly guests: readonly View[];
}

/** Returns the place *id* of the page, without what it came with. */
function emptied(id: string): HTMLElement {
  const host = byId(id);
  host.replaceChildren();
  return host;
}

/** Returns the parts of the full page, put to their places on it. */
export function createPageParts(context: PageContext): PageParts {
  const { loaded, store, rollout, rolloutOf, milestones, provinceOf, nameOf, story, tools } = context;
  const provinces = loaded.provinces ?? [];
  const nameNow = (unit: string, lang: Lang) =>
    provinces.find(({ name }) => name.vi === unit)?.name[lang] ?? unit;
  let table: TableView | null = null;
  const views = [
    createSettingsView(byId('settings'), {
      onLang: (lang) => store.set({ lang }),
      onTheme: (theme) => store.set({ theme }),
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
    createLateStory(
      byId('story'),
      {
        chapters: story.chapters,
        agreements: rollout.agreements,
        milestones,
        opening: context.opening,
        onChapter: story.go,
      },
      () => story.read('start'),
    ),
    createShareView(byId('share'), {
      onShare: () =>
        void import('./share.ts').then(({ openShareDialog }) =>
          openShareDialog(store.get(), story.chapters, loaded.isOwnData),
        ),
    }),
  ];
  const later = [
    () => createNationalView(emptied('national'), { rollout }),
    () =>
      (table = createTableView(emptied('table'), {
        rollout,
        nameOf,
        onSort: (column) => tools().with(({ sortTable }) => sortTable(column)),
      })),
    () =>
      createAboutView(emptied('about'), {
        rollout,
        provinces,
        milestones,
        words: loaded.words,
        rowCount: loaded.signings?.rowCount ?? 0,
        shownCount: rollout.agreements.length,
      }),
  ];
  return { views, later, table: () => table, presentStart: () => presentStartOf(context) };
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
