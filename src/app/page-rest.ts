import { createAboutView } from '../views/about-view.ts';
import { byId } from '../views/dom.ts';
import { createNationalView } from '../views/national-view.ts';
import { createTableView, type TableView } from '../views/table-view.ts';
import type { View } from '../views/view.ts';
import { createLateStory } from './late-story.ts';
import type { PageContext } from './surroundings.ts';

/** What stands below and beside the map, in parts that are made one by one. */
export interface PageRest {
  readonly makes: readonly (() => View)[];
  /** Returns the table; null until it is made. */
  table(): TableView | null;
}

/** Returns the place *id* of the page, without what it came with. */
function emptied(id: string): HTMLElement {
  const host = byId(id);
  host.replaceChildren();
  return host;
}

/** Returns the rest of the full page: the first view does without it, and it comes when the map stands. */
export function createPageRest(context: PageContext): PageRest {
  const { loaded, rollout, milestones, nameOf, story, tools } = context;
  let table: TableView | null = null;
  return {
    makes: [
      () => createNationalView(emptied('national'), { rollout }),
      () =>
        (table = createTableView(emptied('table'), {
          rollout,
          nameOf,
          // The single file stands alone, and of a reader's own data there is no page.
          hasPage: import.meta.env.MODE !== 'single' && !loaded.isOwnData,
          onSort: (column) => tools().with(({ sortTable }) => sortTable(column)),
        })),
      () =>
        createAboutView(emptied('about'), {
          rollout,
          provinces: loaded.provinces ?? [],
          milestones,
          words: loaded.words,
          rowCount: loaded.signings?.rowCount ?? 0,
          shownCount: rollout.agreements.length,
        }),
      () =>
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
    ],
    table: () => table,
  };
}
