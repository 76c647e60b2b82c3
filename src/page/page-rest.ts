import { createAboutView } from '../explore/about-view.ts';
import { byId } from '../ui/dom.ts';
import { createNationalView } from '../explore/national-view.ts';
import { createTableView, type TableView } from '../explore/table-view.ts';
import type { View } from '../ui/view.ts';
import { createLateStory } from '../story/late-story.ts';
import type { PageContext } from './surroundings.ts';

/** Returns the place *id* of the page, without what it came with. */
function emptied(id: string): HTMLElement {
  const host = byId(id);
  host.replaceChildren();
  return host;
}

/** Returns the views below and beside the map of the full page: they come when the map stands. */
export function createDeferredViews(context: PageContext): {
  readonly views: readonly View[];
  readonly table: TableView;
} {
  const { loaded, rollout, milestones, nameOf, story, tools } = context;
  const table = createTableView(emptied('table'), {
    rollout,
    nameOf,
    // The single file stands alone, and of a reader's own data there is no page.
    hasPage: import.meta.env.MODE !== 'single' && !loaded.isOwnData,
    onSort: (column) => tools().with(({ sortTable }) => sortTable(column)),
  });
  const about = createAboutView(emptied('about'), {
    rollout,
    provinces: loaded.provinces ?? [],
    milestones,
    words: loaded.words,
    rowCount: loaded.signings?.rowCount ?? 0,
    shownCount: rollout.agreements.length,
  });
  const lateStory = createLateStory(
    byId('story'),
    {
      chapters: story.chapters,
      agreements: rollout.agreements,
      milestones,
      opening: context.opening,
      onChapter: story.go,
    },
    () => story.read('start'),
  );
  return { views: [createNationalView(emptied('national'), { rollout }), table, about, lateStory], table };
}
