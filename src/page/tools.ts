import type { Day } from '../data/day.ts';
import type { Milestone } from '../data/milestones.ts';
import type { Province } from '../data/provinces.ts';
import type { AppState, Store } from '../rollout/app-state.ts';
import type { MapDrawing } from '../map/map-drawing.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { createSelection } from '../explore/selection.ts';
import type { TimelineLayout } from '../timeline/timeline-layout.ts';
import { createChapterBarView } from '../story/chapter-bar-view.ts';
import { createChapterMapView } from '../story/chapter-map-view.ts';
import { byId } from '../ui/dom.ts';
import { createFilterView } from '../explore/filter-view.ts';
import { createMarksView } from '../timeline/marks-view.ts';
import { createSearchView } from '../explore/search-view.ts';
import { createTableTools } from '../explore/table-tools-view.ts';
import type { TableView } from '../explore/table-view.ts';
import { createTimeView } from '../timeline/time-view.ts';
import type { View } from '../ui/view.ts';
import type { Story } from '../story/story.ts';
import '../story/chapter.css';
import '../explore/tools-open.css';

/** What the tools work on. */
export interface ToolContext {
  readonly store: Store<AppState>;
  readonly rollout: Rollout;
  readonly milestones: readonly Milestone[];
  readonly provinces: readonly Province[];
  readonly drawing: MapDrawing | null;
  readonly story: Story;
  /** Returns the table of the page; null in a frame, which has none. */
  readonly table: () => TableView | null;
  readonly nameOf: (id: string, state: AppState) => string;
  /** Dims the provinces of which *isIn* is false. */
  readonly dimMap: (isIn: (id: string) => boolean) => void;
  readonly onSelect: (id: string) => void;
  readonly onSeek: (day: Day) => void;
}

/** What the first view does without: all that answers to a reader's wish. */
export interface Tools {
  readonly view: View;
  drawn(layout: TimelineLayout): void;
  toggleTime(button: HTMLButtonElement): void;
  toggleFilters(): void;
  sortTable(column: string): void;
}

/** Returns the tools, put to their places on the page. */
export function createTools(context: ToolContext): Tools {
  const { store, rollout, provinces, milestones, drawing, story, nameOf, onSelect, onSeek } = context;
  const regionOf = (id: string) => provinces.find((province) => province.id === id)?.region ?? '';
  const selection = createSelection(rollout.agreements, regionOf);
  const { agreements } = rollout;
  const marks = createMarksView(byId('timeline'), {
    window: rollout.window,
    onCommit: onSeek,
    onChapter: story.go,
  });
  const time = createTimeView(byId('dock'), {
    window: rollout.window,
    onDay: onSeek,
    onMode: (mode) => store.set({ mode }),
    onCourse: (course) => store.set({ course }),
  });
  const filters = createFilterView(byId('finder'), {
    agreements,
    regions: [...new Set(provinces.map(({ region }) => region))].filter(Boolean),
    provinceIds: drawing?.provinces.map(({ id }) => id) ?? [],
    selection,
    dimMap: context.dimMap,
    onFilter: (filter) => store.set(filter),
  });
  const rows = context.table();
  const table =
    rows &&
    createTableTools(byId('table'), {
      agreements,
      selection,
      storyStart: rollout.storyStart,
      table: rows,
    });
  const views: View[] = [
    marks,
    time,
    filters,
    ...(table ? [table] : []),
    createChapterBarView(byId('dock'), {
      chapters: story.chapters,
      onStep: story.step,
      onRead: table ? story.read : readOnFullPage,
      onClose: story.close,
    }),
  ];
  const field = document.querySelector<HTMLInputElement>('#search');
  if (field) views.push(createSearchView(field, { provinces, onSelect }));
  const map = document.querySelector<SVGElement>('#map svg.map');
  if (map && drawing)
    views.push(createChapterMapView(map, { drawing, chapters: story.chapters, milestones, rollout, nameOf }));
  return {
    view: {
      update(state) {
        for (const view of views) view.update(state);
      },
      destroy() {
        for (const view of views) view.destroy();
      },
    },
    drawn(layout) {
      marks.drawn(layout);
      filters.drawn(layout.marks);
    },
    toggleTime: time.toggle,
    toggleFilters: filters.toggle,
    sortTable: (column) => table?.sort(column),
  };
}

/** Follows the link that leads from a frame to the full page: there the chapter has its text. */
function readOnFullPage(): void {
  document.querySelector<HTMLElement>('.embed-foot a')?.click();
}
