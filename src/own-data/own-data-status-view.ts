import { html, on } from '../ui/dom.ts';

/** Tells a reader what becomes of the files they gave. */
export interface StatusView {
  /** Says how far reading is, from 0 to 1, null where that is not known, with a button to end it. */
  progress(text: string, share: number | null, cancel: string, onCancel: () => void): void;
  /** Says *text* alone. */
  say(text: string): void;
  clear(): void;
}

/** Returns the status in *host*, a live region. */
export function createStatusView(host: HTMLElement): StatusView {
  const sentence = html('p');
  const bar = html('progress', { max: 1 });
  const button = html('button', { type: 'button', class: 'text-button' });
  let cancelling: (() => void) | null = null;
  on(button, 'click', () => cancelling?.());

  return {
    progress(text, share, cancel, onCancel) {
      if (sentence.textContent !== text) sentence.textContent = text;
      if (button.textContent !== cancel) button.textContent = cancel;
      bar.setAttribute('aria-label', text);
      if (share === null) bar.removeAttribute('value');
      else bar.value = share;
      cancelling = onCancel;
      if (!bar.isConnected) host.replaceChildren(sentence, bar, button);
    },
    say(text) {
      sentence.textContent = text;
      host.replaceChildren(sentence);
    },
    clear: () => host.replaceChildren(),
  };
}
