import './own-data.css';
import ownSignings from '../../data/signings.csv?url';
import type { RegionChoice } from './regions.ts';
import type { Correction } from './signings-table.ts';
import type { MapDrawing } from '../map/map-drawing.ts';
import { ownDataMessages } from './own-data-messages.ts';
import { html, on } from '../ui/dom.ts';
import { createOwnDataForm } from './own-data-form.ts';
import { createStatusView } from './own-data-status-view.ts';
import { writeOwnDataReport } from './own-data-view.ts';
import type { StoryHost } from './story-host.ts';
import {
  addressedSources,
  locationOf,
  sourcesOfFiles,
  withoutStory,
  writeAddress,
  type Sources,
} from './own-data-address.ts';
import type { Loaded } from '../load/load.ts';
import { nextTask } from '../ui/next-task.ts';
import { loadedOf, reportOf, sentencesOf, stemOf, surfaceFor } from './own-story.ts';
import { awaitData, showAwaitedMap, showAwaitedOutline } from './awaited-map.ts';
import { formatRefusal } from './refusal-text.ts';
import { createSession, type Outcome, type Session } from './session.ts';
import { paintYears } from './year-colours.ts';

/** A reader's own data on the page. */
export interface OwnData {
  /** Shows the form that takes files, and puts the focus into it. */
  openForm(): void;
  /** Says that files may be dropped here, until they are or are carried away. */
  invite(): void;
  openFiles(files: readonly File[]): Promise<void>;
  /** Shows what the address asks for. */
  follow(): Promise<void>;
  /** Returns whether what is shown is what the address asks for. */
  isShown(): boolean;
}

type Story = Extract<Outcome, { kind: 'story' }>;

/** Files that have been read, and the worker that holds them. */
interface Opened {
  /** Where they belong in the history: see locationOf. */
  readonly place: string;
  readonly sources: Sources;
  readonly session: Session;
  readonly outcome: Story;
  readonly loaded: Loaded;
}

/** How long reading may take before the page tells of it, in ms. */
const patienceMs = 300;

const ownPlace = 'own';

awaitData();

/** Returns the part of the page that shows a reader's own data on *storyHost*; its form stands in *host*. */
export function createOwnData(host: HTMLElement, storyHost: StoryHost): OwnData {
  const status = createStatusView(element('own-data-status'));
  const report = element('own-data-report');
  let opened: Opened | null = null;
  let shownPlace = locationOf() === ownPlace ? ownPlace : '';
  let waitingMap: Sources['map'] = null;
  let pageSearch = '';
  let reading: { session: Session; timer: number } | null = null;
  let unpaint: (() => void) | null = null;
  let fileCount = 0;
  let writtenLang = storyHost.lang();

  const words = () => ownDataMessages[storyHost.lang()];

  function stopReading(): void {
    if (!reading) return;
    clearTimeout(reading.timer);
    // What is open stays so, as it was before the correction that is given up.
    if (reading.session === opened?.session) reading.session.undo();
    else reading.session.end();
    reading = null;
    status.clear();
  }

  function cancel(): void {
    stopReading();
    status.say(words().cancelled);
    if (!shownPlace) showPage();
  }

  /** Reads *sources* in a worker of their own, telling of the progress; null where it was given up for something else. */
  async function read(
    session: Session,
    task: (session: Session) => Promise<Outcome>,
  ): Promise<Outcome | null> {
    const mine = { session, timer: window.setTimeout(() => tell(), patienceMs) };
    reading = mine;
    let isDue = false;
    const tell = () => {
      isDue = true;
      status.progress(progress.text || words().working, progress.share, words().cancel, cancel);
    };
    progress.tell = () => isDue && tell();
    const outcome = await task(session);
    if (reading !== mine) return null;
    clearTimeout(mine.timer);
    reading = null;
    status.clear();
    return outcome;
  }

  const progress = { text: '', share: null as number | null, tell: () => undefined as unknown };
  function onProgress(name: string, done: number, total: number | null): void {
    progress.share = total === null ? null : done / total;
    progress.text = progress.share === 1 ? words().working : words().reading(name);
    progress.tell();
  }

  function onMap(drawing: MapDrawing): void {
    // What it will be painted on is fetched while its rows are read.
    void surfaceFor(drawing);
    showAwaitedMap(drawing);
  }

  /** Reads *sources* and shows them at *place* of the history; returns whether it did. */
  async function open(sources: Sources, place: string, choice: RegionChoice | null): Promise<boolean> {
    stopReading();
    Object.assign(progress, { text: words().reading(sources.data.name), share: null });
    const session = createSession({ onProgress, onOutline: showAwaitedOutline, onMap });
    const provinces = storyHost.own.provinces ?? [];
    const drawnIds = storyHost.own.drawing?.provinces.map(({ id }) => id) ?? [];
    const outcome = await read(session, () => session.open({ ...sources, choice, provinces, drawnIds }));
    if (outcome?.kind === 'story') {
      if (opened && opened.session !== session) opened.session.end();
      opened = { place, sources, session, outcome, loaded: await prepared(outcome) };
      return true;
    }
    session.end();
    if (outcome) {
      const sentence =
        outcome.kind === 'refused'
          ? formatRefusal(outcome.refusal, storyHost.lang())
          : words().broken(sources.data.name);
      status.say(`${sentence} ${words().still}`);
    }
    return false;
  }

  /** Returns what *outcome* shows. To work it out and to draw it are two tasks: as one they would hold up the reader. */
  async function prepared(outcome: Story): Promise<Loaded> {
    const loaded = await loadedOf(outcome, storyHost.own);
    await nextTask();
    return loaded;
  }

  function show(): void {
    if (!opened) return;
    const { sources, outcome, place, loaded } = opened;
    shownPlace = place;
    unpaint?.();
    unpaint = paintYears(outcome.story.window);
    document.documentElement.dataset['place'] = outcome.drawing ? 'other' : 'own';
    storyHost.show(loaded, sentencesOf(outcome, sources.data.name));
    writeReport();
  }

  function showPage(): void {
    shownPlace = ownPlace;
    unpaint?.();
    unpaint = null;
    delete document.documentElement.dataset['place'];
    report.hidden = true;
    report.replaceChildren();
    storyHost.show(storyHost.own);
  }

  function writeReport(): void {
    if (!opened || shownPlace !== opened.place) return;
    const { sources, outcome } = opened;
    report.hidden = false;
    writeOwnDataReport(report, reportOf(outcome.story, sources), storyHost.lang(), {
      onBack: goBack,
      onCorrect: (correction) => void correct(correction),
      onDownload: (what) => void download(what),
      onChoose: (choice) => void choose(choice),
    });
  }

  function goBack(): void {
    status.clear();
    writeAddress('pushState', pageSearch, null);
    showPage();
    element('own-data').querySelector('button')?.focus();
  }

  async function correct(correction: Correction): Promise<void> {
    if (!opened || reading) return;
    const { session } = opened;
    Object.assign(progress, { text: words().working, share: null });
    const outcome = await read(session, () => session.correct([correction]));
    if (outcome?.kind !== 'story') return;
    const loaded = await prepared(outcome);
    // Something else may have been opened meanwhile.
    if (opened.session !== session) return;
    opened = { ...opened, outcome, loaded };
    show();
    const { rowCount, shownCount } = outcome.story;
    status.say(words().sum(rowCount, shownCount, rowCount - shownCount));
    (report.querySelector<HTMLElement>('li button') ?? report.querySelector('button'))?.focus();
  }

  async function choose(choice: RegionChoice): Promise<void> {
    if (!opened) return;
    const { sources, place } = opened;
    if (await open(sources, place, choice)) show();
    // What could not be shown is not what is chosen.
    else writeReport();
  }

  async function download(what: 'data' | 'problems'): Promise<void> {
    if (!opened) return;
    const { session, sources } = opened;
    const blob = await session.write(what, storyHost.lang());
    if (!blob) return;
    const stem = stemOf(sources.data.name);
    const names = { data: words().correctedName, problems: words().problemsName };
    save(blob, names[what](stem));
  }

  storyHost.addView({
    update({ lang }) {
      if (lang === writtenLang) return;
      writtenLang = lang;
      writeReport();
      host.querySelector('form')?.replaceWith(createForm());
    },
    destroy: () => undefined,
  });

  function createForm(): HTMLFormElement {
    return createOwnDataForm(storyHost.lang(), (files) => void openFiles(files));
  }

  async function openFiles(files: readonly File[]): Promise<void> {
    delete document.documentElement.dataset['dropping'];
    const { data, map } = sourcesOfFiles(files);
    const known = opened && shownPlace === opened.place ? opened.sources : null;
    const sources = { data: data ?? known?.data ?? null, map: map ?? waitingMap ?? known?.map ?? null };
    if (!sources.data) {
      status.say(map ? words().mapWaits(map.name) : words().noFile);
      waitingMap = map;
      return;
    }
    const place = `file ${++fileCount}`;
    if (!(await open({ data: sources.data, map: sources.map }, place, null))) return;
    waitingMap = null;
    if (shownPlace === ownPlace) pageSearch = location.search;
    writeAddress('pushState', withoutStory(location.search), place);
    show();
    // With the next frame, which lays the page out anyway.
    requestAnimationFrame(() => report.scrollIntoView({ block: 'nearest' }));
  }

  // Without a target the files have left the window.
  on(window, 'dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) delete document.documentElement.dataset['dropping'];
  });

  return {
    openForm() {
      const form = host.querySelector('form') ?? host.appendChild(createForm());
      form.querySelector('input')?.focus();
    },
    invite() {
      document.documentElement.dataset['dropping'] = words().dropHere;
    },
    openFiles,
    async follow() {
      const place = locationOf();
      if (opened?.place === place) return show();
      stopReading();
      if (!place.startsWith('address ')) return showPage();
      pageSearch = withoutStory(location.search);
      const sources = addressedSources(new URL(ownSignings, document.baseURI).href);
      if ('kind' in sources) status.say(`${formatRefusal(sources, storyHost.lang())} ${words().still}`);
      else if (await open(sources, place, null)) return show();
      if (!reading && shownPlace !== ownPlace) showPage();
    },
    isShown: () => shownPlace === locationOf(),
  };
}

/** Has the browser save *blob* under *name*. */
function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = html('a', { href: url, download: name });
  link.click();
  // Safari may read the blob only several tasks later, and then saves nothing where it is gone
  // (https://github.com/kennethjiang/js-file-download/pull/55).
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`missing element: ${id}`);
  return found;
}
