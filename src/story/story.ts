import type { Day } from '../data/day.ts';
import type { Chapter } from '../data/story.ts';
import type { AppState, Store } from '../rollout/app-state.ts';

/** The chapters as stops: where the reader is among them, and how to go on. */
export interface Story {
  readonly chapters: readonly Chapter[];
  /** Returns the day of the chapter *id*, or null where there is none. */
  dayOf(id: string | null): Day | null;
  /** Goes to the chapter *id*; nothing happens where there is none. */
  go(id: string): void;
  /** Goes to the chapter before or after the one that is read. */
  step(direction: -1 | 1): void;
  /** Brings the text of the chapter that is read into view. */
  read(block?: 'nearest' | 'start'): void;
  close(): void;
}

/**
 * Returns the story that *chapters* tell in *store*. A chapter is read while the map stands on its day: it
 * ends as soon as the day is another. *onGo* is told when the reader goes to one.
 */
export function createStory(
  store: Store<AppState>,
  chapters: readonly Chapter[],
  onGo: (chapter: Chapter) => void,
): Story {
  const dayOf = (id: string | null) => chapters.find((chapter) => chapter.id === id)?.to ?? null;
  const { chapter, day } = store.get();
  store.set({ day: dayOf(chapter) ?? day });
  const endElsewhere = (state: AppState) => {
    if (state.chapter !== null && dayOf(state.chapter) !== state.day) store.set({ chapter: null });
  };
  endElsewhere(store.get());
  store.subscribe(endElsewhere);

  function go(id: string): void {
    const target = chapters.find((candidate) => candidate.id === id);
    if (target) onGo(target);
  }
  return {
    chapters,
    dayOf,
    go,
    step(direction) {
      const at = chapters.findIndex(({ id }) => id === store.get().chapter);
      go(chapters[at + direction]?.id ?? '');
    },
    read(block = 'nearest') {
      const { chapter: id } = store.get();
      if (id !== null) document.querySelector(`#story [data-chapter="${id}"]`)?.scrollIntoView({ block });
    },
    close: () => store.set({ chapter: null }),
  };
}
