import type { Lang } from '../data/lang.ts';
import { storyMessages } from '../words/story-messages.ts';
import { html, icon, on, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** Returns the way into search and filters in *host*: the field, and the button that opens the filters. */
export function createFinderView(host: HTMLElement, { onFilter }: { onFilter: () => void }): View {
  const label = html('label', { for: 'search' });
  const field = html('input', {
    type: 'text',
    id: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const text = html('span');
  const filter = html(
    'button',
    { type: 'button', class: 'text-button filter-toggle', 'aria-expanded': 'false' },
    icon('M3 5h18v2H3zm3 6h12v2H6zm4 6h4v2h-4z'),
    text,
  );
  host.append(html('div', { class: 'search' }, label, field), filter);
  const undo = on(filter, 'click', onFilter);
  let written: Lang | null = null;
  return {
    update({ lang }) {
      if (written === lang) return;
      written = lang;
      host.setAttribute('aria-label', storyMessages[lang].search);
      setText(label, storyMessages[lang].search);
      setText(text, storyMessages[lang].filter);
    },
    destroy() {
      undo();
      host.replaceChildren();
    },
  };
}
