import { isoOf, parseIsoDay } from '../data/day.ts';
import { courses, modes, speeds, themes, type AppState } from './app-state.ts';
import { langs } from '../data/lang.ts';
import { parseMapWindow } from './map-window.ts';
import { ownWindow, type StoryWindow } from './story-window.ts';

/** What the values of an address must fit. */
export interface AddressedPage {
  readonly window: StoryWindow;
  /** What the codes of the map's provinces look like. */
  readonly provinceId: RegExp;
}

/** The page with its own story. */
export const ownPage: AddressedPage = { window: ownWindow, provinceId: /^[A-Z]{2}-[A-Z0-9]{1,3}$/ };

/** One parameter of the address: how a field of the state is read from it and written to it. */
interface Parameter<Key extends keyof AppState> {
  readonly name: string;
  /** Returns the value that *text* stands for, or null where it is rubbish: then the default applies. */
  parse(text: string, page: AddressedPage): AppState[Key] | null;
  format(value: AppState[Key]): string;
}

/** The parameters by the field each holds. `loop` is a wish of the moment and has none. */
const parameters: { readonly [Key in Exclude<keyof AppState, 'isLooping'>]: Parameter<Key> } = {
  day: {
    name: 't',
    parse: (text, { window: { first, last } }) => {
      const day = parseIsoDay(text);
      return day === null || day < first || day > last ? null : day;
    },
    format: isoOf,
  },
  selected: {
    name: 'province',
    parse: (text, { provinceId }) => (provinceId.test(text) ? text : null),
    format: (id) => id ?? '',
  },
  isPlaying: { name: 'play', parse: (text) => (text === '1' ? true : null), format: () => '1' },
  speed: { name: 'speed', parse: oneOf(speeds), format: String },
  lang: { name: 'lang', parse: oneOf(langs), format: String },
  theme: { name: 'theme', parse: oneOf(themes), format: String },
  mode: { name: 'mode', parse: oneOf(modes), format: String },
  course: { name: 'pace', parse: oneOf(courses), format: String },
  chapter: nameOrNull('chapter'),
  region: nameOrNull('region'),
  area: nameOrNull('area'),
  mapWindow: { name: 'view', parse: parseMapWindow, format: String },
};

/** The names of the parameters that hold the state. */
export const parameterNames: readonly string[] = Object.values(parameters).map(({ name }) => name);

/** Returns the value of a field of the state that *text*, from anywhere, stands for; null where it is rubbish. */
export function parseParameter<Key extends keyof typeof parameters>(
  key: Key,
  text: unknown,
): AppState[Key] | null {
  return typeof text === 'string' ? parameters[key].parse(text, ownPage) : null;
}

/** Returns the state that the *pairs* of an address hold; what is missing or rubbish is as in *defaults*. */
export function parseUrlState(
  pairs: Iterable<readonly [string, string]>,
  defaults: AppState,
  page: AddressedPage = ownPage,
): AppState {
  const texts = new Map(pairs);
  const read = <Key extends keyof typeof parameters>(key: Key): AppState[Key] => {
    const text = texts.get(parameters[key].name);
    return (text === undefined ? null : parameters[key].parse(text, page)) ?? defaults[key];
  };
  return {
    ...defaults,
    day: read('day'),
    selected: read('selected'),
    isPlaying: read('isPlaying'),
    speed: read('speed'),
    lang: read('lang'),
    theme: read('theme'),
    mode: read('mode'),
    course: read('course'),
    chapter: read('chapter'),
    region: read('region'),
    area: read('area'),
    mapWindow: read('mapWindow'),
  };
}

/**
 * Returns the *pairs* of an address brought up to *state*: fields as in *defaults* are left out, and the
 * parameters of others stay as they are. The language stays once it is there: whoever the address is passed on to may
 * have another default. Playing is never written: a reload does not start by itself.
 */
export function formatUrlState(
  pairs: Iterable<readonly [string, string]>,
  state: AppState,
  defaults: AppState,
): [string, string][] {
  const given = [...pairs];
  const others = given
    .filter(([name]) => !parameterNames.includes(name))
    .map(([name, value]): [string, string] => [name, value]);
  const own: [string, string][] = [];
  const write = <Key extends keyof typeof parameters>(key: Key) => {
    if (state[key] !== defaults[key]) own.push([parameters[key].name, parameters[key].format(state[key])]);
  };
  const isLangGiven = given.some(([name]) => name === parameters.lang.name);
  if (isLangGiven || state.lang !== defaults.lang) own.push([parameters.lang.name, state.lang]);
  write('day');
  write('selected');
  for (const key of ['speed', 'theme', 'mode', 'course', 'chapter', 'region', 'area', 'mapWindow'] as const)
    write(key);
  return [...own, ...others];
}

function oneOf<Value extends string | number>(values: readonly Value[]): (text: string) => Value | null {
  return (text) => values.find((value) => String(value) === text) ?? null;
}

/** Returns a parameter that names one of many things, which only the data know; null is none. */
function nameOrNull(name: string): {
  readonly name: string;
  parse(text: string): string | null;
  format(value: string | null): string;
} {
  return {
    name,
    parse: (text) => (/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(text) ? text : null),
    format: (value) => value ?? '',
  };
}
