import type { Agreement } from '../data/agreement.ts';
import { partsOf } from '../data/day.ts';
import type { Province } from '../data/provinces.ts';
import type { AppState } from '../rollout/app-state.ts';
import type { Lang } from '../data/lang.ts';
import { messages } from '../words/messages.ts';
import { panelMessages } from './panel-messages.ts';
import { provinceStateWords } from '../words/province-words.ts';
import { agreementStatesAt, type Rollout } from '../rollout/rollout.ts';
import { agreementCards, rewriteCards } from '../ui/agreement-card.ts';
import { html, icon, on } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** What the panel tells of, and whom it tells. */
export interface PanelOptions {
  readonly rollout: Rollout;
  readonly rolloutOf: (state: AppState) => Rollout;
  readonly provinceOf: (id: string) => Province | null;
  /** Returns the name in *lang* of a unit of today, given in Vietnamese. */
  readonly nameNow: (unit: string, lang: Lang) => string;
  readonly onClose: () => void;
}

/** Returns the panel in *host*: the pinned province and its agreements, or how to choose one. */
export function createPanelView(
  host: HTMLElement,
  { rollout, rolloutOf, provinceOf, nameNow, onClose }: PanelOptions,
): View {
  let written = '';
  let last = '';

  /** Writes the panel anew; what a key had in focus gives it to what stands in its place, or to the province unpinned. */
  function writeAnew(state: AppState): void {
    const { activeElement } = document;
    const held = host.contains(activeElement) ? activeElement : null;
    const isByKey = held?.matches(':focus-visible') === true;
    rewriteCards(host, () => write(state));
    const button = ['close', 'panel-more'].find((name) => held?.classList.contains(name));
    const place =
      state.selected === null
        ? isByKey && document.getElementById(`province-${last}`)
        : button && host.querySelector<HTMLElement>(`.${button}`);
    if (place) place.focus({ preventScroll: true });
    last = state.selected ?? '';
  }

  function write(state: AppState): void {
    const words = messages[state.lang];
    if (state.selected === null) {
      host.replaceChildren(html('p', { class: 'panel-empty' }, words.panelEmpty));
      return;
    }
    const agreements = rollout.agreementsOf(state.selected);
    const close = html(
      'button',
      { type: 'button', class: 'icon-button close', 'aria-label': words.close },
      icon('M6 4.6 4.6 6l6 6-6 6L6 19.4l6-6 6 6 1.4-1.4-6-6 6-6L18 4.6l-6 6z'),
    );
    on(close, 'click', onClose);
    // On a phone the panel is a low sheet over the map until the reader asks for all of it.
    const more = html(
      'button',
      {
        type: 'button',
        class: 'icon-button panel-more',
        'aria-expanded': String(host.classList.contains('panel-full')),
        'aria-label': panelMessages[state.lang].more,
      },
      icon('m6 15.4 6-6 6 6 1.4-1.4L12 6.6 4.6 14z'),
    );
    on(more, 'click', () => more.setAttribute('aria-expanded', String(host.classList.toggle('panel-full'))));
    host.replaceChildren(
      html('header', { class: 'panel-head' }, ...heading(state, agreements), more, close),
      ...(agreements.length > 0
        ? agreementCards(agreements, state)
        : [html('p', { class: 'panel-none' }, words.panelNone)]),
    );
  }

  function heading(state: AppState, agreements: readonly Agreement[]): HTMLElement[] {
    const id = state.selected ?? '';
    const words = messages[state.lang];
    const province = provinceOf(id);
    const name = province?.name[state.lang] ?? id;
    const said = rolloutOf(state).stateOf(id, state.day);
    const lines = [
      html('h2', {}, name),
      html(
        'p',
        { class: 'panel-state' },
        html('span', { class: 'swatch', 'data-state': said, 'data-class': rollout.classOf(id) }),
        agreements.length > 0
          ? `${provinceStateWords(id, rolloutOf(state), state)} · ${words.agreementCount(agreements.length)}`
          : words.state[said],
      ),
    ];
    if (province?.since2025)
      lines.push(
        html(
          'p',
          { class: 'panel-since' },
          words.since2025(nameNow(province.since2025, state.lang), province.since2025 === province.name.vi),
        ),
      );
    return [html('div', {}, ...lines)];
  }

  return {
    update(state) {
      host.classList.toggle('panel-open', state.selected !== null);
      // Unlike `remove`, this writes nothing where there is nothing to remove.
      if (state.selected === null) host.classList.toggle('panel-full', false);
      const states =
        state.selected === null
          ? ''
          : agreementStatesAt(rollout.agreementsOf(state.selected), state.day, rollout.storyStart);
      const year = state.mode === 'year' && state.selected !== null ? partsOf(state.day).year : '';
      const key = [state.lang, state.selected, states, year].join(' ');
      if (key === written) return;
      written = key;
      writeAnew(state);
    },
    destroy() {
      host.classList.remove('panel-open');
      host.replaceChildren();
    },
  };
}
