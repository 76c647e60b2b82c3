import { captionSentences } from '../model/signing-words.ts';
import { messages } from '../model/messages.ts';
import type { AppState } from '../model/app-state.ts';
import type { Rollout } from '../model/rollout.ts';
import { html, setText } from './dom.ts';
import type { View } from './view.ts';

/** What the caption speaks of. */
export interface CaptionOptions {
  readonly rollout: Rollout;
  readonly nameOf: (id: string, state: AppState) => string;
}

/** Returns the sentence on the last signing in *host*: who signed with whom, and when. */
export function createCaptionView(host: HTMLElement, { rollout, nameOf }: CaptionOptions): View {
  const caption = html('div', { class: 'caption' });
  host.append(caption);
  let written = '';

  return {
    update(state) {
      const { day, lang } = state;
      const signingDay = rollout.signingDayAt(day);
      const key = `${lang} ${signingDay?.day}`;
      if (key !== written) {
        written = key;
        const sentences = signingDay
          ? captionSentences(signingDay, lang, (id) => nameOf(id, state))
          : [messages[lang].beforeFirst];
        const { children } = caption;
        // Nodes that stay are laid out alone, without new styles.
        while (children.length > sentences.length) caption.lastChild?.remove();
        sentences.forEach((sentence, i) => setText(children[i] ?? caption.appendChild(html('p')), sentence));
      }
      caption.classList.toggle('caption-now', signingDay?.day === day);
    },
    destroy() {
      caption.remove();
    },
  };
}
