import type { PresentMessages } from './present-messages.ts';
import { html, on } from '../ui/dom.ts';

/** The list of a presenter's keys, in a dialog. */
export interface KeysDialog {
  readonly isOpen: () => boolean;
  open(words: PresentMessages): void;
  close(): void;
  destroy(): void;
}

/** Returns the dialog in *host*; it is closed, and Escape closes it. */
export function createKeysDialog(host: HTMLElement): KeysDialog {
  const dialog = html('dialog', { class: 'present-keys', 'aria-labelledby': 'present-keys-title' });
  host.append(dialog);
  return {
    isOpen: () => dialog.open,
    open(words) {
      const close = html('button', { type: 'button', class: 'text-button' }, words.close);
      on(close, 'click', () => dialog.close());
      const list = words.keyList.flatMap(([keys, does]) => [html('dt', {}, keys), html('dd', {}, does)]);
      dialog.replaceChildren(
        html('h2', { id: 'present-keys-title' }, words.keys),
        html('dl', {}, ...list),
        close,
      );
      dialog.showModal();
    },
    close: () => dialog.close(),
    destroy: () => dialog.remove(),
  };
}
