import { captionSentences } from '../words/signing-words.ts';
import { messages } from '../words/messages.ts';
import type { AppState } from '../rollout/app-state.ts';
import type { Rollout } from '../rollout/rollout.ts';
import { html, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** What the caption speaks of. */
export interface CaptionOptions {
  readonly rollout: Rollout;
  readonly nameOf: (id: string, state: AppState) => string;
}

/** Returns the sentence on the last signing in *host*: who signed with whom, and when. */
export function createCaptionView(host: HTMLElement, { rollout, nameOf }: CaptionOptions): View {
  const text = html('p');
  const caption = html('div', { class: 'caption' }, text);
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
        // In one node, which stays: others that come and go would have the page laid out from its root.
        setText(text, sentences.join(' · '));
      }
      text.classList.toggle('caption-now', signingDay?.day === day);
    },
    destroy() {
      caption.remove();
    },
  };
}
