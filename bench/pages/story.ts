import Papa from 'papaparse';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { earliestDay, latestDay, parseEdtf } from '../../src/data/edtf.ts';
import { fetchFiles, firstDay } from './slider.ts';

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
