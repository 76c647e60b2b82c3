import type { Chapter } from '../data/story.ts';
import { themes, type AppState } from '../rollout/app-state.ts';
import { embedCode, embedCodeKinds } from './embed-code.ts';
import { embedHeightFor } from '../embed/embed-heights.ts';
import { langs } from '../data/lang.ts';
import { messages } from '../words/messages.ts';
import { pageQueryOf } from '../rollout/page-link.ts';
import { shareMessages } from './share-messages.ts';
import { lastDay } from '../rollout/story-window.ts';
import { parseParameter } from '../rollout/url-state.ts';
import { html, setText } from '../ui/dom.ts';

/** What is put into an article. */
export interface EmbedPartOptions {
  readonly state: AppState;
  /** The chapters of the story that the map may open with. */
  readonly chapters: readonly Chapter[];
  /** The address of the page without query, with a slash at the end. */
  readonly base: string;
  /** Letters and digits that name this copy alone. */
  readonly key: string;
  /** Returns the button that copies a field. */
  readonly copyButton: (field: HTMLTextAreaElement) => HTMLElement;
}

const previewWidths = [320, 480, 640, 800, 1200];
const starts = ['end', 'now', 'play'] as const;

/** Returns the part of the dialog that makes the code for an article: the choices, the code, and the map as it will be. */
export function createEmbedPart({ state, chapters, base, key, copyButton }: EmbedPartOptions): HTMLElement[] {
  const words = shareMessages[state.lang];
  const choices = choicesFor(state, chapters);
  const { lang, width, kind } = choices;
  const code = html('textarea', { readonly: true, rows: 5, 'aria-label': words.code, spellcheck: 'false' });
  const preview = html('iframe', { title: words.preview, loading: 'lazy' });

  function update(): void {
    const parameters = parametersOf(state, choices);
    const title = shareMessages[lang.value()].frameTitle;
    setText(code, embedCode(kind.value(), { base, parameters, lang: lang.value(), title, key }));
    const widthPx = Number(width.value());
    preview.style.width = `${widthPx}px`;
    preview.style.height = `${embedHeightFor(widthPx)}px`;
    const src = `./embed.html?embed=1&${parameters.join('&')}`;
    if (preview.getAttribute('src') !== src) preview.src = src;
  }

  const shown = Object.values(choices).filter(({ select }) => select.options.length > 1);
  for (const { select } of shown) select.addEventListener('change', update);
  update();
  return [
    html(
      'section',
      {},
      html('h3', {}, words.embedTitle),
      html('div', { class: 'share-choices' }, ...shown.map(({ label }) => label)),
      code,
      copyButton(code),
    ),
    html('section', {}, html('h3', {}, words.preview), html('div', { class: 'share-preview' }, preview)),
  ];
}

/** Returns the parameters that *choices* stand for. A chapter has its own day; where none is chosen the start says which. */
function parametersOf(
  state: AppState,
  { start, chapter, lang, theme }: ReturnType<typeof choicesFor>,
): string[] {
  const id = chapter.value() || null;
  const isNow = start.value() === 'now' && id === null;
  const moment = isNow ? state : { ...state, day: lastDay, selected: null };
  const query = pageQueryOf(
    { ...moment, chapter: id, lang: lang.value(), theme: theme.value() },
    start.value() === 'play' && id === null ? ['play=1'] : [],
  );
  return query.slice(1).split('&');
}

function choicesFor(state: AppState, chapters: readonly Chapter[]) {
  const words = shareMessages[state.lang];
  const { theme, themeName } = messages[state.lang];
  const isNow = state.day !== lastDay || state.selected !== null;
  const titles = new Map(chapters.map(({ id, title }, i) => [id, `${i + 1}. ${title[state.lang]}`] as const));
  const ids = [...titles.keys()].filter((id) => parseParameter('chapter', id) !== null);
  const titleOf = (id: string) => titles.get(id) ?? words.noChapter;
  return {
    start: choice(words.start, starts, (value) => words.startValue[value], isNow ? 'now' : 'end'),
    chapter: choice(words.chapter, ['', ...ids], titleOf, state.chapter ?? ''),
    lang: choice(words.language, langs, (value) => messages[value].languageName, state.lang),
    theme: choice(theme, themes, (value) => themeName[value], 'auto'),
    kind: choice(words.kind, embedCodeKinds, (value) => words.kindName[value], 'script'),
    width: choice(words.width, previewWidths.map(String), (value) => `${value} px`, '640'),
  };
}

/** Returns a select element among *values*, under a name, and what it is set to. */
function choice<Value extends string>(
  name: string,
  values: readonly Value[],
  wordsOf: (value: Value) => string,
  initial: Value,
): { label: HTMLElement; select: HTMLSelectElement; value: () => Value } {
  const select = html('select', {}, ...values.map((value) => html('option', { value }, wordsOf(value))));
  select.value = initial;
  return {
    label: html('label', {}, html('span', {}, name), select),
    select,
    value: () => values.find((value) => value === select.value) ?? initial,
  };
}
