import { dayOf, lastDayOfMonth, partsOf, type Day } from '../data/day.ts';
import type { AppState } from '../rollout/app-state.ts';
import { formatDay } from '../words/date-words.ts';
import { messages } from '../words/messages.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { clampDay, type StoryWindow } from '../rollout/story-window.ts';
import { storyMessages } from '../words/story-messages.ts';
import { html, on, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** Whom the scrubber tells. */
export interface ScrubberOptions {
  readonly window: StoryWindow;
  readonly rolloutOf: (state: AppState) => Rollout;
  readonly onSeek: (day: Day) => void;
  readonly onStep: (direction: -1 | 1) => void;
  /** Told when a drag begins and ends, so that playback can wait for it. */
  readonly onHold: (isHeld: boolean) => void;
}

/** Returns the scrubber in *host*: a range input of whole days since the first that speaks date and counts. */
export function createScrubberView(host: HTMLElement, options: ScrubberOptions): View {
  const { window } = options;
  const input = html('input', {
    type: 'range',
    id: 'time',
    min: 0,
    max: window.last - window.first,
    step: 1,
    'aria-describedby': 'time-help',
    autocomplete: 'off',
  });
  const help = html('p', { id: 'time-help', class: 'visually-hidden' });
  host.append(input, help);

  let shown: AppState | null = null;
  const dayOfInput = () => clampDay(window.first + Number(input.value), window);
  const undos = [
    on(input, 'input', () => options.onSeek(dayOfInput())),
    on(input, 'pointerdown', () => options.onHold(true)),
    on(input, 'pointerup', () => options.onHold(false)),
    on(input, 'pointercancel', () => options.onHold(false)),
    on(input, 'keydown', (event) => {
      const isBack = event.key === 'ArrowLeft' || event.key === 'ArrowDown';
      const isOn = event.key === 'ArrowRight' || event.key === 'ArrowUp';
      if (event.shiftKey && (isBack || isOn)) options.onStep(isBack ? -1 : 1);
      else if (event.key === 'PageUp' || event.key === 'PageDown') {
        // Written at once: the next key may come before the next frame.
        input.value = String(aYearFrom(dayOfInput(), event.key === 'PageUp' ? 1 : -1) - window.first);
        options.onSeek(dayOfInput());
      } else return;
      event.preventDefault();
    }),
  ];

  return {
    update(state) {
      const before = shown;
      shown = state;
      const words = messages[state.lang];
      if (before?.lang !== state.lang) {
        input.setAttribute('aria-label', words.sliderLabel);
        setText(help, words.sliderHelp);
      }
      if (before?.day === state.day && before.lang === state.lang && before.mode === state.mode) return;
      // Where the reader moves it, it stands there already.
      const value = String(state.day - window.first);
      if (input.value !== value) input.value = value;
      const { documented, reported, national } = options.rolloutOf(state).countsAt(state.day);
      const date = formatDay(state.day, state.lang);
      const moment =
        state.mode === 'year' ? storyMessages[state.lang].yearAsOf(partsOf(state.day).year, date) : date;
      input.setAttribute('aria-valuetext', words.sliderValue(moment, documented, reported, national));
    },
    destroy() {
      for (const undo of undos) undo();
      input.remove();
      help.remove();
    },
  };
}

/** Returns the same date *years* later; of 29 February the 28th where that year has none. */
function aYearFrom(day: Day, years: number): Day {
  const { year, month, date } = partsOf(day);
  return dayOf(year + years, month, date) ?? lastDayOfMonth(year + years, month);
}
