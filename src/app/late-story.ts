import type { AppState } from '../model/app-state.ts';
import { createStoryView } from '../views/story-view.ts';
import type { View } from '../views/view.ts';
import { areColumns } from './browser.ts';
import type { PageContext } from './page-parts.ts';

/** How long the story waits for the face of the page, in ms. */
const longestWaitMs = 1500;

/**
 * Returns the story in *host*; it comes when the face is there. Set in another first, its lines would break anew, and
 * all below would move.
 */
export function createLateStory(
  host: HTMLElement,
  { rollout, milestones, opening, story }: PageContext,
): View {
  let view: View | null = null;
  let shown: AppState | null = null;
  let isOver = false;
  const write = () => {
    clearTimeout(timer);
    if (view || isOver) return;
    view = createStoryView(host, {
      chapters: story.chapters,
      agreements: rollout.agreements,
      milestones,
      opening,
      onChapter: story.go,
    });
    if (shown) view.update(shown);
    if (areColumns()) story.read('start');
  };
  const weights = [400, 700].map((weight) => document.fonts.load(`${weight} 1em "Be Vietnam Pro"`));
  const timer = setTimeout(write, longestWaitMs);
  void Promise.allSettled(weights).then(write);
  return {
    update(state) {
      shown = state;
      view?.update(state);
    },
    destroy() {
      isOver = true;
      clearTimeout(timer);
      view?.destroy();
    },
  };
}
