import { presentStartMessages } from './present-start-messages.ts';
import { html, icon, on } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';
import { tellOfLoss } from '../ui/announcer.ts';
import type { Stage } from './present.ts';

/** What starting needs: the stage but for its end, and what the address says. */
export interface PresentStartOptions extends Omit<Stage, 'onEnd'> {
  /** Whether the address asks for a presentation. */
  readonly isAsked: boolean;
  /** Called when a presentation begins and when it ends. */
  readonly onChange: (isPresenting: boolean) => void;
}

/** Returns the button in *host* that starts presenting, as P does; all else is loaded when it is wanted. */
export function createPresentStart(
  host: HTMLElement,
  { isAsked, onChange, ...stage }: PresentStartOptions,
): View {
  const button = html(
    'button',
    { type: 'button', class: 'icon-button present-button' },
    icon('M3 4h18v12H3zm2 2v8h14V6zm4 12h6l2 3H7z'),
  );
  host.append(button);
  let isOn = false;
  let isOver = false;
  let end: (() => void) | null = null;
  let hasBeenOn = false;

  async function start(): Promise<void> {
    if (isOn) return;
    isOn = true;
    const loaded = await import('./present.ts').catch(() => null);
    if (!loaded) {
      // The network went before the first presentation: the page says so and stays as it is.
      isOn = false;
      tellOfLoss(stage.store.get().lang);
      return;
    }
    if (isOver) return;
    hasBeenOn = true;
    onChange(true);
    end = loaded.present({
      ...stage,
      onEnd() {
        end = null;
        isOn = false;
        onChange(false);
        button.focus({ preventScroll: true });
      },
    });
  }

  const undos = [
    on(button, 'click', () => void start()),
    on(window, 'keydown', (event) => {
      if (isOn || event.ctrlKey || event.metaKey || event.altKey) return;
      const isRestart = event.key === 'F5' && (isAsked || hasBeenOn);
      if (!isRestart && (event.key.toLowerCase() !== 'p' || isTyping(event.target))) return;
      event.preventDefault();
      void start();
    }),
  ];
  if (isAsked) void start();

  return {
    update({ lang }) {
      const name = presentStartMessages[lang].button;
      if (button.title === name) return;
      button.title = name;
      button.setAttribute('aria-label', name);
    },
    destroy() {
      isOver = true;
      end?.();
      for (const undo of undos) undo();
      button.remove();
    },
  };
}

/** Returns whether letters typed at *target* are meant for it: a field, or the map, where they lead to a province. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('input:not([type="range"]), select, textarea, [data-province]')
  );
}
