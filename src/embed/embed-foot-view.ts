import { embedMessages } from './embed-messages.ts';
import { pageQueryOf } from '../rollout/page-link.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { html, on, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** What the foot needs of the window around it. */
export interface EmbedFootOptions {
  readonly rollout: Rollout;
  /** The parameters that name files of others: the frame does not show them, the full page does. */
  readonly files: readonly string[];
  /** Opens *address* in a window of its own; returns whether the frame may. */
  readonly onOpen: (address: string) => boolean;
}

/**
 * Returns the foot of the map in a frame in *host*: the source, and the way to the page as it stands. Where the
 * frame may open no window, the address stands there, to be copied.
 */
export function createEmbedFootView(host: HTMLElement, { rollout, files, onOpen }: EmbedFootOptions): View {
  const source = html('span');
  const link = html('a', { target: '_blank', rel: 'noopener noreferrer' });
  const address = html('span', { class: 'embed-address', tabindex: -1, hidden: true });
  const foot = html('footer', { class: 'embed-foot' }, source, ' ', link, address);
  const undo = on(link, 'click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const isOpen = onOpen(link.href);
    address.hidden = isOpen;
    source.hidden = !isOpen;
    if (!isOpen) address.focus({ preventScroll: true });
  });
  host.append(foot);

  return {
    update(state) {
      const words = embedMessages[state.lang];
      setText(source, words.source(rollout.agreements.length));
      setText(link, words.fullPage);
      const label = `${words.fullPage} (${words.opensInNewTab})`;
      if (link.title !== label) {
        link.title = label;
        link.setAttribute('aria-label', label);
      }
      const query = `./${pageQueryOf(state, files)}`;
      if (link.getAttribute('href') === query) return;
      link.setAttribute('href', query);
      // The language is in the address: this changes with it.
      address.dataset['words'] = words.copyAddress;
      setText(address, link.href);
    },
    destroy() {
      undo();
      foot.remove();
    },
  };
}
