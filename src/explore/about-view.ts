import type { AppState } from '../rollout/app-state.ts';
import type { Lang } from '../data/lang.ts';
import { messages } from '../words/messages.ts';
import { html } from '../ui/dom.ts';
import type { MethodOptions } from './method-view.ts';
import type { View } from '../ui/view.ts';

/** What the footer tells of. */
export interface AboutOptions extends MethodOptions {
  /** The method of a reader's own data; null where it is the page's own. */
  readonly words: Readonly<Record<Lang, { readonly method: readonly string[] }>> | null;
  readonly rowCount: number;
  readonly shownCount: number;
}

/**
 * Returns sources and method, the numbers of rows and the licences in *host*. The method is fetched when the
 * reader comes near it, or prints the page.
 */
export function createAboutView(host: HTMLElement, options: AboutOptions): View {
  const { words: ownWords, rowCount, shownCount } = options;
  const method = html('div', { class: 'method' });
  let shown: Lang | null = null;
  let parts: ((lang: Lang) => HTMLElement[]) | null =
    ownWords && ((lang) => ownWords[lang].method.map((paragraph) => html('p', {}, paragraph)));

  const observer = new IntersectionObserver(
    // The last word: a busy browser tells of leaving and of coming near again at once.
    (entries) => {
      if (entries.at(-1)?.isIntersecting) fetchMethod();
    },
    { rootMargin: '75%' },
  );
  if (!ownWords) {
    observer.observe(host);
    addEventListener('beforeprint', fetchMethod);
  }

  function fetchMethod(): void {
    import('./method-view.ts').then(
      ({ methodParts }) => {
        observer.disconnect();
        parts = (lang) => methodParts(options, lang);
        const before = end();
        writeMethod();
        // Who came by a leap looks at what stands below, and keeps it where it is; who comes from above does not move.
        if (before < innerHeight / 3 && !isFocusAbove()) scrollBy(0, end() - before);
      },
      // Without a network the rest of the page stands; coming near again tries again.
      () => undefined,
    );
  }

  /** Returns where the method ends, in px below the upper edge of the window. */
  function end(): number {
    return method.getBoundingClientRect().bottom;
  }

  /** Returns whether what has the focus stands above the method, in sight. */
  function isFocusAbove(): boolean {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return false;
    const { top, bottom } = focused.getBoundingClientRect();
    return top >= 0 && bottom <= method.getBoundingClientRect().top;
  }

  function writeMethod(): void {
    if (shown && parts) method.replaceChildren(...parts(shown));
  }

  return {
    update({ lang }: AppState) {
      if (shown === lang) return;
      shown = lang;
      const words = messages[lang];
      writeMethod();
      host.replaceChildren(
        html('h2', {}, words.aboutTitle),
        method,
        html('p', { class: 'row-summary' }, words.rowSummary(rowCount, shownCount, rowCount - shownCount)),
        html('p', { class: 'licence' }, words.licence),
      );
    },
    destroy() {
      observer.disconnect();
      if (!ownWords) removeEventListener('beforeprint', fetchMethod);
      host.replaceChildren();
    },
  };
}
