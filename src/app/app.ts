import { createStore, defaultState, type AppState } from '../model/app-state.ts';
import type { Lang } from '../model/lang.ts';
import { createPlayer } from '../model/player.ts';
import { createPace } from '../model/pace.ts';
import { describeProvince } from '../model/province-words.ts';
import { createRollout } from '../model/rollout.ts';
import { formatUrlState, parseUrlState } from '../model/url-state.ts';
import { createAboutView } from '../views/about-view.ts';
import { createCaptionView } from '../views/caption-view.ts';
import { createControlsView } from '../views/controls-view.ts';
import { createLegendView } from '../views/legend-view.ts';
import { createMapView } from '../views/map-view.ts';
import { createNationalView } from '../views/national-view.ts';
import { createNoticesView } from '../views/notices-view.ts';
import { createPageView } from '../views/page-view.ts';
import { createPanelView } from '../views/panel-view.ts';
import { createScrubberView } from '../views/scrubber-view.ts';
import { createSettingsView } from '../views/settings-view.ts';
import { createStatsView } from '../views/stats-view.ts';
import { createTableView } from '../views/table-view.ts';
import { createTimelineView } from '../views/timeline-view.ts';
import type { View } from '../views/view.ts';
import { on } from '../views/dom.ts';
import { createAddress } from './address.ts';
import { createAnnouncer } from './announcer.ts';
import { isMotionReduced, onMotionChange } from './browser.ts';
import type { Loaded } from './load.ts';
import { noticesOf } from './notices.ts';
import { createPlayback } from './playback.ts';

/**
 * Puts the page together: data and state flow down to the views, wishes of the reader flow back up. Returns
 * the undo, which leaves the page as it was before, so that it can be put together again with other data.
 * *guests* are views that stay when the page is taken apart.
 */
export function startApp(loaded: Loaded, readerLang: Lang, guests: readonly View[] = []): () => void {
  const { drawing, window: storyWindow } = loaded;
  const defaults = defaultState(readerLang, storyWindow);
  const addressed = { window: storyWindow, provinceId: loaded.provinceId };
  const address = createAddress();
  const store = createStore<AppState>({
    ...parseUrlState(address.pairs(), defaults, addressed),
    isPlaying: false,
  });
  const milestones = loaded.milestones ?? [];
  const rollout = createRollout(loaded.signings?.agreements ?? [], milestones, storyWindow);
  const provinces = new Map((loaded.provinces ?? []).map((province) => [province.id, province]));
  const provinceOf = (id: string) => provinces.get(id) ?? null;
  const nameOf = (id: string, { lang }: AppState) => provinceOf(id)?.name[lang] ?? id;
  const describe = (id: string, state: AppState) => describeProvince(nameOf(id, state), id, rollout, state);
  const nameNow = (unit: string, lang: Lang) =>
    [...provinces.values()].find(({ name }) => name.vi === unit)?.name[lang] ?? unit;
  const knownIds = new Set([...provinces.keys(), ...(drawing?.provinces.map(({ id }) => id) ?? [])]);
  const playback = createPlayback(store, {
    player: createPlayer(
      createPace(
        rollout.signingDays.map(({ day }) => day),
        storyWindow,
      ),
    ),
    rollout,
  });
  const announcer = createAnnouncer(element('announcer'));

  function select(id: string | null): void {
    const selected = id !== null && knownIds.has(id) ? id : null;
    if (store.get().selected === selected) return;
    store.set({ selected });
    address.push(formatUrlState(address.pairs(), store.get(), defaults));
  }

  const views: View[] = [
    createPageView(),
    createSettingsView(element('settings'), {
      onLang: (lang) => store.set({ lang }),
      onTheme: (theme) => store.set({ theme }),
    }),
    createNoticesView(element('notices'), {
      notices: loaded.isOwnData ? [] : noticesOf(loaded),
      problems: loaded.isOwnData ? [] : loaded.problems,
      onReload: () => location.reload(),
    }),
    createStatsView(element('counts'), { rollout, milestones, isOwnData: loaded.isOwnData }),
    createLegendView(element('map'), { years: storyWindow.years }),
    createCaptionView(element('caption'), { rollout, nameOf }),
    createControlsView(element('controls'), {
      lastDay: storyWindow.last,
      onPlay: playback.play,
      onPause: playback.pause,
      onStep: (direction) => {
        playback.step(direction);
        announcer.say(spokenMoment());
      },
      onSpeed: (speed) => store.set({ speed }),
      onLoop: (isLooping) => store.set({ isLooping }),
      isMotionReduced,
    }),
    createTimelineView(element('timeline'), {
      rollout,
      milestones,
      provinceCount: Math.max(1, drawing?.provinces.length ?? provinces.size),
    }),
    createScrubberView(element('timeline'), {
      rollout,
      onSeek: playback.seek,
      onStep: playback.step,
      onHold: playback.hold,
    }),
    createPanelView(element('panel'), { rollout, provinceOf, nameNow, onClose: () => select(null) }),
    createNationalView(element('national'), { rollout }),
    createTableView(element('table'), { rollout, nameOf }),
    createAboutView(element('about'), {
      milestones,
      rowCount: loaded.signings?.rowCount ?? 0,
      shownCount: rollout.agreements.length,
    }),
  ];
  if (drawing)
    views.push(createMapView(element('map'), { drawing, rollout, nameOf, describe, onSelect: select }));
  element('loading').hidden = true;

  function spokenMoment(): string {
    return element('caption').textContent.trim();
  }

  let frame = 0;
  function draw(): void {
    frame = 0;
    const state = store.get();
    for (const view of [...views, ...guests]) view.update(state);
  }
  function drawSoon(): void {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  const undos = [
    store.subscribe((state, before) => {
      drawSoon();
      if (!state.isPlaying) address.replaceSoon(() => formatUrlState(address.pairs(), store.get(), defaults));
      if (before.isPlaying && !state.isPlaying) announcer.say(spokenMoment());
    }),
    address.onBack(() => {
      const state = parseUrlState(address.pairs(), defaults, addressed);
      store.set({ ...state, isPlaying: false });
      playback.seek(state.day);
    }),
    onMotionChange(() => drawSoon()),
    on(window, 'keydown', (event) => {
      if (event.key === 'Escape') select(null);
      const isFree = event.target === document.body || event.target === element('map');
      if (event.key !== ' ' || !isFree || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      if (store.get().isPlaying) playback.pause();
      else playback.play();
    }),
  ];

  if (!knownIds.has(store.get().selected ?? '')) store.set({ selected: null });
  draw();
  document.documentElement.dataset['ready'] = 'true';
  if (parseUrlState(address.pairs(), defaults, addressed).isPlaying && !isMotionReduced()) playback.play();

  return () => {
    cancelAnimationFrame(frame);
    for (const undo of undos) undo();
    for (const part of [playback, announcer, address, ...views]) part.destroy();
  };
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`missing element: ${id}`);
  return found;
}
