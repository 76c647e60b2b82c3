import type { AppState } from '../model/app-state.ts';
import { formatEdtfInWords } from '../model/date-words.ts';
import { messages } from '../model/messages.ts';
import { provinceStateWords } from '../model/province-words.ts';
import type { Rollout } from '../model/rollout.ts';
import { capitalised } from '../model/signing-words.ts';
import { sourceWords } from './agreement-card.ts';
import { html, icon, on } from './dom.ts';
import type { View } from './view.ts';
import { closeByButton } from './way-back.ts';

/** What the card tells of, and whom it tells. */
export interface EmbedCardOptions {
  readonly rollout: Rollout;
  /** Returns what the map tells in the mode of *state*. */
  readonly rolloutOf: (state: AppState) => Rollout;
  readonly nameOf: (id: string, state: AppState) => string;
  /** Returns whether a province lies in the lower half of the map: the card then stands in the upper. */
  readonly isLow: (id: string) => boolean;
  readonly onClose: () => void;
}

/** Returns in *host*, beside or over the map in a frame, the pinned province in a few lines. */
export function createEmbedCardView(
  host: HTMLElement,
  { rollout, rolloutOf, nameOf, isLow, onClose }: EmbedCardOptions,
): View {
  const text = html('div');
  const close = html(
    'button',
    { type: 'button', class: 'icon-button close' },
    icon('M6 4.6 4.6 6l6 6-6 6L6 19.4l6-6 6 6 1.4-1.4-6-6 6-6L18 4.6l-6 6z'),
  );
  const card = html('section', { class: 'embed-card', hidden: true }, text, close);
  host.prepend(card);
  let written = '';
  let pinned = '';
  const undo = on(close, 'click', () => closeByButton(close, onClose, `province-${pinned}`));

  function write(id: string, state: AppState): void {
    pinned = id;
    const words = messages[state.lang];
    const agreements = rollout.agreementsOf(id);
    text.replaceChildren(
      html('h2', {}, nameOf(id, state)),
      html('p', { class: 'embed-card-state' }, provinceStateWords(id, rolloutOf(state), state)),
      ...agreements.flatMap((agreement) => [
        html(
          'p',
          { class: 'embed-card-fact' },
          `${capitalised(formatEdtfInWords(agreement.signed, state.lang))}: ${agreement.vnptParty[state.lang]}`,
        ),
        html('p', { class: 'embed-card-source' }, sourceWords(agreement, words, state.lang)),
      ]),
    );
    close.setAttribute('aria-label', words.close);
    card.dataset['place'] = isLow(id) ? 'top' : 'bottom';
  }

  return {
    update(state) {
      const { selected } = state;
      const key =
        selected === null ? '' : `${selected} ${provinceStateWords(selected, rolloutOf(state), state)}`;
      if (key === written) return;
      written = key;
      card.hidden = selected === null;
      if (selected !== null) write(selected, state);
    },
    destroy() {
      undo();
      card.remove();
    },
  };
}
