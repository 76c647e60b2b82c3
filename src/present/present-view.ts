import type { AppState } from '../rollout/app-state.ts';
import { formatDay } from '../words/date-words.ts';
import type { Lang } from '../data/lang.ts';
import type { MapDrawing } from '../map/map-drawing.ts';
import { messages } from '../words/messages.ts';
import { presentMessages } from './present-messages.ts';
import type { Rollout } from '../rollout/rollout.ts';
import type { Stop } from './stops.ts';
import { html, on, setText, svg, tickText } from '../ui/dom.ts';
import { createPresentBar, type BarWish } from './present-bar.ts';
import { writeStopNames } from '../story/stop-names-view.ts';
import type { View } from '../ui/view.ts';

/** What a presentation shows, and whom its buttons tell. */
export interface PresentOptions {
  readonly rollout: Rollout;
  /** Null where the map could not be had. */
  readonly drawing: MapDrawing | null;
  readonly nameOf: (id: string, lang: Lang) => string;
  readonly stopCount: number;
  readonly onWish: (wish: BarWish) => void;
}

/** The stage: a view of the state that also knows where the presentation rests. */
export interface PresentView extends View {
  /** Shows *stop*, the one at *index* from 0; *isThere* says whether its day has been reached. */
  showStop(stop: Stop, index: number, isThere: boolean): void;
  /** Blackens the screen or brings it back. */
  blank(isBlank: boolean): void;
  /** Shows a sentence for the presenter, or none. */
  say(sentence: string): void;
  focus(): void;
}

/** Returns the stage in *host*: the date, the counts and the words of the stop, beside the map that *map* holds. */
export function createPresentView(
  host: HTMLElement,
  map: HTMLElement,
  { rollout, drawing, nameOf, stopCount, onWish }: PresentOptions,
): PresentView {
  const date = html('p', { class: 'present-date' });
  const documented = count('present-documented');
  const reported = count('present-reported');
  const title = html('h1', { class: 'present-title' });
  const text = html('p', { class: 'present-text' });
  const place = html('p', { class: 'present-place' });
  const progress = html('div', { class: 'present-progress', 'aria-hidden': 'true' });
  const sentence = html('p', { class: 'present-sentence', role: 'status' });
  const bar = createPresentBar(onWish);
  const curtain = html('div', { class: 'present-curtain', role: 'img', hidden: true });
  reported.group.hidden = rollout.countsAt(Infinity).reported === null;
  const stage = html(
    'section',
    { class: 'present', tabindex: -1 },
    html('div', { class: 'present-counts' }, date, documented.group, reported.group),
    html('div', { class: 'present-words' }, title, text),
    html('div', { class: 'present-foot' }, sentence, html('div', {}, place, progress), bar.element),
  );
  const focusRing = svg('path', { class: 'present-focus', 'aria-hidden': 'true' });
  const focusNames = svg('g', { class: 'present-names', 'aria-hidden': 'true' });
  host.append(stage, curtain);
  map.querySelector('svg.map')?.append(focusRing, focusNames);

  let shown: AppState | null = null;
  let resting: { stop: Stop; index: number; isThere: boolean } | null = null;

  function writeStop(lang: Lang): void {
    if (!resting) return;
    const { stop, index, isThere } = resting;
    setText(title, stop.title[lang]);
    setText(text, stop.text[lang]);
    setText(place, presentMessages[lang].stopOf(index + 1, stopCount));
    progress.style.setProperty('--progress', String((index + 1) / stopCount));
    stage.classList.toggle('present-there', isThere);
    const shapes =
      isThere && drawing ? drawing.provinces.filter(({ id }) => stop.provinces.includes(id)) : [];
    focusRing.setAttribute('d', shapes.map(({ d }) => d).join(''));
    if (drawing) writeStopNames(focusNames, drawing, shapes, { nameOf: (id) => nameOf(id, lang), taken: [] });
  }

  // The buttons are there for whoever moves the mouse or touches the screen, and gone for the hall.
  let timer = 0;
  const undo = on(window, 'pointermove', () => {
    stage.classList.add('present-touched');
    clearTimeout(timer);
    timer = window.setTimeout(() => stage.classList.remove('present-touched'), 3_000);
  });

  return {
    update(state) {
      const before = shown;
      shown = state;
      const { lang, day } = state;
      const words = presentMessages[lang];
      const counts = rollout.countsAt(day);
      setText(date, formatDay(day, lang));
      tickText(documented.value, String(counts.documented));
      tickText(reported.value, counts.reported === null ? '–' : String(counts.reported));
      setText(documented.label, messages[lang].documentedLabel(counts.documented));
      if (before?.lang === lang) return;
      stage.setAttribute('aria-label', words.stage);
      curtain.setAttribute('aria-label', words.isBlank);
      setText(reported.label, words.reported);
      bar.write(words);
      writeStop(lang);
    },
    showStop(stop, index, isThere) {
      resting = { stop, index, isThere };
      setText(sentence, '');
      if (shown) writeStop(shown.lang);
    },
    blank: (isBlank) => (curtain.hidden = !isBlank),
    say: (words) => setText(sentence, words),
    focus: () => stage.focus({ preventScroll: true }),
    destroy() {
      undo();
      clearTimeout(timer);
      for (const node of [stage, curtain, focusRing, focusNames]) node.remove();
    },
  };
}

function count(className: string): { group: HTMLElement; value: HTMLElement; label: HTMLElement } {
  const value = html('b');
  const label = html('span');
  return { group: html('p', { class: `present-count ${className}` }, value, ' ', label), value, label };
}
