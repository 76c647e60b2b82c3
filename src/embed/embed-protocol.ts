import type { AppState } from '../rollout/app-state.ts';

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

/** The events there are, by name. */
export const embedEventNames: readonly EmbedEvent['event'][] = ['ready', 'height', 'state'];

/** What the placeholder of `embed.js` may say, by the name of its attribute, and the parameter of the address it sets. */
export const embedOptions = {
  lang: 'lang',
  date: 't',
  province: 'province',
  theme: 'theme',
  play: 'play',
  chapter: 'chapter',
  mode: 'mode',
  region: 'region',
  area: 'area',
  view: 'view',
  speed: 'speed',
  pace: 'pace',
} as const;

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

/** Returns whether *data* bears our mark and our version. */
export function isOwnMessage(data: unknown): data is object {
  return (
    typeof data === 'object' &&
    data !== null &&
    ownField(data, 'type') === embedMessageMark.type &&
    ownField(data, 'v') === embedMessageMark.v
  );
}

/** Returns a field of *data* itself, never of its prototype. */
export function ownField(data: object, name: string): unknown {
  return Object.hasOwn(data, name) ? (data as Readonly<Record<string, unknown>>)[name] : undefined;
}
