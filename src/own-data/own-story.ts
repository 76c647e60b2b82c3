import type { MapDrawing } from '../map/map-drawing.ts';
import { messagesFor, ownDataWords } from './place-messages.ts';
import { createRollout } from '../rollout/rollout.ts';
import { ownPage } from '../rollout/url-state.ts';
import type { MakeSurface } from '../map/map-surface.ts';
import type { OwnDataReport } from './own-data-view.ts';
import type { Loaded } from '../load/load.ts';
import type { Sources } from './own-data-address.ts';
import type { OwnStory } from './protocol.ts';
import type { Outcome } from './session.ts';

type Story = Extract<Outcome, { kind: 'story' }>;

/** What the ids of any map's regions look like in an address. */
const anyId = /^[^\p{Cc}]{1,80}$/u;

/** From how many regions on one canvas is lighter than a node for each: measured, see docs/performance.md. */
const crowdedFrom = 500;

/** Returns what many regions are painted on; undefined where they are few, or it cannot be had and nodes must do. */
export async function surfaceFor(drawing: MapDrawing): Promise<MakeSurface | undefined> {
  if (drawing.provinces.length < crowdedFrom) return undefined;
  return import('../map/map-canvas.ts').then(
    ({ createCanvasSurface }) => createCanvasSurface,
    () => undefined,
  );
}

/** Returns what the page is to show of *outcome*; what the files lack is the page's *own*. */
export async function loadedOf({ story, agreements, drawing: brought }: Story, own: Loaded): Promise<Loaded> {
  const { names, window, rowCount } = story;
  const drawing = brought ? withArchipelagos(brought, own.drawing) : own.drawing;
  const rollout = createRollout(agreements, [], window);
  return {
    signings: { agreements, problems: [], rowCount },
    rollout,
    milestones: [],
    chapters: [],
    provinces: names ?? own.provinces,
    drawing,
    problems: [],
    window,
    provinceId: brought ? anyId : ownPage.provinceId,
    isOwnData: true,
    words: ownDataWords,
    makeSurface: drawing ? await surfaceFor(drawing) : undefined,
  };
}

/** Returns *drawing*, where it is of Vietnam, with those archipelagos of *own* that its file leaves out. */
function withArchipelagos(drawing: MapDrawing, own: MapDrawing | null): MapDrawing {
  if (!drawing.fit || !own) return drawing;
  const missing = own.insets.filter(({ id }) => !drawing.insets.some((inset) => inset.id === id));
  return { ...drawing, insets: [...drawing.insets, ...missing] };
}

/** Returns the sentences of the page while it shows a story, read from the file called *dataName*. */
export function sentencesOf({ story, drawing }: Story, dataName: string): ReturnType<typeof messagesFor> {
  return messagesFor({
    name: stemOf(dataName),
    window: story.window,
    regionCount: drawing && drawing.fit === null ? drawing.provinces.length : null,
  });
}

/** Returns what the page says of *story*, told from *sources*. */
export function reportOf(story: OwnStory, { data, map }: Sources): OwnDataReport {
  const { years } = story.window;
  return {
    ...story,
    dataName: data.name,
    mapName: map?.name ?? null,
    host: 'url' in data ? new URL(data.url).host : null,
    firstYear: years[0] ?? 0,
    lastYear: years.at(-1) ?? 0,
  };
}

/** Returns *name*, that of a file, without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.\w{1,8}$/, '') || name;
}
