import { agreementsMessages } from './agreements-messages.ts';
import type { Lang } from '../data/lang.ts';
import { html } from '../ui/dom.ts';

/** Returns a paragraph in *lang* with the link to the page of all agreements. */
export function agreementsLink(lang: Lang): HTMLElement {
  const { address, link } = agreementsMessages[lang];
  return html('p', { class: 'agreements-link' }, html('a', { href: address }, link));
}
