import Papa from 'papaparse';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import signingsUrl from '../../data/signings.csv?url';
import topologyUrl from '../../data/vietnam-provinces.topo.json?url';
import { earliestDay, latestDay, parseEdtf } from '../../src/data/edtf.ts';

/** What a map of the rollout needs and nothing else: the regions, and the year of each region on a day. */
export interface Story {
  readonly regions: FeatureCollection<Geometry>;
  /** Returns the class of a region on *day*: 0 none, 1 possible, the year once it is signed. */
  classOf(id: string, day: number): number;
}

/** The colour of each class. */
export const colours: Readonly<Record<number, string>> = {
  0: '#e8e6df',
  1: '#c9c2ae',
  2013: '#0b3c5d',
  2014: '#14578a',
  2015: '#2a74ad',
  2016: '#4f92c4',
  2017: '#7bb0d6',
  2018: '#a5cbe5',
  2019: '#cfe3f1',
};

/** 2013-01-01, as whole days since 1970-01-01. */
export const firstDay = 15_706;

const parameters = new URLSearchParams(location.search);

/** Where the files are: those of this project, unless the address names others. */
export const files = {
  signings: parameters.get('data') ?? signingsUrl,
  topology: parameters.get('map') ?? topologyUrl,
} as const;

/** Fetches both files at once; returns their text. */
export async function fetchFiles(): Promise<readonly [string, string]> {
  const [signings, topology] = await Promise.all(
    [files.signings, files.topology].map(async (url) => (await fetch(url)).text()),
  );
  return [signings ?? '', topology ?? ''];
}

/** Fetches and reads the story. */
export async function loadStory(): Promise<Story> {
  const [signings, topologyText] = await fetchFiles();
  const topology = JSON.parse(topologyText) as Topology;
  const provinces = topology.objects['provinces'] as GeometryCollection;
  const days = daysOf(signings);
  return {
    regions: feature(topology, provinces),
    classOf(id, day) {
      const known = days.get(id);
      if (!known || day < known.possibleFrom) return 0;
      return day < known.signedFrom ? 1 : known.year;
    },
  };
}

/** Returns the code of *region*. */
export function idOf(region: Feature): string {
  return String(region.id);
}

/** Calls *draw* with the day that the slider shows, now and whenever it moves, and marks the page as interactive. */
export function followSlider(draw: (day: number) => void): void {
  const slider = document.querySelector<HTMLInputElement>('#time');
  const output = document.querySelector('#date');
  if (!slider || !output) throw new Error('missing element: #time or #date');
  const show = () => {
    const day = firstDay + Number(slider.value);
    output.textContent = new Date(day * 86_400_000).toISOString().slice(0, 10);
    draw(day);
  };
  slider.addEventListener('input', show);
  show();
}

interface Days {
  possibleFrom: number;
  signedFrom: number;
  year: number;
}

function daysOf(signings: string): Map<string, Days> {
  const days = new Map<string, Days>();
  const { data } = Papa.parse<Record<string, string>>(signings, { header: true, skipEmptyLines: true });
  for (const row of data) {
    const id = row['province_iso'] ?? '';
    const date = parseEdtf(row['signed'] ?? '');
    if (!id || !date) continue;
    const signedFrom = latestDay(date);
    const known = days.get(id);
    const first = Math.min(signedFrom, known?.signedFrom ?? Infinity);
    days.set(id, {
      possibleFrom: Math.min(earliestDay(date) ?? firstDay, known?.possibleFrom ?? Infinity),
      signedFrom: first,
      year: new Date(first * 86_400_000).getUTCFullYear(),
    });
  }
  return days;
}
