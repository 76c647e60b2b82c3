import type { Agreement } from '../data/agreement.ts';
import { isoOf } from '../data/day.ts';
import type { Milestone } from '../data/milestones.ts';
import type { Chapter } from '../data/story.ts';
import type { AppState } from '../rollout/app-state.ts';
import { formatDay } from '../words/date-words.ts';
import type { Lang } from '../data/lang.ts';
import { messages } from '../words/messages.ts';
import { storyMessages } from '../words/story-messages.ts';
import { sourceWords } from '../ui/agreement-card.ts';
import { html, on } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** What the story is told from, and whom it tells. */
export interface StoryOptions {
  readonly chapters: readonly Chapter[];
  readonly agreements: readonly Agreement[];
  readonly milestones: readonly Milestone[];
  /** Returns the first sentence of the page. */
  readonly opening: (lang: Lang) => string;
  readonly onChapter: (id: string) => void;
}

/** Returns the column of chapters in *host*: what the documents say, and by which source. */
export function createStoryView(host: HTMLElement, options: StoryOptions): View {
  const { chapters, onChapter } = options;
  host.hidden = chapters.length === 0;
  let written: Lang | null = null;
  let shown: string | null = null;
  const undo = on(host, 'click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-go]') : null;
    if (button) onChapter(button.getAttribute('data-go') ?? '');
  });

  function write({ lang }: AppState): void {
    const words = storyMessages[lang];
    const goTo = (id: string, text: string, className: string) =>
      html('button', { type: 'button', 'data-go': id, class: className }, text);
    host.replaceChildren(
      html(
        'div',
        { class: 'story-head' },
        html('h2', { id: 'story-title' }, words.storyTitle),
        goTo(chapters[0]?.id ?? '', words.startStory, 'text-button'),
      ),
      html('p', { class: 'story-opening' }, options.opening(lang)),
      html('p', { class: 'story-hint' }, words.storyHint),
      html(
        'ol',
        { class: 'chapters' },
        ...chapters.map((chapter) =>
          html(
            'li',
            { 'data-chapter': chapter.id },
            html('h3', {}, goTo(chapter.id, chapter.title[lang], 'chapter-title')),
            html('p', { class: 'chapter-days' }, spanOf(chapter, lang)),
            html('p', { class: 'chapter-text' }, chapter.text[lang]),
            html(
              'p',
              { class: 'chapter-sources' },
              `${words.sources}: `,
              ...sourcesOf(chapter, options, lang),
            ),
          ),
        ),
      ),
    );
  }

  return {
    update(state) {
      if (chapters.length === 0) return;
      const isNew = written !== state.lang;
      if (isNew) write(state);
      if (!isNew && shown === state.chapter) return;
      written = state.lang;
      shown = state.chapter;
      for (const item of host.querySelectorAll('[data-chapter]')) {
        const isCurrent = item.getAttribute('data-chapter') === shown;
        if (isCurrent) item.setAttribute('aria-current', 'true');
        else item.removeAttribute('aria-current');
      }
    },
    destroy() {
      undo();
      host.replaceChildren();
    },
  };
}

/** Returns from when to when a chapter tells; a line may end between its days, not within one. */
function spanOf({ from, to }: Chapter, lang: Lang): string {
  const [start, end] = [from, to].map((day) => formatDay(day, lang).replaceAll(' ', '\u00a0'));
  return start === end ? `${end}` : `${start}\u00a0– ${end}`;
}

/** Returns the sources of a chapter, each once, with semicolons between them. */
function sourcesOf(
  { sources }: Chapter,
  { agreements, milestones }: StoryOptions,
  lang: Lang,
): (Node | string)[] {
  const cited = [
    ...agreements.filter(({ id }) => sources.includes(id)).map(({ source }) => source),
    ...milestones
      .filter(({ day }) => sources.includes(isoOf(day)))
      .map(({ publisher, title, url }) => ({ publisher, title, date: '', url })),
  ];
  const once = cited.filter(
    (source, i) => cited.findIndex(({ url, title }) => url === source.url && title === source.title) === i,
  );
  return once.flatMap((source, i) => [i === 0 ? '' : '; ', sourceWords({ source }, messages[lang], lang)]);
}
