import { isoOf } from '../data/day.ts';
import type { AppState } from '../rollout/app-state.ts';
import { isOwnMessage, ownField, type EmbedState } from './embed-protocol.ts';
import { parseParameter } from '../rollout/url-state.ts';

/** What the page around it may ask of the map. */
export type EmbedCommand =
  | { readonly cmd: 'set'; readonly patch: Partial<AppState> }
  | { readonly cmd: 'play' }
  | { readonly cmd: 'pause' };

/** The commands there are, by name. */
export const embedCommandNames: readonly EmbedCommand['cmd'][] = ['set', 'play', 'pause'];

/** The fields of `set`, each with the field of the state it changes. */
export const embedSetFields = {
  date: 'day',
  province: 'selected',
  lang: 'lang',
  theme: 'theme',
} as const satisfies Record<string, keyof AppState>;

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
