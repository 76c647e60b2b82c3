import type { Agreement } from '../data/agreement.ts';
import type { AppState } from '../rollout/app-state.ts';
import { formatEdtfInWords } from '../words/date-words.ts';
import { embedMessages } from './embed-messages.ts';
import { latestSigned } from './latest-signed.ts';
import { messages } from '../words/messages.ts';
import { provinceStateWords } from '../words/province-words.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { capitalised } from '../words/signing-words.ts';
import { sourceNameOf, sourceWords } from '../ui/agreement-card.ts';
import { html, icon, on } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';
import { closeByButton } from '../ui/way-back.ts';

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

/** How many of the last agreements the card tells of: more than the broadest frame has room for. */
const mostLatest = 6;

/**
 * Returns in *host*, beside or over the map in a frame, the pinned province in a few lines; where none is pinned, the
 * last agreements up to the day shown.
 */
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

  const factOf = (agreement: Agreement, { lang }: AppState) =>
    `${capitalised(formatEdtfInWords(agreement.signed, lang))}: ${agreement.vnptParty[lang]}`;

  function writePinned(id: string, state: AppState): void {
    pinned = id;
    const words = messages[state.lang];
    text.replaceChildren(
      html('h2', {}, nameOf(id, state)),
      html('p', { class: 'embed-card-state' }, provinceStateWords(id, rolloutOf(state), state)),
      ...rollout
        .agreementsOf(id)
        .flatMap((agreement) => [
          html('p', { class: 'embed-card-fact' }, factOf(agreement, state)),
          html('p', { class: 'embed-card-source' }, sourceWords(agreement, words, state.lang)),
        ]),
    );
    close.setAttribute('aria-label', words.close);
    card.dataset['place'] = isLow(id) ? 'top' : 'bottom';
  }

  /** Writes *agreements* without links: where the frame has no room for the last of them, nobody is led there. */
  function writeLatest(agreements: readonly Agreement[], state: AppState): void {
    const items = agreements.map((agreement) => {
      const { provinceId, authority, source } = agreement;
      const name = provinceId === null ? authority[state.lang] : nameOf(provinceId, state);
      return html(
        'li',
        {},
        html('p', { class: 'embed-card-fact' }, html('b', {}, name), ` – ${factOf(agreement, state)}`),
        html('p', { class: 'embed-card-source', lang: 'vi' }, sourceNameOf(source)),
      );
    });
    text.replaceChildren(html('h2', {}, embedMessages[state.lang].latest), html('ul', {}, ...items));
    card.dataset['place'] = 'beside';
  }

  return {
    update(state) {
      const { selected, lang, day } = state;
      const latest = selected === null ? latestSigned(rollout, day, mostLatest) : [];
      const key =
        selected === null
          ? `${lang} ${latest[0]?.id}`
          : `${selected} ${provinceStateWords(selected, rolloutOf(state), state)}`;
      if (key === written) return;
      written = key;
      close.hidden = selected === null;
      card.hidden = selected === null && latest.length === 0;
      if (selected === null) writeLatest(latest, state);
      else writePinned(selected, state);
    },
    destroy() {
      undo();
      card.remove();
    },
  };
}
