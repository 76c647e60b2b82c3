import type { MapDrawing } from '../../model/map-drawing.ts';
import { messagesFor, ownDataWords } from '../../model/place-messages.ts';
import { createRollout } from '../../model/rollout.ts';
import { ownPage } from '../../model/url-state.ts';
import { createCanvasSurface, crowdedFrom } from '../../views/map-canvas.ts';
import { createMapScene } from '../../views/map-scene.ts';
import type { OwnDataReport } from '../../views/own-data-view.ts';
import type { Loaded } from '../load.ts';
import type { Sources } from './own-data-address.ts';
import type { OwnStory } from './protocol.ts';
import type { Outcome } from './session.ts';

type Story = Extract<Outcome, { kind: 'story' }>;

/** What the ids of any map's regions look like in an address. */
const anyId = /^[^\p{Cc}]{1,80}$/u;

/** Returns what the page is to show of *outcome*; what the files lack is the page's *own*. */
export function loadedOf({ story, agreements }: Story, own: Loaded): Loaded {
  const { place, window, rowCount } = story;
  const drawing = place ? withArchipelagos(place.drawing, own.drawing) : own.drawing;
  const rollout = createRollout(agreements, [], window);
  const isCrowded = drawing !== null && drawing.provinces.length >= crowdedFrom;
  return {
    signings: { agreements, problems: [], rowCount },
    rollout,
    milestones: [],
    chapters: [],
    provinces: place ? place.names : own.provinces,
    drawing,
    problems: [],
    window,
    provinceId: place ? anyId : ownPage.provinceId,
    isOwnData: true,
    words: ownDataWords,
    makeScene:
      drawing && (() => createMapScene(drawing, rollout, isCrowded ? createCanvasSurface : undefined)),
  };
}

/** Returns *drawing*, where it is of Vietnam, with those archipelagos of *own* that its file leaves out. */
function withArchipelagos(drawing: MapDrawing, own: MapDrawing | null): MapDrawing {
  if (!drawing.ground || !own) return drawing;
  const missing = own.insets.filter(({ id }) => !drawing.insets.some((inset) => inset.id === id));
  return { ...drawing, insets: [...drawing.insets, ...missing] };
}

/** Returns the sentences of the page while it shows *story*, read from the file called *dataName*. */
export function sentencesOf({ place, window }: OwnStory, dataName: string): ReturnType<typeof messagesFor> {
  const isVietnam = !place || place.drawing.ground !== null;
  return messagesFor({
    name: stemOf(dataName),
    window,
    regionCount: isVietnam ? null : place.drawing.provinces.length,
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
