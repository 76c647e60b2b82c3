import { defaultState } from '../rollout/app-state.ts';
import type { Lang } from '../data/lang.ts';
import { ownMessages, speak } from '../words/messages.ts';
import { parseUrlState } from '../rollout/url-state.ts';
import type { StoryHost } from '../own-data/story-host.ts';
import type { View } from '../ui/view.ts';
import { startApp } from './app.ts';
import type { Loaded } from '../load/load.ts';
import { createPageParts } from './page-parts.ts';

/** Returns the host of a page that has *own* to show, for a reader of *readerLang*; nothing is shown yet. */
export function createStoryHost(own: Loaded, readerLang: Lang): StoryHost {
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
