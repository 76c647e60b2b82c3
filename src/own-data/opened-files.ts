import aliases from '../../data/province-aliases.csv?raw';

import { countRowsLeftOut, type Problem } from '../data/problem.ts';
import { parseProvinceAliases } from './province-aliases.ts';
import { provinceColumns } from './foreign-province.ts';
import { createProvinceNames, type ProvinceNames } from './province-names.ts';
import {
  chooseRegions,
  listRegionObjects,
  readRegions,
  type RegionChoice,
  type RegionObject,
} from './regions.ts';
import { columnOfSigning } from './foreign-columns.ts';
import { ForeignCsv } from './foreign-csv.ts';
import type { StoredAgreement } from './stored-agreement.ts';
import { SigningsTable, type Correction } from './signings-table.ts';
import { latestDay } from '../data/edtf.ts';
import { hasProvincesOfVietnam, readTopology } from '../data/topology.ts';
import { drawVietnam } from '../map/map-drawing.ts';
import { drawRegions } from '../map/region-drawing.ts';
import { isInWindow } from '../rollout/rollout.ts';
import { ownWindow, windowOfDays, type StoryWindow } from '../rollout/story-window.ts';
import { bytesOf, Refused, textOf } from './byte-source.ts';
import { packAgreements, type SentAgreements } from './sent-agreements.ts';
import {
  mostListed,
  mostRows,
  type Listeners,
  type ListedProblem,
  type OwnStory,
  type Request,
} from './protocol.ts';

type OpenRequest = Extract<Request, { type: 'open' }>;

/** The map on which the rows are looked up. */
interface Place {
  readonly names: ProvinceNames;
  readonly drawnIds: ReadonlySet<string>;
  /** The names of the regions of a map that came with the files. */
  readonly ownNames: OwnStory['names'];
  readonly objects: readonly RegionObject[];
  readonly choice: RegionChoice | null;
}

/** A reader's own files, read and kept, so that they can be corrected and written again. */
export class OpenedFiles {
  readonly #table: SigningsTable;
  readonly #place: Place;
  readonly #file: string;
  #agreements: readonly StoredAgreement[] = [];
  #before: readonly StoredAgreement[] | null = null;
  #problems: readonly Problem[] = [];

  private constructor(file: string, place: Place) {
    this.#file = file;
    this.#place = place;
    this.#table = new SigningsTable({ file, names: place.names, maxRows: mostRows });
  }

  /** Reads what *request* names; throws Refused where nothing of it can be shown. */
  static async open(request: OpenRequest, listeners: Listeners): Promise<OpenedFiles> {
    const { data, map } = request;
    const { onProgress } = listeners;
    const bytes = bytesOf(data, 'data', (read, total) => onProgress(data.name, read, total));
    const head: Uint8Array[] = [];
    const sample = () => sampleOf(data.name, bytes, head);
    const place = map ? await openMap(request, map, sample, listeners) : ownPlace(request);
    const files = new OpenedFiles(data.name, place);
    const agreements: StoredAgreement[] = [];
    const take = (more: readonly StoredAgreement[]) => {
      for (const agreement of more) agreements.push(agreement);
    };
    for await (const part of joined(head, bytes)) {
      take(files.#table.push(part));
      if (files.#table.isTruncated) break;
    }
    take(files.#table.end());
    files.#agreements = agreements;
    files.#refuseUseless();
    return files;
  }

  /** Writes *corrections* into the cells. */
  correct(corrections: readonly Correction[]): void {
    this.#before = this.#agreements;
    this.#agreements = this.#table.correct(corrections);
  }

  /** Takes the last corrections back. */
  undo(): void {
    this.#table.undo();
    this.#agreements = this.#before ?? this.#agreements;
    this.#before = null;
    // The list of faults is that of the story told.
    this.story();
  }

  /** The agreements, by latest possible day. */
  get agreements(): SentAgreements {
    return packAgreements(this.#agreements, this.#table.columns);
  }

  /** Returns everything the page shows but the agreements. */
  story(): OwnStory {
    const window = this.#window();
    const outside = this.#agreements.filter((agreement) => !isInWindow(agreement, window));
    const { rowCount, problems } = this.#table.summary;
    this.#problems = [...problems, ...this.#table.noticesOutsideWindow(outside), ...this.#offMap()].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0),
    );
    return {
      names: this.#place.ownNames,
      window,
      rowCount,
      shownCount: rowCount - countRowsLeftOut(problems) - outside.length,
      outsideCount: outside.length,
      problems: this.#listed(),
      problemCount: this.#problems.length,
      isTruncated: this.#table.isTruncated,
      objects: this.#place.objects,
      choice: this.#place.choice,
    };
  }

  /** Returns the text of the file as it stands. */
  text(): string {
    return this.#table.text();
  }

  /** Every fault, by line; those of the last story. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Vietnam keeps its years as long as the file has any row in them: whoever edits it sees what lies outside. */
  #window(): StoryWindow {
    const days = this.#agreements.map(({ signed }) => latestDay(signed));
    const isOwnStory =
      this.#place.ownNames === null && this.#agreements.some((agreement) => isInWindow(agreement, ownWindow));
    return (isOwnStory ? null : windowOfDays(days)) ?? ownWindow;
  }

  #offMap(): Problem[] {
    return this.#agreements.flatMap(({ provinceId, line }) =>
      provinceId === null || this.#place.drawnIds.has(provinceId)
        ? []
        : [{ kind: 'province-off-map', file: this.#file, line, column: null, value: provinceId }],
    );
  }

  #listed(): ListedProblem[] {
    const keyOf = ({ kind, column, value }: Problem) => `${kind}\n${column}\n${value}`;
    const counts = new Map<string, number>();
    for (const problem of this.#problems)
      if (problem.suggestions) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
    return this.#problems.slice(0, mostListed).map((problem) => ({
      problem,
      count: counts.get(keyOf(problem)) ?? 1,
      corrections: this.#corrections(problem),
    }));
  }

  #corrections({ kind, column, value, suggestions = [] }: Problem): Correction[] {
    if (column === null || (kind !== 'province-unknown' && kind !== 'province-ambiguous')) return [];
    const isCode = columnOfSigning(column) !== 'province';
    return suggestions.map(({ id, name }) => {
      const isClear = !isCode && this.#place.names.find(name.vi) === id;
      return { column, value, text: isClear ? name.vi : id };
    });
  }

  /** A file of which not one row can be told is better answered with the reason than with an empty map. */
  #refuseUseless(): void {
    const { rowCount, problems } = this.#table.summary;
    const [first] = problems;
    if (this.#agreements.length > 0 || !first) return;
    if (rowCount === 0 || problems.some(({ kind }) => kind === 'column-missing')) {
      const problem = problems.find(({ kind }) => kind === 'column-missing') ?? first;
      throw new Refused({ kind: 'problem', name: this.#file, problem });
    }
  }
}

function ownPlace({ provinces, drawnIds }: OpenRequest): Place {
  return {
    names: createProvinceNames(provinces, parseProvinceAliases(aliases)),
    drawnIds: new Set(drawnIds),
    ownNames: null,
    objects: [],
    choice: null,
  };
}

async function openMap(
  request: OpenRequest,
  map: NonNullable<OpenRequest['map']>,
  sample: () => Promise<string[]>,
  { onProgress, onOutline, onMap }: Listeners,
): Promise<Place> {
  const unreadable = new Refused({ kind: 'map-unreadable', name: map.name });
  const [text, samples] = await Promise.all([
    textOf(map, 'map', (read, total) => onProgress(map.name, read, total)),
    request.choice ? [] : sample(),
  ]);
  const topology = readTopology(text);
  if (topology && hasProvincesOfVietnam(topology)) {
    const drawing = drawVietnam(topology);
    onMap(drawing);
    const drawnIds = drawing.provinces.map(({ id }) => id);
    return { ...ownPlace({ ...request, drawnIds }), ownNames: request.provinces };
  }
  const choice = topology && (request.choice ?? chooseRegions(topology, samples));
  const regions = choice && readRegions(topology, choice);
  if (!regions) throw unreadable;
  const { areas, names } = regions;
  const drawing = drawRegions(topology, areas, onOutline);
  onMap(drawing);
  return {
    names: createProvinceNames(names),
    drawnIds: new Set(drawing.provinces.map(({ id }) => id)),
    ownNames: names,
    objects: listRegionObjects(topology),
    choice,
  };
}

/** How many rows are looked at to find out which regions a file is about. */
const sampleSize = 100;

/**
 * Returns what the first rows of the file called *name* write for their regions. What it takes of *bytes* it puts into
 * *head*: a file is fetched once, and the network goes on while its map is drawn.
 */
async function sampleOf(
  name: string,
  bytes: AsyncGenerator<Uint8Array>,
  head: Uint8Array[],
): Promise<string[]> {
  const csv = new ForeignCsv(name, sampleSize);
  const rows = [];
  while (rows.length < sampleSize) {
    const { done, value } = await bytes.next();
    if (done) break;
    head.push(value);
    rows.push(...csv.push(value).rows);
  }
  rows.push(...csv.end().rows);
  return rows.flatMap(({ cells }) => provinceColumns.map((column) => cells[column] ?? '')).filter(Boolean);
}

async function* joined(
  head: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* head;
  yield* rest;
}
