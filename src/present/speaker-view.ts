import type { Lang } from '../data/lang.ts';
import { presentMessages, type PresentMessages } from './present-messages.ts';
import type { FromStage } from './speaker-protocol.ts';
import { html, on, setText } from '../ui/dom.ts';

type Shown = Extract<FromStage, { kind: 'show' }>;

/** The speaker's window. */
export interface SpeakerView {
  /** Shows where the presentation is. */
  show(message: Shown): void;
  /** Shows the time of day, and how long the presentation has been going on. */
  tick(now: Date): void;
  /** Says that the presentation has ended. */
  end(): void;
}

/** Returns the speaker's window in *host*, in *lang* until a presentation speaks; its buttons press keys. */
export function createSpeakerView(host: HTMLElement, lang: Lang, press: (key: string) => void): SpeakerView {
  const time = html('b', { class: 'speaker-time' });
  const elapsed = html('b');
  const timeLabel = html('span');
  const elapsedLabel = html('span');
  const place = html('p', { class: 'speaker-place' });
  const blank = html('p', { class: 'speaker-blank', role: 'status' });
  const notes = html('section', { class: 'speaker-notes' });
  const next = html('section', { class: 'speaker-next' });
  const buttons = (['PageUp', 'PageDown', '.'] as const).map((key) => {
    const button = html('button', { type: 'button', class: 'text-button' });
    on(button, 'click', () => press(key));
    return button;
  });
  const title = html('h1', { class: 'visually-hidden' });
  host.replaceChildren(
    html(
      'main',
      { class: 'speaker' },
      title,
      html(
        'header',
        { class: 'speaker-head' },
        html('p', {}, timeLabel, ' ', time),
        html('p', {}, elapsedLabel, ' ', elapsed),
        place,
      ),
      blank,
      notes,
      next,
      html('p', { class: 'speaker-buttons' }, ...buttons),
    ),
  );
  let shown: Shown | null = null;

  function name(words: PresentMessages): void {
    document.title = words.speakerTitle;
    setText(title, words.speakerTitle);
    setText(timeLabel, words.clock);
    setText(elapsedLabel, words.elapsed);
    [words.back, words.next, words.blank].forEach((text, i) => {
      const button = buttons[i];
      if (button) setText(button, text);
    });
  }

  name(presentMessages[lang]);
  notes.replaceChildren(html('p', {}, presentMessages[lang].waiting));

  return {
    show(message) {
      shown = message;
      const words = presentMessages[message.lang];
      const { current, next: following } = message;
      name(words);
      setText(place, words.stopOf(message.index + 1, message.count));
      setText(blank, message.isBlank ? words.isBlank : '');
      notes.replaceChildren(
        html('p', { class: 'speaker-label' }, `${words.now} · ${current.date}`),
        html('h2', {}, current.title),
        html('p', { class: 'speaker-text' }, current.text),
        html('p', { class: 'speaker-label' }, words.sources),
        html('ul', {}, ...current.sources.map((source) => html('li', {}, source))),
      );
      next.replaceChildren(
        html('p', { class: 'speaker-label' }, words.upNext),
        ...(following
          ? [html('h2', {}, following.title), html('p', {}, following.date)]
          : [html('p', {}, words.noNext)]),
      );
    },
    tick(now) {
      setText(time, now.toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit' }));
      const seconds = shown ? Math.max(0, Math.floor((now.getTime() - shown.startedMs) / 1_000)) : 0;
      setText(elapsed, `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
    },
    end() {
      const words = presentMessages[shown?.lang ?? lang];
      setText(blank, '');
      next.replaceChildren();
      notes.replaceChildren(html('p', {}, words.ended));
    },
  };
}
