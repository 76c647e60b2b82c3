import type { Day } from '../data/day.ts';
import { createStore, defaultState, type AppState } from '../rollout/app-state.ts';
import type { Lang } from '../data/lang.ts';
import { createPlayer } from '../rollout/player.ts';
import { createEventPace, createPace } from '../rollout/pace.ts';
import { describeProvince } from '../words/province-words.ts';
import { openingSentence } from '../words/opening.ts';
import { createYearRollout } from '../rollout/year-rollout.ts';
import { formatUrlState, parseUrlState } from '../rollout/url-state.ts';
import { createCaptionView } from '../timeline/caption-view.ts';
import { createControlsView } from '../timeline/controls-view.ts';
import { createLegendView } from '../map/legend-view.ts';
import { createMapView } from '../map/map-view.ts';
import { createNoticesView } from './notices-view.ts';
import { createPageView } from './page-view.ts';
import { createScrubberView } from '../timeline/scrubber-view.ts';
import { createStatsView } from '../timeline/stats-view.ts';
import { createTimelineView } from '../timeline/timeline-view.ts';
import type { View } from '../ui/view.ts';
import { byId, on } from '../ui/dom.ts';
import { createAddress } from './address.ts';
import { createAnnouncer, tellOfLoss } from '../ui/announcer.ts';
import { areColumns, isEmbed, isMotionReduced, onMotionChange } from '../ui/browser.ts';
import { showFace } from '../ui/face.ts';
import type { Loaded } from '../load/load.ts';
import { nextTask } from '../ui/next-task.ts';
import { noticesOf } from './notices.ts';
import { createPlayback } from '../timeline/playback.ts';
import { createScrubPace } from '../timeline/scrub-pace.ts';
import { createStory } from '../story/story.ts';
import type { EmbeddedApp } from '../embed/embed-guest.ts';
import type { Surroundings } from './surroundings.ts';
import { createToolLoader } from './tool-loader.ts';

/** What others may do with the page once it stands. */
export interface App extends EmbeddedApp {
  /** Leaves the page as it was before, so that it can be put together again with other data. */
  destroy(): void;
}

/**
 * Puts the page together: data and state flow down to the views, wishes of the reader flow back up. *around* makes
 * what is around the map and the timeline.
 */
export function startApp(loaded: Loaded, readerLang: Lang, around: Surroundings): App {
  const { drawing, rollout, window: storyWindow } = loaded;
  const defaults = defaultState(readerLang, storyWindow);
  const addressed = { window: storyWindow, provinceId: loaded.provinceId };
  const address = createAddress();
  const store = createStore<AppState>({
    ...parseUrlState(address.pairs(), defaults, addressed),
    isPlaying: false,
  });
  const isFrame = isEmbed();
  const milestones = loaded.milestones ?? [];
  const yearRollout = createYearRollout(rollout);
  const rolloutOf = ({ mode }: AppState) => (mode === 'year' ? yearRollout : rollout);
  const provinces = new Map((loaded.provinces ?? []).map((province) => [province.id, province]));
  const provinceOf = (id: string) => provinces.get(id) ?? null;
  const nameOf = (id: string, { lang }: AppState) => provinceOf(id)?.name[lang] ?? id;
  const describe = (id: string, state: AppState) =>
    describeProvince(nameOf(id, state), id, rolloutOf(state), state);
  const knownIds = new Set([...provinces.keys(), ...(drawing?.provinces.map(({ id }) => id) ?? [])]);
  const signingDays = rollout.signingDays.map(({ day }) => day);
  const playback = createPlayback(store, {
    players: {
      calendar: createPlayer(createPace(signingDays, storyWindow)),
      event: createPlayer(createEventPace(signingDays, storyWindow)),
    },
    rollout,
  });
  const pace = createScrubPace(() => drawSoon());
  const { note, isSwift } = pace;
  const announcer = createAnnouncer();

  // Before anything is written: to ask later costs a layout.
  const timelineWidth = byId('timeline').clientWidth;
  const { width: widthPx, height: heightPx } = byId('map').getBoundingClientRect();

  function select(id: string | null): void {
    const selected = id !== null && knownIds.has(id) ? id : null;
    if (store.get().selected === selected) return;
    store.set({ selected });
    // In a frame the way back is that of the page around it.
    if (!isFrame) address.push(formatUrlState(address.pairs(), store.get(), defaults));
  }

  // What the page came with has served: the same is drawn again, and can change from now on.
  for (const id of ['counts', 'finder', 'panel', 'story']) byId(id).replaceChildren();
  document.querySelectorAll('.first-picture, .first-vintage').forEach((node) => node.remove());
  delete document.documentElement.dataset['awaited'];
  const provinceCount = Math.max(1, drawing?.provinces.length ?? provinces.size);
  const story = createStory(store, loaded.chapters ?? [], (chapter) => {
    playback.pause();
    playback.seek(chapter.to);
    store.set({ chapter: chapter.id, selected: null });
    address.push(formatUrlState(address.pairs(), store.get(), defaults));
    announcer.say(`${chapter.title[store.get().lang]}. ${chapter.text[store.get().lang]}`);
    showChapter();
  });
  /** Brings what a chapter speaks of into view: its text beside the map, or the map where it is above the text. */
  function showChapter(): void {
    // A frame never moves the page around it.
    if (isFrame) return;
    if (areColumns()) story.read();
    else byId('map').scrollIntoView({ block: 'nearest' });
  }
  const opening = (lang: Lang) =>
    loaded.words?.[lang].opening ?? openingSentence({ rollout, milestones, provinceCount }, lang);
  const parts = around.createParts({
    ...{ loaded, store, rollout, rolloutOf, milestones, provinceOf, nameOf, opening, story },
    ...{ playback, address, select, say: announcer.say, addView, tools: () => tools },
  });
  const toolContext = {
    table: () => parts.table(),
    store,
    rollout,
    milestones,
    provinces: loaded.provinces ?? [],
    drawing,
    story,
    nameOf,
    dimMap: (isIn: (id: string) => boolean) => map?.dim(isIn),
    onSelect: select,
    onSeek: (day: Day) => {
      playback.seek(day);
      announcer.say(spokenMoment);
    },
  };
  const onLoss = () => tellOfLoss(store.get().lang);
  const tools = createToolLoader(toolContext, () => whole, onLoss);

  const views: View[] = [
    createNoticesView(byId('notices'), {
      notices: loaded.isOwnData ? [] : noticesOf(loaded),
      problems: loaded.isOwnData ? [] : loaded.problems,
      onReload: () => location.reload(),
    }),
    createStatsView(byId('counts'), { rollout, rolloutOf, milestones, isOwnData: loaded.isOwnData, isSwift }),
    createLegendView(byId('map'), { years: storyWindow.years }),
    createCaptionView(byId('caption'), { rollout, nameOf }),
    createControlsView(byId('controls'), {
      lastDay: storyWindow.last,
      onPlay: playback.play,
      onPause: playback.pause,
      onStep: (direction) => {
        playback.step(direction);
        announcer.say(spokenMoment);
      },
      onSpeed: (speed) => store.set({ speed }),
      onLoop: (isLooping) => store.set({ isLooping }),
      onTime: (button) => tools.with(({ toggleTime }) => toggleTime(button)),
      isMotionReduced,
    }),
    createTimelineView(byId('timeline'), {
      rollout,
      milestones,
      provinceCount,
      chapters: story.chapters,
      onDraw: tools.drawn,
      isEmbed: isFrame,
      width: timelineWidth,
    }),
    createScrubberView(byId('timeline'), {
      window: storyWindow,
      rolloutOf,
      onSeek: playback.seek,
      onStep: playback.step,
      onHold: playback.hold,
    }),
    ...parts.views,
  ];
  const map = drawing
    ? createMapView(byId('map'), {
        drawing,
        size: { widthPx, heightPx },
        rollout,
        rolloutOf,
        nameOf,
        describe,
        regionOf: (id) => provinceOf(id)?.region ?? '',
        makeSurface: loaded.makeSurface,
        isSwift,
        onSelect: select,
        onLoss,
        onWindow: (mapWindow) => store.set({ mapWindow }),
      })
    : null;
  if (map) views.push(map);
  // After the map: what it writes with the first layout changes all styles, and the map measures before that.
  const page = createPageView({ opening, areColumns });
  views.push(page);
  views.push(tools.view);
  byId('loading').hidden = true;
  if (parts.presentStart) views.push(parts.presentStart());

  function addView(view: View): () => void {
    views.push(view);
    return () => views.splice(views.indexOf(view), 1);
  }

  /** Nobody reads what stands below the map while the map is scrubbed: it follows where the scrubber rests. */
  function atRest(view: View): View {
    return {
      ...view,
      update(state) {
        if (!isSwift()) view.update(state);
      },
    };
  }

  function spokenMoment(): string {
    return byId('caption').textContent.trim();
  }

  let frame = 0;
  function draw(frameMs: number): void {
    frame = 0;
    const state = store.get();
    note(state, frameMs);
    for (const view of [...views, ...around.guests]) view.update(state);
  }
  function drawSoon(): void {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  const undos = [
    store.subscribe((state, before) => {
      drawSoon();
      if (!state.isPlaying) address.replaceSoon(() => formatUrlState(address.pairs(), store.get(), defaults));
      if (state.course !== before.course) playback.seek(state.day);
      if (before.isPlaying && !state.isPlaying) announcer.say(spokenMoment);
    }),
    address.onBack(() => {
      const state = parseUrlState(address.pairs(), defaults, addressed);
      const day = story.dayOf(state.chapter) ?? state.day;
      store.set({ ...state, day, isPlaying: false, isLooping: store.get().isLooping });
      playback.seek(day);
    }),
    onMotionChange(() => drawSoon()),
    on(window, 'keydown', (event) => {
      if (event.key === 'Escape') select(null);
      const isFree = event.target === document.body || event.target === byId('map');
      if (event.key !== ' ' || !isFree || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      if (store.get().isPlaying) playback.pause();
      else playback.play();
    }),
  ];

  if (!knownIds.has(store.get().selected ?? '')) store.set({ selected: null });
  draw(0);
  // WebKit lays pictures out late: it told observers of their sizes twice in one frame, and reported a loop. Asked within
  // the frame, it costs nothing: the layout is due (WebKitGTK 2.50).
  requestAnimationFrame(() => document.body.getBoundingClientRect());
  document.documentElement.dataset['ready'] = 'true';
  let isOver = false;
  /** Makes what stands below the map once that can be seen. */
  async function addDeferredViews(): Promise<void> {
    delete document.documentElement.dataset['complete'];
    await nextTask();
    if (isOver) return;
    void showFace().then(page.noteDock);
    for (const view of parts.createDeferredViews()) {
      view.update(store.get());
      // Before the tools, which add to what it writes.
      views.splice(views.indexOf(tools.view), 0, atRest(view));
    }
    document.documentElement.dataset['complete'] = 'true';
  }
  const whole = addDeferredViews();
  if (parseUrlState(address.pairs(), defaults, addressed).isPlaying && !isMotionReduced()) playback.play();
  return {
    store,
    play: playback.play,
    pause: playback.pause,
    seek: playback.seek,
    select,
    destroy() {
      isOver = true;
      cancelAnimationFrame(frame);
      for (const undo of undos) undo();
      // A copy: a presentation that ends takes its own view out of the list.
      for (const part of [playback, announcer, address, pace, ...views]) part.destroy();
    },
  };
}
