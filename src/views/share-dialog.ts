import { themes, type AppState } from '../model/app-state.ts';
import { embedCode, embedCodeKinds } from '../model/embed-code.ts';
import { embedMessages } from '../model/embed-messages.ts';
import { embedHeightFor } from '../model/embed-heights.ts';
import { langs } from '../model/lang.ts';
import { messages } from '../model/messages.ts';
import { pageQueryOf } from '../model/page-link.ts';
import { shareMessages, type ShareMessages } from '../model/share-messages.ts';
import { lastDay } from '../model/story-window.ts';
import { html, icon, setText } from './dom.ts';

/** What the dialog passes on, and what the window can do for it. */
export interface ShareDialogOptions {
  readonly state: AppState;
  /** The address of the page without query, with a slash at the end. */
  readonly base: string;
  /** Letters and digits that name this copy alone. */
  readonly key: string;
  /** Copies a text; rejects where that is denied. */
  readonly copy: (text: string) => Promise<void>;
  /** Hands an address to the system's own sharing; null where there is none. */
  readonly share: ((address: string) => void) | null;
}

const previewWidths = [320, 480, 640, 800, 1200];
const starts = ['end', 'now', 'play'] as const;

/** Returns the dialog: the link to the moment shown, and the code that puts the map into an article. */
export function createShareDialog(options: ShareDialogOptions): HTMLDialogElement {
  const { state } = options;
  const words = shareMessages[state.lang];
  const status = html('p', { role: 'status', class: 'share-status' });
  const close = html(
    'button',
    { type: 'button', class: 'icon-button close', 'aria-label': messages[state.lang].close },
    icon('M6 4.6 4.6 6l6 6-6 6L6 19.4l6-6 6 6 1.4-1.4-6-6 6-6L18 4.6l-6 6z'),
  );
  const dialog = html(
    'dialog',
    { class: 'share-dialog', 'aria-labelledby': 'share-title' },
    html('header', {}, html('h2', { id: 'share-title' }, embedMessages[state.lang].share), close),
    linkPart(options, words, status),
    status,
    ...embedPart(options, words, status),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  return dialog;
}

function linkPart(options: ShareDialogOptions, words: ShareMessages, status: HTMLElement): HTMLElement {
  const address = options.base + pageQueryOf(options.state);
  const field = html('input', { type: 'text', readonly: true, value: address, 'aria-label': words.link });
  const row = html('div', { class: 'share-row' }, field, copyButton(field, options, words, status));
  const { share } = options;
  if (share) {
    const button = html('button', { type: 'button', class: 'text-button' }, words.share);
    button.addEventListener('click', () => share(address));
    row.append(button);
  }
  return html('section', {}, html('h3', {}, words.link), row);
}

function embedPart(options: ShareDialogOptions, words: ShareMessages, status: HTMLElement): HTMLElement[] {
  const { state, base, key } = options;
  const isNow = state.day !== lastDay || state.selected !== null;
  const start = choice(words.start, starts, (value) => words.startValue[value], isNow ? 'now' : 'end');
  const lang = choice(words.language, langs, (value) => messages[value].languageName, state.lang);
  const theme = choice(
    messages[state.lang].theme,
    themes,
    (value) => messages[state.lang].themeName[value],
    'auto',
  );
  const width = choice(words.width, previewWidths.map(String), (value) => `${value} px`, '640');
  const kind = choice(words.kind, embedCodeKinds, (value) => words.kindName[value], 'script');
  const code = html('textarea', { readonly: true, rows: 5, 'aria-label': words.code, spellcheck: 'false' });
  const preview = html('iframe', { title: words.preview, loading: 'lazy' });

  function update(): void {
    const chosen = lang.value();
    const moment = start.value() === 'now' ? state : { ...state, day: lastDay, selected: null };
    const query = pageQueryOf(
      { ...moment, lang: chosen, theme: theme.value() },
      start.value() === 'play' ? ['play=1'] : [],
    );
    const parameters = query.slice(1).split('&');
    const title = shareMessages[chosen].frameTitle;
    setText(code, embedCode(kind.value(), { base, parameters, lang: chosen, title, key }));
    const widthPx = Number(width.value());
    preview.style.width = `${widthPx}px`;
    preview.style.height = `${embedHeightFor(widthPx)}px`;
    const src = `./?embed=1&${parameters.join('&')}`;
    if (preview.getAttribute('src') !== src) preview.src = src;
  }

  for (const { select } of [start, lang, theme, width, kind]) select.addEventListener('change', update);
  update();
  return [
    html(
      'section',
      {},
      html('h3', {}, words.embedTitle),
      html('div', { class: 'share-choices' }, ...[start, lang, theme, kind, width].map(({ label }) => label)),
      code,
      copyButton(code, options, words, status),
    ),
    html('section', {}, html('h3', {}, words.preview), html('div', { class: 'share-preview' }, preview)),
  ];
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

/** Returns a button that copies *field*; where that is denied the text is selected, for the reader to copy. */
function copyButton(
  field: HTMLInputElement | HTMLTextAreaElement,
  { copy }: ShareDialogOptions,
  words: ShareMessages,
  status: HTMLElement,
): HTMLButtonElement {
  const button = html('button', { type: 'button', class: 'text-button' }, words.copy);
  button.addEventListener('click', () => {
    copy(field.value).then(
      () => setText(status, words.copied),
      () => {
        field.focus();
        field.select();
        setText(status, words.copyByHand);
      },
    );
  });
  return button;
}
