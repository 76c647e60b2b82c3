import { messages } from '../model/messages.ts';
import { agreementStatesAt, type Rollout } from '../model/rollout.ts';
import { agreementCards, rewriteCards } from './agreement-card.ts';
import { html, setText } from './dom.ts';
import type { View } from './view.ts';

/** Returns the agreements with national bodies in *host*: they have no province and their own place. */
export function createNationalView(host: HTMLElement, { rollout }: { rollout: Rollout }): View {
  const agreements = rollout.agreements.filter(({ level }) => level === 'national');
  host.hidden = agreements.length === 0;
  const title = html('h2', { id: 'national-title' });
  const list = html('div', { class: 'cards' });
  host.setAttribute('aria-labelledby', 'national-title');
  host.append(title, list);
  let written = '';

  return {
    update(state) {
      const key = `${state.lang} ${agreementStatesAt(agreements, state.day, rollout.storyStart)}`;
      if (key === written) return;
      written = key;
      setText(title, messages[state.lang].nationalBodies);
      rewriteCards(list, () => list.replaceChildren(...agreementCards(agreements, state)));
    },
    destroy() {
      title.remove();
      list.remove();
    },
  };
}
