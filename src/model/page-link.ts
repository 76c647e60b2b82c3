import { defaultState, type AppState } from './app-state.ts';
import { formatUrlState } from './url-state.ts';

/**
 * Returns the query, `?` included, of a link to the full page as *state* shows it. It names the language always,
 * and nothing that came with the present address: what others wrote there is not passed on.
 */
export function pageQueryOf(state: AppState, extra: readonly string[] = []): string {
  const shown = formatUrlState([], { ...state, isEmbed: false }, defaultState(state.lang));
  const pairs = [['lang', state.lang], ...shown].map(([name, value]) => `${name}=${value}`);
  return `?${[...pairs, ...extra].join('&')}`;
}
