import type { Agreement } from '../data/agreement.ts';
import { formatEdtfInWords } from './date-words.ts';
import { crowdMessages } from './crowd-messages.ts';
import type { Lang } from '../data/lang.ts';
import { messages } from './messages.ts';
import type { SigningDay } from '../rollout/rollout.ts';

/**
 * Returns who signed on a day, a sentence for each date as it is known. One agreement is told with both its
 * parties in full; of several, only who signed, and a province stands for its People's Committee.
 */
export function captionSentences(
  { agreements }: SigningDay,
  lang: Lang,
  nameOf: (provinceId: string) => string,
): string[] {
  const isCrowded = agreements.length > 1;
  const signatoryOf = ({ level, provinceId, authority }: Agreement) => {
    const name = provinceId === null ? '' : nameOf(provinceId);
    const whole = authority[lang];
    if (!whole || (isCrowded && level === 'provincial')) return name || whole;
    // Files of others often say “UBND” alone; a name that cannot be had is a code, which tells nobody anything.
    return isCrowded || whole.includes(name) || name === provinceId ? whole : `${whole} (${name})`;
  };
  const groups = new Map<string, { party: string; signatories: string[] }>();
  for (const agreement of agreements) {
    const date = formatEdtfInWords(agreement.signed, lang);
    const group = groups.get(date) ?? { party: agreement.vnptParty[lang], signatories: [] };
    group.signatories.push(signatoryOf(agreement));
    groups.set(date, group);
  }
  return [...groups].map(([date, { party, signatories }]) => {
    const names = listed(signatories, lang);
    return capitalised(
      isCrowded || !party ? `${date}: ${names}` : messages[lang].signedCaption(date, names, party),
    );
  });
}

/** Returns *sentence* with a capital first letter, as after a full stop. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
}

/** The most names that a sentence lists. */
const mostNames = 24;

function listed(names: readonly string[], lang: Lang): string {
  const distinct = [...new Set(names)];
  const rest = distinct.length - mostNames;
  const shown = rest > 0 ? [...distinct.slice(0, mostNames), crowdMessages[lang].andMore(rest)] : distinct;
  const first = shown.slice(0, -1).join(', ');
  return [first, shown.at(-1)].filter(Boolean).join(messages[lang].and);
}
