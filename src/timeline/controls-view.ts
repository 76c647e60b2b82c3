import { speeds, type AppState, type Speed } from '../rollout/app-state.ts';
import { messages } from '../words/messages.ts';
import { storyMessages } from '../words/story-messages.ts';
import type { Day } from '../data/day.ts';
import { html, icon, on, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** Whom the controls of playback tell. */
export interface ControlsOptions {
  /** The day on which playback ends. */
  readonly lastDay: Day;
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onStep: (direction: -1 | 1) => void;
  readonly onSpeed: (speed: Speed) => void;
  readonly onLoop: (isLooping: boolean) => void;
  /** Told when the settings of time are wanted, and by which button. */
  readonly onTime: (button: HTMLButtonElement) => void;
  readonly isMotionReduced: () => boolean;
}

const playPath = 'M7 4.5v15l13-7.5z';
const pausePath = 'M6 4.5h4.5v15H6zM13.5 4.5H18v15h-4.5z';

/** Returns the controls of playback in *host*: previous, play or pause, next, speed, loop. */
export function createControlsView(host: HTMLElement, options: ControlsOptions): View {
  const previous = iconButton('M18 5v14L8 12zM5.5 5H8v14H5.5z', 'previous');
  const play = iconButton(playPath, 'play');
  const next = iconButton('M6 5v14l10-7zM16 5h2.5v14H16z', 'next');
  const loop = iconButton(
    'M7 7h9V4l5 4.5L16 13v-3H6v4H4v-5a2 2 0 0 1 2-2zm10 10H8v3l-5-4.5L8 11v3h10v-4h2v5a2 2 0 0 1-2 2z',
    'loop',
  );
  const time = iconButton(
    'M3 6h10v2H3zm14-2h-2v6h2V8h4V6h-4zM3 16h4v2H3zm8-2H9v6h2v-2h10v-2H11z',
    'time-settings',
  );
  const speed = html('select', { name: 'speed' }, ...speeds.map((value) => html('option', { value })));
  const reduced = html('p', { class: 'reduced-motion', hidden: true });
  const bar = html('div', { class: 'controls', role: 'group' }, previous, play, next, speed, loop, time);
  host.append(bar, reduced);

  let shown: AppState | null = null;
  const undos = [
    on(previous, 'click', () => options.onStep(-1)),
    on(next, 'click', () => options.onStep(1)),
    on(play, 'click', () => (shown?.isPlaying ? options.onPause() : options.onPlay())),
    on(time, 'click', () => options.onTime(time)),
    on(loop, 'click', () => options.onLoop(!shown?.isLooping)),
    on(speed, 'change', () => {
      const value = speeds.find((candidate) => String(candidate) === speed.value);
      if (value) options.onSpeed(value);
    }),
  ];

  function write(state: AppState): void {
    const words = messages[state.lang];
    bar.setAttribute('aria-label', words.timeline);
    name(previous, words.previous);
    name(next, words.next);
    name(loop, words.loop);
    name(time, storyMessages[state.lang].timeSettings);
    speed.setAttribute('aria-label', words.speed);
    for (const option of speed.options) setText(option, words.speedValue(Number(option.value)));
    setText(reduced, words.reducedMotion);
  }

  return {
    update(state) {
      const before = shown;
      shown = state;
      if (before?.lang !== state.lang) write(state);
      if (before?.speed !== state.speed) speed.value = String(state.speed);
      if (before?.isLooping !== state.isLooping) loop.setAttribute('aria-pressed', String(state.isLooping));
      const words = messages[state.lang];
      const isAtEnd = state.day >= options.lastDay;
      name(play, state.isPlaying ? words.pause : isAtEnd ? words.replay : words.play);
      if (before?.isPlaying !== state.isPlaying)
        play.querySelector('path')?.setAttribute('d', state.isPlaying ? pausePath : playPath);
      // Asking takes as long as writing the date: a step, of which nothing follows, does not ask.
      if (!before || before.day === state.day) reduced.hidden = !options.isMotionReduced();
    },
    destroy() {
      for (const undo of undos) undo();
      bar.remove();
      reduced.remove();
    },
  };
}

function iconButton(d: string, className: string): HTMLButtonElement {
  return html('button', { type: 'button', class: `icon-button ${className}` }, icon(d));
}

function name(button: HTMLButtonElement, text: string): void {
  if (button.getAttribute('aria-label') === text) return;
  button.setAttribute('aria-label', text);
  button.title = text;
}
