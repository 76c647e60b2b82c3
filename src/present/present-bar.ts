import type { PresentMessages } from './present-messages.ts';
import { html, icon, on } from '../ui/dom.ts';

const icons = {
  back: 'M15 5v14L6 12z',
  next: 'M9 5v14l9-7z',
  blank: 'M3 5h18v12H3zm6 14h6v2H9z',
  speaker: 'M12 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c0-5 3.5-8 8-8s8 3 8 8z',
  keys: 'M3 6h18v12H3zm3 3v2h2V9zm4 0v2h2V9zm4 0v2h2V9zM7 13.5v2h10v-2z',
  end: 'M5.6 4.2 12 10.6l6.4-6.4 1.4 1.4-6.4 6.4 6.4 6.4-1.4 1.4-6.4-6.4-6.4 6.4-1.4-1.4 6.4-6.4-6.4-6.4z',
} as const;

/** What the buttons of a presentation can ask for. */
export type BarWish = keyof typeof icons;

/** The row of buttons of a presentation, for those without a clicker. */
export interface PresentBar {
  readonly element: HTMLElement;
  /** Names the buttons. */
  write(words: PresentMessages): void;
}

/** Returns the buttons of a presentation; each tells *onWish* what it is for. */
export function createPresentBar(onWish: (wish: BarWish) => void): PresentBar {
  const names = Object.keys(icons) as BarWish[];
  const buttons = names.map((wish) => {
    const button = html('button', { type: 'button', class: 'icon-button' }, icon(icons[wish]));
    on(button, 'click', () => onWish(wish));
    return { wish, button };
  });
  return {
    element: html('div', { class: 'present-bar' }, ...buttons.map(({ button }) => button)),
    write(words) {
      for (const { wish, button } of buttons) {
        button.setAttribute('aria-label', words[wish]);
        button.title = words[wish];
      }
    },
  };
}
