import type { Day } from '../data/day.ts';
import { courses, modes, type AppState, type Course, type Mode } from '../rollout/app-state.ts';
import { formatDay } from '../words/date-words.ts';
import type { StoryWindow } from '../rollout/story-window.ts';
import { toolMessages } from '../words/tool-messages.ts';
import { parseTypedDate, type TypedDateFault } from '../rollout/typed-date.ts';
import { html, on, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** Whom the settings of time tell. */
export interface TimeOptions {
  /** The days there are to choose from. */
  readonly window: StoryWindow;
  readonly onDay: (day: Day) => void;
  readonly onMode: (mode: Mode) => void;
  readonly onCourse: (course: Course) => void;
}

/** The settings of time: a date to type, what the map tells, and what playback goes by. */
export interface TimeView extends View {
  /** Opens or closes them beside *button*. */
  toggle(button: HTMLButtonElement): void;
}

/** Returns the settings of time in *host*, closed. */
export function createTimeView(
  host: HTMLElement,
  { window, onDay, onMode, onCourse }: TimeOptions,
): TimeView {
  const label = html('label', { for: 'typed-date' });
  const field = html('input', {
    type: 'text',
    id: 'typed-date',
    autocomplete: 'off',
    enterkeyhint: 'go',
    'aria-describedby': 'typed-date-hint typed-date-fault',
  });
  const go = html('button', { type: 'submit', class: 'text-button' });
  const hint = html('p', { id: 'typed-date-hint', class: 'hint' });
  const faultText = html('p', { id: 'typed-date-fault', class: 'fault', role: 'alert' });
  const form = html(
    'form',
    { novalidate: true },
    label,
    html('div', { class: 'row' }, field, go),
    hint,
    faultText,
  );
  const mode = choice('mode', modes, onMode);
  const course = choice('course', courses, onCourse);
  const box = html(
    'div',
    { class: 'time-popover', popover: 'auto', role: 'dialog' },
    form,
    mode.element,
    course.element,
  );
  host.append(box);
  let shown: AppState | null = null;
  let fault: TypedDateFault | null = null;
  let opener: HTMLButtonElement | null = null;
  let isShut = false;

  function writeFault(): void {
    const lang = shown?.lang;
    const { first, last } = window;
    setText(
      faultText,
      fault && lang ? toolMessages[lang].dateFault[fault](formatDay(first, lang), formatDay(last, lang)) : '',
    );
    field.setAttribute('aria-invalid', String(fault !== null));
  }

  const undos = [
    on(form, 'submit', (event) => {
      event.preventDefault();
      const day = parseTypedDate(field.value, window);
      fault = typeof day === 'number' ? null : day;
      writeFault();
      if (typeof day === 'number') onDay(day);
      else field.focus();
    }),
    on(box, 'toggle', () => {
      opener?.setAttribute('aria-expanded', String(box.matches(':popover-open')));
    }),
    // A press beside the settings closes them before it becomes a click, which must not open them again.
    on(document, 'pointerdown', ({ target }) => {
      isShut = box.matches(':popover-open') && target instanceof Node && !!opener?.contains(target);
    }),
    // Escape closes the settings and nothing else of the page.
    on(box, 'keydown', (event) => {
      if (event.key === 'Escape') event.stopPropagation();
    }),
  ];

  return {
    toggle(button) {
      opener = button;
      if (!isShut) box.togglePopover();
      isShut = false;
      if (box.matches(':popover-open') && shown) {
        field.value = formatDay(shown.day, 'vi');
        fault = null;
        writeFault();
        field.focus();
        field.select();
      }
    },
    update(state) {
      const before = shown;
      shown = state;
      mode.show(state.mode);
      course.show(state.course);
      if (before?.lang === state.lang) return;
      const words = toolMessages[state.lang];
      box.setAttribute('aria-label', words.dateLabel);
      setText(label, words.dateLabel);
      setText(go, words.goToDate);
      setText(hint, words.dateHint);
      writeFault();
      mode.write(words.modeLabel, words.mode);
      course.write(words.courseLabel, words.course);
    },
    destroy() {
      for (const undo of undos) undo();
      box.remove();
    },
  };
}

/** Returns radio buttons, one for each of *values*. */
function choice<Value extends string>(
  name: string,
  values: readonly Value[],
  onChoose: (value: Value) => void,
): {
  element: HTMLElement;
  show: (value: Value) => void;
  write: (title: string, names: Readonly<Record<Value, string>>) => void;
} {
  const legend = html('legend');
  const entries = values.map((value) => {
    const radio = html('input', { type: 'radio', name, value });
    const text = html('span');
    radio.addEventListener('change', () => onChoose(value));
    return { value, radio, text };
  });
  const labels = entries.map(({ radio, text }) => html('label', {}, radio, text));
  return {
    element: html('fieldset', {}, legend, ...labels),
    show: (shown) => {
      for (const { value, radio } of entries)
        if (radio.checked !== (value === shown)) radio.checked = value === shown;
    },
    write: (title, names) => {
      setText(legend, title);
      for (const { value, text } of entries) setText(text, names[value]);
    },
  };
}
