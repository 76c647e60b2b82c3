import { isoOf } from '../data/day.ts';
import type { AppState } from './app-state.ts';
import { parseParameter } from './url-state.ts';

/** What marks a message as one of ours, in either direction. */
export const embedMessageMark = { type: 'vnpt-map', v: 1 } as const;

/** What the map tells the page around it. */
export type EmbedEvent =
  | { readonly event: 'ready' }
  | { readonly event: 'height'; readonly height: number }
  | ({ readonly event: 'state' } & EmbedState);

/** What the map shows, in the words of its address. */
export interface EmbedState {
  /** The day, as YYYY-MM-DD. */
  readonly date: string;
  /** The code of the pinned province, or null. */
  readonly province: string | null;
  readonly playing: boolean;
  readonly lang: AppState['lang'];
  readonly theme: AppState['theme'];
}

/** What the page around it may ask of the map. */
export type EmbedCommand =
  | { readonly cmd: 'set'; readonly patch: Partial<AppState> }
  | { readonly cmd: 'play' }
  | { readonly cmd: 'pause' };

/** The events and commands there are, by name. */
export const embedEventNames: readonly EmbedEvent['event'][] = ['ready', 'height', 'state'];
export const embedCommandNames: readonly EmbedCommand['cmd'][] = ['set', 'play', 'pause'];

/** The fields of `set`, each with the field of the state it changes. */
export const embedSetFields = {
  date: 'day',
  province: 'selected',
  lang: 'lang',
  theme: 'theme',
} as const satisfies Record<string, keyof AppState>;

/** What the placeholder of `embed.js` may say, by the name of its attribute, and the parameter of the address it sets. */
export const embedOptions = {
  lang: 'lang',
  date: 't',
  province: 'province',
  theme: 'theme',
  play: 'play',
  chapter: 'chapter',
} as const;

/** Returns what the page around is told of *state*. */
export function embedStateOf({ day, selected, isPlaying, lang, theme }: AppState): EmbedState {
  return { date: isoOf(day), province: selected, playing: isPlaying, lang, theme };
}

/**
 * Returns the command that *data*, a message from another window, gives; null where it is not ours, of
 * another version, unknown or malformed. Of `set` only the fields that hold a valid value are taken.
 */
export function parseEmbedCommand(data: unknown): EmbedCommand | null {
  if (!isOwnMessage(data)) return null;
  const cmd = ownField(data, 'cmd');
  if (cmd === 'play' || cmd === 'pause') return { cmd };
  return cmd === 'set' ? { cmd, patch: parsePatch(data) } : null;
}

/** Returns the height in px that *data*, a message from the map, tells; null where it tells none that can be. */
export function parseEmbedHeight(data: unknown): number | null {
  if (!isOwnMessage(data) || ownField(data, 'event') !== 'height') return null;
  const height = ownField(data, 'height');
  return typeof height === 'number' && height >= 50 && height <= 5000 ? height : null;
}

/** Returns the name of the event that *data*, a message from the map, tells; null where it is none of ours. */
export function readEmbedEventName(data: unknown): EmbedEvent['event'] | null {
  if (!isOwnMessage(data)) return null;
  const event = ownField(data, 'event');
  return embedEventNames.find((name) => name === event) ?? null;
}

function isOwnMessage(data: unknown): data is object {
  return (
    typeof data === 'object' &&
    data !== null &&
    ownField(data, 'type') === embedMessageMark.type &&
    ownField(data, 'v') === embedMessageMark.v
  );
}

function parsePatch(data: object): Partial<AppState> {
  const patch: { -readonly [Key in keyof AppState]?: AppState[Key] } = {};
  const date = parseParameter('day', ownField(data, 'date'));
  if (date !== null) patch.day = date;
  const province = ownField(data, 'province');
  const selected = parseParameter('selected', province);
  if (selected !== null || province === null) patch.selected = selected;
  const lang = parseParameter('lang', ownField(data, 'lang'));
  if (lang !== null) patch.lang = lang;
  const theme = parseParameter('theme', ownField(data, 'theme'));
  if (theme !== null) patch.theme = theme;
  return patch;
}

/** Returns a field of *data* itself, never of its prototype. */
function ownField(data: object, name: string): unknown {
  return Object.hasOwn(data, name) ? (data as Readonly<Record<string, unknown>>)[name] : undefined;
}
