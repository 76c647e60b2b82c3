import { embedMessages } from '../model/embed-messages.ts';
import { pageQueryOf } from '../model/page-link.ts';
import type { Rollout } from '../model/rollout.ts';
import { html, setText } from './dom.ts';
import type { View } from './view.ts';

/** Returns the foot of the map in a frame in *host*: the source, and the way to the page as it stands. */
export function createEmbedFootView(
  host: HTMLElement,
  { rollout, onOpen }: { rollout: Rollout; onOpen: (address: string) => void },
): View {
  const source = html('span');
  const link = html('a', { target: '_blank', rel: 'noopener noreferrer' });
  const foot = html('footer', { class: 'embed-foot' }, source, ' ', link);
  link.addEventListener('click', () => onOpen(link.href));
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
      const query = pageQueryOf(state);
      if (link.getAttribute('href') !== query) link.setAttribute('href', query);
    },
    destroy() {
      foot.remove();
    },
  };
}
