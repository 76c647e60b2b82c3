import type { Agreement, Source } from '../data/agreement.ts';
import type { Day } from '../data/day.ts';
import { isWebAddress } from '../data/web-address.ts';
import { latestDay } from '../data/edtf.ts';
import type { AppState } from '../rollout/app-state.ts';
import { formatEdtfInWords, formatSourceDate } from '../words/date-words.ts';
import { messages, type Messages } from '../words/messages.ts';
import { crowdMessages } from '../words/crowd-messages.ts';
import { html } from './dom.ts';
import { capitalised } from '../words/signing-words.ts';

/** The most cards that stand in one place. */
const mostCards = 60;

/** Returns *agreements* as articles, the first of very many, and then a sentence on the rest. */
export function agreementCards(agreements: readonly Agreement[], state: AppState): HTMLElement[] {
  const cards = agreements.slice(0, mostCards).map((agreement) => agreementCard(agreement, state));
  if (agreements.length <= mostCards) return cards;
  const words = crowdMessages[state.lang].cardsLeftOut(mostCards, agreements.length);
  return [...cards, html('p', {}, words)];
}

/** Has *write* put the cards in *host* anew: a source in focus gives the focus to the same one on its new card. */
export function rewriteCards(host: HTMLElement, write: () => void): void {
  const { activeElement } = document;
  const card = host.contains(activeElement) ? activeElement?.closest<HTMLElement>('[data-agreement]') : null;
  write();
  const id = card?.dataset['agreement'];
  if (id === undefined) return;
  const link = host.querySelector<HTMLElement>(`[data-agreement="${CSS.escape(id)}"] a`);
  link?.focus({ preventScroll: true });
}

/** Returns one agreement as an article: what, when, who, on what, for how long, and by which source. */
export function agreementCard(agreement: Agreement, { day, lang }: AppState): HTMLElement {
  const words = messages[lang];
  const card = html(
    'article',
    { class: 'card', 'data-agreement': agreement.id },
    html(
      'h3',
      {},
      html('span', {}, capitalised(formatEdtfInWords(agreement.signed, lang))),
      html('span', { class: 'card-kind' }, words.kind[agreement.kind] ?? agreement.kind),
    ),
  );
  card.append(html('p', { class: 'card-flag' }, words.notYet));
  if (agreement.summary[lang]) card.append(html('p', { class: 'card-summary' }, agreement.summary[lang]));
  card.append(agreementFacts(agreement, lang));
  markAhead(card, agreement, day);
  return card;
}

/** Says on *card*, that of *agreement*, whether it is signed after *day*; in place, for to make it anew takes styles. */
export function markAhead(card: HTMLElement, agreement: Agreement | undefined, day: Day): void {
  const isAhead = agreement !== undefined && latestDay(agreement.signed) > day;
  const flag = card.querySelector<HTMLElement>('.card-flag');
  if (flag && flag.hidden === isAhead) flag.hidden = !isAhead;
}

/** Returns the facts of *agreement* as a list: who, on what, for how long, how its date is known, and its source. */
export function agreementFacts(agreement: Agreement, lang: AppState['lang']): HTMLElement {
  const words = messages[lang];
  const list = html('dl', { class: 'facts' });
  const add = (label: string, ...value: (Node | string)[]) =>
    list.append(html('dt', {}, label), html('dd', {}, ...value));
  if (partyWords(agreement, lang)) add(words.parties, partyWords(agreement, lang));
  if (agreement.areas.length > 0) add(words.areas, capitalised(areaWords(agreement, words)));
  if (agreement.term) add(words.term, words.termValue(agreement.term.start, agreement.term.end));
  const basis = words.dateBasis[agreement.dateBasis];
  if (basis) add(words.dateBasisLabel, capitalised(basis));
  if (agreement.note[lang]) add(words.noteLabel, agreement.note[lang]);
  add(words.source, sourceWords(agreement, words, lang));
  return list;
}

/** Returns who signed *agreement* with whom. */
export function partyWords({ authority, vnptParty }: Agreement, lang: AppState['lang']): string {
  return [authority[lang], vnptParty[lang]].filter(Boolean).join(' – ');
}

/** Returns the areas of *agreement* in words, as one list. */
export function areaWords(agreement: Agreement, words: Messages): string {
  return agreement.areas.map((area) => words.area[area] ?? area).join(', ');
}

/** Returns what a source is called: its publisher, and its title where that is known. */
export function sourceNameOf({ publisher, title }: Pick<Source, 'publisher' | 'title'>): string {
  return title ? `${publisher}: ${title}` : publisher;
}

/** Returns a *source*: a link where it has a web address, else its publisher, title and date. */
export function sourceWords(
  { source }: Pick<Agreement, 'source'>,
  words: Messages,
  lang: AppState['lang'],
): HTMLElement {
  const { date, url } = source;
  const name = sourceNameOf(source);
  const when = date ? ` (${formatSourceDate(date, lang)})` : '';
  const isVietnamese = { lang: 'vi' };
  if (!url || !isWebAddress(url))
    return html('span', {}, html('span', isVietnamese, name), `${when} – ${words.noAddress}`);
  const link = html('a', { href: url, rel: 'noopener noreferrer', target: '_blank', ...isVietnamese }, name);
  return html(
    'span',
    {},
    link,
    when,
    html('span', { class: 'visually-hidden' }, ` (${words.opensElsewhere})`),
  );
}
