import type { Browser } from 'playwright-core';
import type { Contestant } from './contestants.ts';
import { regionsOf, signingsOf } from './growth-data.ts';
import { measureModel } from './growth-model.ts';
import { heapOf } from './heap.ts';
import { measureLoad } from './load.ts';
import { during, pathOf } from './measure.ts';
import { tableOf } from './report.ts';
import { measureScrub } from './scrub.ts';
import type { Site } from './site.ts';
import { medianOf } from './statistics.ts';

/** The sizes that are tried: first more regions with as many rows, then more rows on the same regions. */
const sizes = [
  ...[63, 700, 3000, 11_000].map((regions) => ({ regions, rows: regions })),
  ...[100, 1000, 10_000, 100_000].map((rows) => ({ regions: 63, rows })),
] as const;

/** The months of the window: a growth series goes through it a month a step. */
const months = 84;

interface Growth {
  readonly mapMs: number;
  readonly readyMs: number;
  readonly stepMs: number;
  readonly p95FrameMs: number;
  readonly heapMb: number;
}

/** Returns as a table what load, memory and a step cost each page at each size, unthrottled; and the model layer alone. */
export async function measureGrowth(
  browser: Browser,
  site: Site,
  options: {
    readonly only: readonly Contestant[];
    readonly runs: number;
    readonly progress: (words: string) => void;
  },
): Promise<string> {
  const rows: string[][] = [];
  for (const { regions, rows: rowCount } of sizes) {
    const topology = JSON.stringify(regionsOf(regions));
    const signings = signingsOf(rowCount, regions);
    const query = addFiles(site, { topology, signings, name: `${regions}-${rowCount}` });
    for (const name of options.only) {
      options.progress(`growth: ${regions} regions, ${rowCount} rows: ${name}`);
      const samples: Growth[] = [];
      for (let run = 0; run < options.runs; run++) {
        const sample = await growthOf(browser, site, { name, query });
        if (sample) samples.push(sample);
      }
      rows.push([`${regions} regions, ${rowCount} rows`, name, ...cellsOf(samples)]);
    }
    const model = measureModel(topology, signings);
    rows.push([
      `${regions} regions, ${rowCount} rows`,
      'our model, in Node',
      '',
      `${model.loadMs.toFixed(0)}`,
      `${model.stepMs.toFixed(3)}`,
      '',
      '',
    ]);
  }
  return tableOf(
    ['size', 'page', 'map visible, ms', 'complete, ms', 'a month’s step, ms', 'p95 frame, ms', 'heap, MB'],
    rows,
  );
}

function addFiles(
  site: Site,
  { topology, signings, name }: { topology: string; signings: string; name: string },
): string {
  site.add(`/growth/${name}.topo.json`, topology);
  site.add(`/growth/${name}.csv`, signings);
  return `?data=/growth/${name}.csv&map=/growth/${name}.topo.json`;
}

/** Returns null where the page does not take other files than its own, or gives up on these. */
async function growthOf(
  browser: Browser,
  site: Site,
  { name, query }: { name: Contestant; query: string },
): Promise<Growth | null> {
  return during(browser, 'fast', async (visited) => {
    try {
      const { mapMs, readyMs, traffic } = await measureLoad(visited, site, pathOf(name, query));
      if (!traffic.some(([path]) => path.startsWith('/growth/'))) return null;
      const heapMb = (await heapOf(visited)) / 1e6;
      const { stepMs, p95FrameMs } = await measureScrub(visited, months);
      return { mapMs, readyMs, stepMs, p95FrameMs, heapMb };
    } catch (fault) {
      process.stderr.write(`${name}: ${String(fault).split('\n')[0]}\n`);
      return null;
    }
  });
}

function cellsOf(samples: readonly Growth[]): string[] {
  if (samples.length === 0) return ['cannot', '', '', '', ''];
  const median = (key: keyof Growth) => medianOf(samples.map((sample) => sample[key]));
  return [
    median('mapMs').toFixed(0),
    median('readyMs').toFixed(0),
    median('stepMs').toFixed(2),
    median('p95FrameMs').toFixed(1),
    median('heapMb').toFixed(1),
  ];
}
