import { defaultState } from '../rollout/app-state.ts';
import type { Lang } from '../data/lang.ts';
import { ownMessages, speak } from '../words/messages.ts';
import { parseUrlState } from '../rollout/url-state.ts';
import type { View } from '../ui/view.ts';
import { startApp } from './app.ts';
import type { Loaded } from './load.ts';
import { createPageParts } from './page-parts.ts';

/** Where one story after the other is shown: the page's own, or a reader's. */
export interface Stage {
  /** What the page itself has to show. */
  readonly own: Loaded;
  /** The language the page speaks. */
  lang(): Lang;
  /** Takes what is shown off the page and shows *loaded*, told in *sentences*. */
  show(loaded: Loaded, sentences?: typeof ownMessages): void;
  /** Adds a view that stays whatever is shown. */
  addView(view: View): void;
}

/** Returns the stage of a page that has *own* to show, for a reader of *readerLang*; nothing is shown yet. */
export function createStage(own: Loaded, readerLang: Lang): Stage {
  let lang = parseUrlState(new URLSearchParams(location.search), defaultState(readerLang)).lang;
  let takeOff: (() => void) | null = null;
  const guests: View[] = [
    {
      update: (state) => (lang = state.lang),
      destroy: () => undefined,
    },
  ];
  return {
    own,
    lang: () => lang,
    show(loaded, sentences = ownMessages) {
      takeOff?.();
      speak(sentences);
      takeOff = startApp(loaded, readerLang, { createParts: createPageParts, guests }).destroy;
    },
    addView: (view) => guests.push(view),
  };
}
