import type { Chapter } from '../data/story.ts';
import type { AppState } from '../rollout/app-state.ts';
import { shareTitle } from './share-title.ts';
import { messages } from '../words/messages.ts';
import { pageQueryOf } from '../rollout/page-link.ts';
import { lastDay } from '../rollout/story-window.ts';
import { shareMessages, type ShareMessages } from './share-messages.ts';
import { html, icon, setText } from '../ui/dom.ts';
import { createEmbedPart } from './embed-part.ts';

/** What the dialog passes on, and what the window can do for it. */
export interface ShareDialogOptions {
  readonly state: AppState;
  /** The chapters of the story; none where the page tells none. */
  readonly chapters: readonly Chapter[];
  /** The parameters that name a reader's own data, none where the files are nowhere else; null where the page shows its own. */
  readonly files: readonly string[] | null;
  /** The address of the page without query, with a slash at the end. */
  readonly base: string;
  /** Letters and digits that name this copy alone. */
  readonly key: string;
  /** Copies a text; rejects where that is denied. */
  readonly copy: (text: string) => Promise<void>;
  /** Hands an address to the system's own sharing; null where there is none. */
  readonly share: ((address: string) => void) | null;
}

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
    html('header', {}, html('h2', { id: 'share-title' }, shareTitle[state.lang]), close),
    linkPart(options, words, status),
    status,
    ...(options.files
      ? [html('p', { class: 'share-note' }, words.noFrame)]
      : createEmbedPart({ ...options, copyButton: (field) => copyButton(field, options, words, status) })),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  // Escape closes the dialog and nothing behind it, and a letter starts nothing there.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  return dialog;
}

function linkPart(options: ShareDialogOptions, words: ShareMessages, status: HTMLElement): HTMLElement {
  const { state, files, base } = options;
  const isHereOnly = files?.length === 0;
  // Day and province of files that nobody else has mean nothing for the page's own data.
  const shown = isHereOnly ? { ...state, day: lastDay, selected: null } : state;
  const address = base + pageQueryOf(shown, files ?? []);
  const field = html('input', { type: 'text', readonly: true, value: address, 'aria-label': words.link });
  const row = html('div', { class: 'share-row' }, field, copyButton(field, options, words, status));
  const { share } = options;
  if (share) {
    const button = html('button', { type: 'button', class: 'text-button' }, words.share);
    button.addEventListener('click', () => share(address));
    row.append(button);
  }
  const note = isHereOnly ? [html('p', { class: 'share-note' }, words.hereOnly)] : [];
  return html('section', {}, html('h3', {}, words.link), row, ...note);
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
