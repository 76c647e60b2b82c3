import type { Problem } from '../data/problem.ts';
import type { Province } from '../data/provinces.ts';
import type { RegionChoice, RegionObject } from './regions.ts';
import type { Correction } from './signings-table.ts';
import type { Lang } from '../data/lang.ts';
import type { MapDrawing } from '../map/map-drawing.ts';
import type { MapOutline } from '../map/region-drawing.ts';
import type { StoryWindow } from '../rollout/story-window.ts';
import type { SentAgreements } from './sent-agreements.ts';

/** Where a file comes from: the reader's device, or an http(s) address. */
export type FileSource =
  { readonly name: string; readonly blob: Blob } | { readonly name: string; readonly url: string };

/** What the page asks of the worker. */
export type Request =
  | {
      readonly type: 'open';
      readonly data: FileSource;
      /** Null where the page's own map is to be used. */
      readonly map: FileSource | null;
      /** Null where the worker is to find out what fits the data. */
      readonly choice: RegionChoice | null;
      /** The provinces of the page's own map, and those of them that it draws. */
      readonly provinces: readonly Province[];
      readonly drawnIds: readonly string[];
    }
  | { readonly type: 'correct'; readonly corrections: readonly Correction[] }
  /** Takes the last corrections back: nobody waits for them any more. */
  | { readonly type: 'undo' }
  | { readonly type: 'write-data' }
  | { readonly type: 'write-problems'; readonly lang: Lang };

/** Who hears how far opening files has come. */
export interface Listeners {
  /** How many bytes of which file have been read, of how many if known. */
  onProgress(name: string, read: number, total: number | null): void;
  /** The map of the files can be seen as a whole; not heard of every map. */
  onOutline(outline: MapOutline): void;
  /** The map of the files is drawn; their rows are read after that. */
  onMap(drawing: MapDrawing): void;
}

/** Why files are not shown. */
export type Refusal =
  | { readonly kind: 'unreachable' | 'map-unreadable' | 'address-invalid'; readonly name: string }
  | { readonly kind: 'too-large'; readonly name: string; readonly of: keyof typeof mostBytes }
  | { readonly kind: 'status'; readonly name: string; readonly status: number }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: Problem };

/** A fault in the list, how many rows have the same, and the corrections it can be mended by. */
export interface ListedProblem {
  readonly problem: Problem;
  readonly count: number;
  readonly corrections: readonly Correction[];
}

/** Everything about the files but the map and the agreements, which come before it. */
export interface OwnStory {
  /** The names of the regions on the map that came; null where the page's own is shown. */
  readonly names: readonly Province[] | null;
  readonly window: StoryWindow;
  readonly rowCount: number;
  /** The rows on the map at some time, and those that no day of the window shows. */
  readonly shownCount: number;
  readonly outsideCount: number;
  /** The first faults, and how many there are in all. */
  readonly problems: readonly ListedProblem[];
  readonly problemCount: number;
  readonly isTruncated: boolean;
  readonly objects: readonly RegionObject[];
  readonly choice: RegionChoice | null;
}

/** What the worker answers. */
export type Reply =
  | { readonly type: 'progress'; readonly name: string; readonly read: number; readonly total: number | null }
  /** Come as soon as they are drawn, where there is a map: before the rows are read. */
  | { readonly type: 'outline'; readonly outline: MapOutline }
  | { readonly type: 'map'; readonly drawing: MapDrawing }
  | { readonly type: 'story'; readonly story: OwnStory; readonly agreements: SentAgreements }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'undone' }
  | { readonly type: 'written'; readonly blob: Blob };

/** The largest files that are opened, in bytes. */
export const mostBytes = { data: 64 * 1024 * 1024, map: 32 * 1024 * 1024 } as const;

/** The most rows of a file that are read: each has to be held, and more would not be told apart. */
export const mostRows = 200_000;

/** The most faults that are listed on the page. */
export const mostListed = 100;
