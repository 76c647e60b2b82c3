import { langs, type Lang } from '../data/lang.ts';

/** The name of the channel between a presentation and its speaker's window. */
export const speakerChannel = 'vnpt-rollout-speaker';

/** A stop in words, in the language of the presentation. */
export interface SpokenStop {
  readonly title: string;
  readonly date: string;
  readonly text: string;
  readonly sources: readonly string[];
}

/** What a presentation tells: where it is, or that it is over. Every message bears the id of its presentation. */
export type FromStage =
  | {
      readonly kind: 'show';
      readonly session: string;
      readonly lang: Lang;
      readonly index: number;
      readonly count: number;
      readonly isBlank: boolean;
      /** When the presentation began, in ms since 1970. */
      readonly startedMs: number;
      readonly current: SpokenStop;
      readonly next: SpokenStop | null;
    }
  | { readonly kind: 'bye'; readonly session: string };

/** What the speaker's window asks for: a first message, or what a key asks for. */
export type FromSpeaker =
  { readonly kind: 'hello' } | { readonly kind: 'key'; readonly session: string; readonly key: string };

/** Returns *value* as a message of a presentation, or null where it is none. */
export function parseFromStage(value: unknown): FromStage | null {
  if (!isRecord(value) || typeof value['session'] !== 'string') return null;
  const { kind, session, lang, index, count, isBlank, startedMs, current, next } = value;
  if (kind === 'bye') return { kind, session };
  const knownLang = langs.find((candidate) => candidate === lang);
  if (kind !== 'show' || !knownLang || !isSpokenStop(current)) return null;
  if (next !== null && !isSpokenStop(next)) return null;
  if (!isCount(index) || !isCount(count) || !isCount(startedMs) || typeof isBlank !== 'boolean') return null;
  return { kind, session, lang: knownLang, index, count, isBlank, startedMs, current, next };
}

/** Returns *value* as a message of a speaker's window to presentation *session*, or null where it is none. */
export function parseFromSpeaker(value: unknown, session: string): FromSpeaker | null {
  if (!isRecord(value)) return null;
  const { kind, key } = value;
  if (kind === 'hello') return { kind };
  if (kind !== 'key' || value['session'] !== session || typeof key !== 'string') return null;
  return { kind, session, key };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isSpokenStop(value: unknown): value is SpokenStop {
  if (!isRecord(value)) return false;
  const { title, date, text, sources } = value;
  const isList = Array.isArray(sources) && sources.every((source) => typeof source === 'string');
  return isList && [title, date, text].every((part) => typeof part === 'string');
}
