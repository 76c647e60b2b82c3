import type { Lang } from '../data/lang.ts';
import { ownDataMessages } from './own-data-messages.ts';
import { formatProblem, formatProblemPlace } from '../words/problem-text.ts';
import { mostBytes, type Refusal } from './protocol.ts';

const bytesPerMegabyte = 1024 * 1024;

/** Returns a sentence on why files are not shown, and what to do. */
export function formatRefusal(refusal: Refusal, lang: Lang): string {
  const words = ownDataMessages[lang];
  const { name } = refusal;
  switch (refusal.kind) {
    case 'problem': {
      const { problem } = refusal;
      return `${formatProblemPlace(problem, lang)}: ${formatProblem(problem, lang)}`;
    }
    case 'unreachable':
      return words.unreachable(name);
    case 'status':
      return words.status(name, refusal.status);
    case 'address-invalid':
      return words.addressInvalid(name);
    case 'too-large':
      return words.tooLarge(name, mostBytes[refusal.of] / bytesPerMegabyte);
    case 'map-unreadable':
      return words.mapUnreadable(name);
  }
}
