import { isoOf } from '../data/day.ts';
import type { AppState } from './app-state.ts';
import { lastDay } from './story-window.ts';

/**
 * Returns the query, `?` included, of a link to the page as *state* shows it. It names the language always,
 * and nothing that came with the present address: what others wrote there is not passed on.
 */
export function pageQueryOf(
  { lang, day, selected, theme, chapter }: AppState,
  extra: readonly string[] = [],
): string {
  return `?${[
    `lang=${lang}`,
    ...(day === lastDay ? [] : [`t=${isoOf(day)}`]),
    ...(selected === null ? [] : [`province=${encodeURIComponent(selected)}`]),
    ...(theme === 'auto' ? [] : [`theme=${theme}`]),
    ...(chapter === null ? [] : [`chapter=${chapter}`]),
    ...extra,
  ].join('&')}`;
}

/** Returns the parameters of *search*, the query of an address, that name the files shown, to be put into another. */
export function fileParametersOf(search: string): readonly string[] {
  return search.match(/(?<=[?&])(?:data|map)=[^&]*/g) ?? [];
}
