import type { AppState } from '../rollout/app-state.ts';
import { createStoryView, type StoryOptions } from './story-view.ts';
import type { View } from '../ui/view.ts';
import { areColumns } from '../ui/browser.ts';
import { showFace } from '../ui/face.ts';

/** How long the story waits for the face of the page, in ms. */
const longestWaitMs = 1500;

/**
 * Returns the story in *host*; it comes when the face is there. Set in another first, its lines would break anew, and
 * all below would move. *read* then brings the chapter that is read into view, where it stands beside the map.
 */
export function createLateStory(host: HTMLElement, options: StoryOptions, read: () => void): View {
  let view: View | null = null;
  let shown: AppState | null = null;
  let isOver = false;
  const write = () => {
    clearTimeout(timer);
    if (view || isOver) return;
    view = createStoryView(host, options);
    if (shown) view.update(shown);
    if (areColumns()) read();
  };
  const timer = setTimeout(write, longestWaitMs);
  void showFace().then(write);
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
