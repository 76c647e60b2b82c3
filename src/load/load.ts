import { fileNames } from '../data/file-names.ts';
import { readFiles, type FilesRead } from '../data/files.ts';
import type { Milestone } from '../data/milestones.ts';
import type { Problem } from '../data/problem.ts';
import type { Province } from '../data/provinces.ts';
import type { Chapter } from '../data/story.ts';
import type { Lang } from '../data/lang.ts';
import { readTopology } from '../data/topology.ts';
import { drawVietnam, type MapDrawing } from '../map/map-drawing.ts';
import { createRollout, type Rollout } from '../rollout/rollout.ts';
import { ownWindow, type StoryWindow } from '../rollout/story-window.ts';
import { ownPage } from '../rollout/url-state.ts';
import type { Signings } from '../data/signings.ts';
import type { MakeSurface } from '../map/map-surface.ts';

/** Where the files of the page are. */
export interface Sources {
  readonly signings: string;
  readonly milestones: string;
  readonly provinces: string;
  /** A TopoJSON in degrees with the object `provinces`. */
  readonly map: string;
  /** Null where no story is told. */
  readonly story: string | null;
}

/** Returns the text of a source, null where it cannot be had. */
type TextOf = (source: string) => Promise<string | null>;

/** What stands in place of the page's own opening and method. */
export interface OwnWords {
  readonly opening: string;
  readonly method: readonly string[];
}

/** What a page shows; null where a file could not be had at all. */
export interface Loaded {
  readonly signings: Signings | null;
  /** What the agreements tell; nothing where there are none. */
  readonly rollout: Rollout;
  readonly milestones: readonly Milestone[] | null;
  readonly provinces: readonly Province[] | null;
  readonly drawing: MapDrawing | null;
  readonly chapters: readonly Chapter[] | null;
  readonly problems: readonly Problem[];
  readonly window: StoryWindow;
  /** What the codes of the provinces look like in an address. */
  readonly provinceId: RegExp;
  /** Whether a reader brought the data along: then what is wrong with them is told apart from the page. */
  readonly isOwnData: boolean;
  /** What is said of a reader's own data; null where the page speaks of its own. */
  readonly words: Readonly<Record<Lang, OwnWords>> | null;
  /** What the map is painted on; without it each province is a node. */
  readonly makeSurface?: MakeSurface | undefined;
}

/** Fetches, reads and checks all files at once, each as soon as it is here; a missing or broken one takes no other with it. */
export async function load(sources: Sources, textOf: TextOf = fetchText): Promise<Loaded> {
  const [{ drawing, problem }, { signings, milestones, provinces, chapters, problems }] = await Promise.all([
    loadMap(textOf(sources.map)),
    loadTables(sources, textOf),
  ]);
  return {
    signings,
    rollout: createRollout(signings?.agreements ?? [], milestones ?? [], ownWindow),
    milestones,
    provinces,
    drawing,
    chapters,
    window: ownWindow,
    provinceId: ownPage.provinceId,
    isOwnData: false,
    words: null,
    problems: [
      ...(signings?.problems ?? []),
      ...(drawing ? offMap(signings, drawing) : []),
      ...problems,
      ...(problem ? [problem] : []),
    ],
  };
}

/** Reads the map as soon as its text, *coming*, is here. */
async function loadMap(
  coming: Promise<string | null>,
): Promise<{ drawing: MapDrawing | null; problem: Problem | null }> {
  const text = await coming;
  if (text === null) return { drawing: null, problem: null };
  const topology = readTopology(text);
  const drawing = topology && drawVietnam(topology);
  if (drawing && drawing.provinces.length > 0) return { drawing, problem: null };
  const problem = {
    kind: 'topology-invalid',
    file: fileNames.map,
    line: null,
    column: null,
    value: '',
  } as const;
  return { drawing: null, problem };
}

async function loadTables(sources: Sources, textOf: TextOf): Promise<FilesRead> {
  const [signings, milestones, provinces, story] = await Promise.all([
    textOf(sources.signings),
    textOf(sources.milestones),
    textOf(sources.provinces),
    sources.story === null ? undefined : textOf(sources.story),
  ]);
  const texts = { signings, milestones, provinces, story };
  return readFiles(texts, ownWindow);
}

/** Returns the text at *url*, or null where it cannot be had. */
async function fetchText(url: string): Promise<string | null> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : null;
  } catch {
    // No network, or the address answers nothing: the caller tells the reader what is missing.
    return null;
  }
}

/** Returns a problem for each agreement of a province that *drawing* does not show. */
function offMap(signings: Signings | null, drawing: MapDrawing): Problem[] {
  const drawn = new Set(drawing.provinces.map(({ id }) => id));
  return (signings?.agreements ?? []).flatMap(({ provinceId, line }) =>
    provinceId === null || drawn.has(provinceId)
      ? []
      : [
          {
            kind: 'province-off-map' as const,
            file: fileNames.signings,
            line,
            column: 'province',
            value: provinceId,
          },
        ],
  );
}
