import type { Chapter } from '../data/story.ts';
import type { Day } from '../data/day.ts';
import type { AppState, Store } from '../rollout/app-state.ts';
import { createDial, wishOf, type Wish } from './clicker.ts';
import { formatDay } from '../words/date-words.ts';
import { presentMessages } from './present-messages.ts';
import type { SpokenStop } from './speaker-protocol.ts';
import { stopsOf, type Stop, type StopsOptions } from './stops.ts';
import { createKeysDialog } from './present-keys-view.ts';
import { createPresentView, type PresentOptions } from './present-view.ts';
import type { View } from '../ui/view.ts';
import type { Playback } from '../timeline/playback.ts';
import { createFullScreen } from './full-screen.ts';
import { createSpeakerLink } from './speaker-link.ts';
import { createTravel } from './travel.ts';
import { keepAwake } from './wake-lock.ts';
import './present.css';

/** What a presentation needs of the page. */
export interface Stage extends Omit<PresentOptions, 'onWish' | 'stopCount'>, StopsOptions {
  readonly store: Store<AppState>;
  readonly chapters: readonly Chapter[];
  readonly playback: Playback;
  /** Adds a view to those drawn with each change; returns the undo. */
  readonly addView: (view: View) => () => void;
  readonly say: (sentence: string) => void;
  readonly map: HTMLElement;
  readonly onEnd: () => void;
}

/**
 * Starts presenting and returns the way to end it: the page becomes a stage, and a clicker moves it from stop to stop until it ends. The
 * stops are the chapters of the story; where there are none, the days of signing.
 */
export function present(page: Stage): () => void {
  const { store, playback, addView, say, map, onEnd } = page;
  const stops = stopsOf(page.chapters, page);
  const root = document.documentElement;
  const view = createPresentView(document.body, map, { ...page, stopCount: stops.length, onWish: obey });
  const keys = createKeysDialog(document.body);
  const travel = createTravel(playback.seek);
  const dial = createDial(stops.length);
  const link = createSpeakerLink(tellSpeaker, (key) => {
    const wish = wishOf({ key, ctrlKey: false, metaKey: false, altKey: false });
    if (wish !== null) obey(wish);
  });
  const fullScreen = createFullScreen(() => (keys.isOpen() ? keys.close() : end()));
  const letSleep = keepAwake();
  const startedMs = Date.now();
  let index = firstIndex(stops, store.get().day, page.rollout.window.last);
  let isBlank = false;

  function goTo(target: number): void {
    index = Math.min(stops.length - 1, Math.max(0, target));
    const stop = stops[index];
    if (!stop) return;
    root.dataset['present'] = 'travel';
    view.showStop(stop, index, false);
    travel.go(store.get().day, stop.day, () => {
      root.dataset['present'] = 'stop';
      view.showStop(stop, index, true);
      const { lang } = store.get();
      say(`${stop.title[lang]}. ${stop.text[lang]}`);
    });
    tellSpeaker();
  }

  function setBlank(next: boolean): void {
    isBlank = next;
    view.blank(isBlank);
    tellSpeaker();
  }

  function obey(wish: Wish): void {
    if (wish === 'end') end();
    else if (wish === 'keys') keys.open(presentMessages[store.get().lang]);
    else if (wish === 'speaker') openSpeaker();
    else if (wish === 'blank') setBlank(!isBlank);
    // From a blank screen any other key brings the picture back first, as slide programs do.
    else if (isBlank) setBlank(false);
    else move(wish);
  }

  function move(wish: Exclude<Wish, 'end' | 'keys' | 'speaker' | 'blank'>): void {
    if (typeof wish === 'object') {
      const target = dial(wish.digit, performance.now());
      if (target !== null) goTo(target);
    } else if (wish === 'start') {
      fullScreen.enter();
      goTo(0);
    } else goTo({ next: index + 1, back: index - 1, first: 0, last: stops.length - 1 }[wish]);
  }

  function openSpeaker(): void {
    const { lang } = store.get();
    const { theme } = root.dataset;
    const query = new URLSearchParams({ speaker: '1', lang, ...(theme ? { theme } : {}) });
    view.say(link.open(query.toString()) ? '' : presentMessages[lang].speakerBlocked);
  }

  function tellSpeaker(): void {
    const { lang } = store.get();
    const spoken = (stop: Stop | undefined): SpokenStop | null =>
      stop
        ? {
            title: stop.title[lang],
            date: formatDay(stop.day, lang),
            text: stop.text[lang],
            sources: stop.sources.map((source) => source[lang]),
          }
        : null;
    const current = spoken(stops[index]);
    if (current)
      link.show({
        lang,
        index,
        count: stops.length,
        isBlank,
        startedMs,
        current,
        next: spoken(stops[index + 1]),
      });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const wish = wishOf(event);
    if (keys.isOpen()) {
      // The dialog has its own keys, but the clicker must not reload the page or play the map behind it.
      if (wish === 'keys') keys.close();
      if (wish === 'keys' || wish === 'start') event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (wish === null) return;
    const isOnButton = event.target instanceof HTMLButtonElement;
    event.stopPropagation();
    if (isOnButton && (event.key === ' ' || event.key === 'Enter')) return;
    event.preventDefault();
    // A key held down is one press.
    if (!event.repeat) obey(wish);
  }

  function end(): void {
    removeEventListener('keydown', onKeyDown, true);
    travel.stop();
    letSleep();
    fullScreen.leave();
    link.close();
    removeView();
    unsubscribe();
    view.destroy();
    keys.destroy();
    delete root.dataset['present'];
    onEnd();
  }

  addEventListener('keydown', onKeyDown, true);
  const removeView = addView(view);
  const unsubscribe = store.subscribe(({ lang }, before) => {
    if (lang !== before.lang) tellSpeaker();
  });
  playback.pause();
  // A hall is shown the whole country.
  store.set({ mapWindow: '' });
  root.dataset['present'] = 'stop';
  view.update(store.get());
  fullScreen.enter();
  playback.seek(stops[index]?.day ?? store.get().day);
  goTo(index);
  view.focus();
  return end;
}

/** Returns the stop to begin with: the last one up to *day*, and the first where the page shows its end. */
function firstIndex(stops: readonly Stop[], day: Day, lastDay: Day): number {
  return day >= lastDay
    ? 0
    : Math.max(
        0,
        stops.findLastIndex((stop) => stop.day <= day),
      );
}
