import type { Chapter } from '../data/story.ts';
import type { Lang } from '../data/lang.ts';
import { toolMessages } from '../words/tool-messages.ts';
import { html, icon, on, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';
import { closeByButton } from '../ui/way-back.ts';

/** The chapters, and whom the bar tells. */
export interface ChapterBarOptions {
  readonly chapters: readonly Chapter[];
  readonly onStep: (direction: -1 | 1) => void;
  /** Told when the reader wants the text of the chapter. */
  readonly onRead: () => void;
  readonly onClose: () => void;
}

/** Returns the bar in *host* that names the chapter being read, with the ways to the one before and after. */
export function createChapterBarView(
  host: HTMLElement,
  { chapters, onStep, onRead, onClose }: ChapterBarOptions,
): View {
  const previous = iconButton('M15.5 4.5 8 12l7.5 7.5 1.5-1.5-6-6 6-6z');
  const next = iconButton('M8.5 4.5 16 12l-7.5 7.5L7 18l6-6-6-6z');
  const close = iconButton('M6 4.6 4.6 6l6 6-6 6L6 19.4l6-6 6 6 1.4-1.4-6-6 6-6L18 4.6l-6 6z');
  const number = html('span', { class: 'chapter-number' });
  const title = html('strong');
  const read = html('button', { type: 'button', class: 'chapter-read' }, number, ' ', title);
  const bar = html('div', { class: 'chapter-bar', role: 'group', hidden: true }, previous, read, next, close);
  host.prepend(bar);
  const undos = [
    on(previous, 'click', () => onStep(-1)),
    on(next, 'click', () => onStep(1)),
    on(close, 'click', () => closeByButton(close, onClose, 'time')),
    on(read, 'click', onRead),
  ];
  let written = '';

  function write(chapter: Chapter, lang: Lang): void {
    const words = toolMessages[lang];
    const at = chapters.indexOf(chapter);
    name(previous, words.previousChapter);
    name(next, words.nextChapter);
    name(close, words.closeChapter);
    setText(number, `${at + 1}/${chapters.length}`);
    setText(title, chapter.title[lang]);
    bar.setAttribute('aria-label', words.chapterOf(at + 1, chapters.length));
    previous.setAttribute('aria-disabled', String(at === 0));
    next.setAttribute('aria-disabled', String(at === chapters.length - 1));
  }

  return {
    update({ chapter: id, lang }) {
      const key = `${id} ${lang}`;
      if (key === written) return;
      written = key;
      const chapter = chapters.find((candidate) => candidate.id === id);
      bar.hidden = !chapter;
      host.classList.toggle('dock-chapter', Boolean(chapter));
      if (chapter) write(chapter, lang);
    },
    destroy() {
      for (const undo of undos) undo();
      bar.remove();
    },
  };
}

function iconButton(d: string): HTMLButtonElement {
  return html('button', { type: 'button', class: 'icon-button' }, icon(d));
}

function name(button: HTMLButtonElement, text: string): void {
  button.setAttribute('aria-label', text);
  button.title = text;
}
