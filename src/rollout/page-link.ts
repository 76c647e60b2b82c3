import { isoOf } from '../data/day.ts';
import { defaultState, type AppState } from './app-state.ts';

/** The parameters of a link by the field of the state that each holds as it is. */
const names = {
  selected: 'province',
  speed: 'speed',
  theme: 'theme',
  mode: 'mode',
  course: 'pace',
  chapter: 'chapter',
  region: 'region',
  area: 'area',
  mapWindow: 'view',
} as const;

/**
 * Returns the query, `?` included, of a link to the full page as *state* shows it. It names the language always,
 * and nothing that came with the present address: what others wrote there is not passed on.
 */
export function pageQueryOf(state: AppState, extra: readonly string[] = []): string {
  const { lang, day } = state;
  const quiet = defaultState(lang);
  const said = (Object.keys(names) as (keyof typeof names)[]).filter((key) => state[key] !== quiet[key]);
  return `?${[
    `lang=${lang}`,
    ...(day === quiet.day ? [] : [`t=${isoOf(day)}`]),
    ...said.map((key) => `${names[key]}=${encodeURIComponent(String(state[key])).replaceAll('%2C', ',')}`),
    ...extra,
  ].join('&')}`;
}

/** Returns the parameters of *search*, the query of an address, that name the files shown, to be put into another. */
export function fileParametersOf(search: string): readonly string[] {
  return search.match(/(?<=[?&])(?:data|map)=[^&]*/g) ?? [];
}
