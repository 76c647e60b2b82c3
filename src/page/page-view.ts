import type { AppState } from '../rollout/app-state.ts';
import type { Lang } from '../data/lang.ts';
import { messages } from '../words/messages.ts';
import { byId, html, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** What the page says, and how it is laid out. */
export interface PageOptions {
  readonly opening: (lang: Lang) => string;
  /** Whether the map stands beside the text, where nothing to be seen hangs on the height of the dock. */
  readonly areColumns: () => boolean;
}

/** The page itself. */
export interface PageView extends View {
  /** Tells the styles how high the dock is, which has them worked out anew for all to whom it is told. */
  noteDock(): void;
}

/** Returns the page itself: its language, appearance, title and skip links. */
export function createPageView({ opening, areColumns }: PageOptions): PageView {
  const root = document.documentElement;
  const toMap = html('a', { href: '#map' });
  const toTable = html('a', { href: '#table' });
  byId('skips').append(toMap, toTable);
  let shown: AppState | null = null;
  let frame = 0;
  // The map above the dock and the sheet over it end where the dock begins.
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    // It is told with the face, which has all styles worked out anew, too.
    if (areColumns() && !('face' in root.dataset)) return;
    // Not in this frame, which may be the first of the map: written anew, it makes the browser compute every style of the page.
    frame = requestAnimationFrame(noteDock);
  });
  function noteDock(): void {
    const height = `${byId('dock').offsetHeight}px`;
    const apart = [...document.querySelectorAll<HTMLElement>('.page > :not(.stage)')];
    // Beside the text the map does not hang on it, and need not hear of it.
    const [told, untold] = areColumns() ? [apart, []] : [[root], apart];
    for (const node of untold) node.style.removeProperty('--dock-height');
    for (const node of told)
      if (getComputedStyle(node).getPropertyValue('--dock-height') !== height)
        node.style.setProperty('--dock-height', height);
  }
  observer.observe(byId('dock'));

  return {
    noteDock,
    update(state) {
      if (shown?.theme !== state.theme) {
        if (state.theme === 'auto') delete root.dataset['theme'];
        else root.dataset['theme'] = state.theme;
      }
      if (shown?.lang !== state.lang) {
        const words = messages[state.lang];
        root.lang = state.lang;
        document.title = words.title;
        document.querySelector('meta[name="description"]')?.setAttribute('content', words.description);
        setText(byId('title'), words.title);
        setText(byId('lede'), opening(state.lang));
        setText(toMap, words.skipToMap);
        setText(toTable, words.skipToTable);
        byId('dock').setAttribute('aria-label', words.timeline);
        byId('map').setAttribute('aria-label', words.mapLabel);
      }
      shown = state;
    },
    destroy() {
      observer.disconnect();
      cancelAnimationFrame(frame);
      toMap.remove();
      toTable.remove();
    },
  };
}
