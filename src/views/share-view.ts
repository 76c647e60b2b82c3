import { shareTitle } from '../model/share-title.ts';
import { html, on, setText } from './dom.ts';
import type { View } from './view.ts';

/** Returns the button in *host* that opens the dialog of links and embed codes. */
export function createShareView(host: HTMLElement, { onShare }: { onShare: () => void }): View {
  const button = html('button', { type: 'button', class: 'text-button share-button' });
  const undo = on(button, 'click', onShare);
  host.append(button);
  return {
    update: ({ lang }) => setText(button, shareTitle[lang]),
    destroy() {
      undo();
      button.remove();
    },
  };
}
