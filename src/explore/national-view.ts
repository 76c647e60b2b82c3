import type { AppState } from '../rollout/app-state.ts';
import { messages } from '../words/messages.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { agreementCards, markAhead, rewriteCards } from '../ui/agreement-card.ts';
import { html, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** Returns the agreements with national bodies in *host*: they have no province and their own place. */
export function createNationalView(host: HTMLElement, { rollout }: { rollout: Rollout }): View {
  const agreements = rollout.agreements.filter(({ level }) => level === 'national');
  host.hidden = agreements.length === 0;
  const title = html('h2', { id: 'national-title' });
  const list = html('div', { class: 'cards' });
  host.setAttribute('aria-labelledby', 'national-title');
  host.append(title, list);
  /** Those that are there, in the order of the agreements. */
  let cards: readonly HTMLElement[] = [];
  let shown: AppState | null = null;

  return {
    update(state) {
      const before = shown;
      shown = state;
      if (before?.lang !== state.lang) {
        setText(title, messages[state.lang].nationalBodies);
        const written = agreementCards(agreements, state);
        rewriteCards(list, () => list.replaceChildren(...written));
        cards = written.filter(({ dataset }) => dataset['agreement'] !== undefined);
      } else if (before.day !== state.day)
        cards.forEach((card, i) => markAhead(card, agreements[i], state.day));
    },
    destroy() {
      title.remove();
      list.remove();
    },
  };
}
