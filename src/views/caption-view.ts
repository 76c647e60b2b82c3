import { formatEdtfInWords } from '../model/date-words.ts';
import { messages } from '../model/messages.ts';
import type { Rollout } from '../model/rollout.ts';
import { html } from './dom.ts';
import type { View } from './view.ts';

/** Returns the sentence on the last signing in *host*: who signed with whom, and when. */
export function createCaptionView(host: HTMLElement, { rollout }: { rollout: Rollout }): View {
  const caption = html('div', { class: 'caption' });
  host.append(caption);
  let written = '';

  return {
    update({ day, lang }) {
      const signingDay = rollout.signingDayAt(day);
      const key = `${lang} ${signingDay?.day}`;
      if (key !== written) {
        written = key;
        const words = messages[lang];
        const sentences = signingDay?.agreements.map(({ signed, authority, vnptParty }) =>
          words.signedCaption(formatEdtfInWords(signed, lang), authority[lang], vnptParty[lang]),
        ) ?? [words.beforeFirst];
        caption.replaceChildren(...sentences.map((sentence) => html('p', {}, capitalised(sentence))));
      }
      caption.classList.toggle('caption-now', signingDay?.day === day);
    },
    destroy() {
      caption.remove();
    },
  };
}

/** Returns *sentence* with a capital first letter, as after a full stop. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
}
