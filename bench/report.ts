import type { Contestant } from './contestants.ts';
import { untouchedMs } from './load.ts';
import type { Sample } from './measure.ts';
import type { Rounds } from './rounds.ts';
import type { Traffic } from './site.ts';
import { spreadOf } from './statistics.ts';

type Samples = ReadonlyMap<Contestant, readonly Sample[]>;

/** Returns a Markdown table with *heads* over *rows*. */
export function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

/** Returns *samples* as a table: a row for each measure with median (min–max), and ours as a multiple of two others. */
export function sampleTable(samples: Samples): string {
  const names = [...samples.keys()];
  const measures = Object.keys([...samples.values()][0]?.[0] ?? {});
  const valuesOf = (name: Contestant, measure: string) =>
    (samples.get(name) ?? []).map((sample) => sample[measure] ?? NaN);
  const ratio = (measure: string, other: Contestant) => {
    const [a, b] = (['ours', other] as const).map((name) => spreadOf(valuesOf(name, measure)).median);
    return a !== undefined && b !== undefined && b > 0 && Number.isFinite(a)
      ? `${(a / b).toFixed(2)} ×`
      : '–';
  };
  return tableOf(
    ['', ...names, 'ours ÷ blank', 'ours ÷ leaflet'],
    measures.map((measure) => [
      measure,
      ...names.map((name) => {
        const { median, min, max } = spreadOf(valuesOf(name, measure));
        return `${digits(median)} (${digits(min)}–${digits(max)})`;
      }),
      ratio(measure, 'blank'),
      ratio(measure, 'leaflet'),
    ]),
  );
}

const kinds: Readonly<Record<string, RegExp>> = {
  page: /\/$|\.html$/,
  script: /\.js$/,
  style: /\.css$/,
  data: /\.(csv|json)$/,
  font: /\.woff2$/,
  other: /\.(svg|png)$/,
};

/** What our page may take of the network while nobody touches it, in kB. */
const untouchedBudget = 110;

/** What a page asked for until it was complete, and within its first seconds, untouched. */
export interface Traffics {
  readonly load: Traffic;
  readonly untouched: Traffic;
}

/** Returns what each page fetches as a table: kB after brotli by kind, and requests; then the same, all in all, untouched. */
export function trafficTable(traffics: ReadonlyMap<Contestant, Traffics>): string {
  const rows = [...traffics].map(([name, { load, untouched }]) => [
    name,
    ...[...Object.values(kinds), /^(?!.*\.woff2$)/].map((pattern) => weightOf(load, pattern)),
    String(load.length),
    weightOf(untouched),
    String(untouched.length),
  ]);
  const seconds = untouchedMs / 1000;
  const heads = [
    ...['kB, brotli', ...Object.keys(kinds), 'all but fonts', 'requests'],
    `all in ${seconds} s untouched (ours ≤ ${untouchedBudget})`,
    `requests in ${seconds} s`,
  ];
  return tableOf(heads, rows);
}

/** Returns what was sent of the paths that match *pattern*, in kB. */
function weightOf(traffic: Traffic, pattern = /^/): string {
  const bytes = traffic.reduce((sum, [path, sent]) => sum + (pattern.test(path) ? sent : 0), 0);
  return (bytes / 1000).toFixed(1);
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Returns what the *rounds* left behind, in a sentence. */
export function roundsLine({ before, after, elementsBefore, elementsAfter }: Rounds): string {
  const [first, last] = [before, after].map((bytes) => (bytes / 1e6).toFixed(2));
  return `heap ${first} MB after the first rounds, ${last} MB after all; ${elementsBefore} elements, then ${elementsAfter}`;
}
