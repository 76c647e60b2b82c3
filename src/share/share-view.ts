import { shareTitle } from './share-title.ts';
import { html, icon, on } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** Returns the button in *host* that opens the dialog of links and embed codes. */
export function createShareView(host: HTMLElement, { onShare }: { onShare: () => void }): View {
  const button = html(
    'button',
    { type: 'button', class: 'icon-button share-button' },
    icon(
      'M18 2a3.2 3.2 0 0 0-3.1 4L8.4 9.8a3.2 3.2 0 1 0 0 4.4l6.5 3.8a3.2 3.2 0 1 0 .9-1.6l-6.5-3.8a3 3 0 0 0 0-1.2l6.5-3.8A3.2 3.2 0 1 0 18 2z',
    ),
  );
  const undo = on(button, 'click', onShare);
  host.append(button);
  return {
    update({ lang }) {
      const words = shareTitle[lang];
      if (button.title === words) return;
      button.title = words;
      button.setAttribute('aria-label', words);
    },
    destroy() {
      undo();
      button.remove();
    },
  };
}
