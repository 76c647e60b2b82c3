import { availableParallelism, cpus, release } from 'node:os';
import { resolve } from 'node:path';
import { buildContestant, type Contestant } from './contestants.ts';
import { parseFlags } from './flags.ts';
import { measureGrowth } from './growth.ts';
import { measureUntouched } from './load.ts';
import { during, measureHoldings, measureOnce, pathOf, type Sample } from './measure.ts';
import { roundsLine, sampleTable, trafficTable, type Traffics } from './report.ts';
import { measureRounds } from './rounds.ts';
import { serveSite, type Traffic } from './site.ts';
import { launch } from './visit.ts';

const { runs, only } = parseFlags(process.argv.slice(2));
/** How often the page is taken apart and put together again to see what stays. */
const mounts = 1000;

const port = Number(process.env['BENCH_PORT'] ?? 4300);
const root = resolve('.cache/bench');

const folders = new Map<Contestant, string>();
for (const name of only) folders.set(name, await buildContestant(name, root));
const site = await serveSite(folders, port);
const browser = await launch();
const progress = (words: string) => process.stderr.write(`${words}\n`);

try {
  const samples = {
    fast: new Map<Contestant, Sample[]>(),
    slow: new Map<Contestant, Sample[]>(),
    holdings: new Map<Contestant, Sample[]>(),
  };
  const loads = new Map<Contestant, Traffic>();
  const traffics = new Map<Contestant, Traffics>();
  const add = (into: Map<Contestant, Sample[]>, name: Contestant, sample: Sample) =>
    into.set(name, [...(into.get(name) ?? []), sample]);
  for (let run = 1; run <= runs; run++)
    for (const name of only) {
      progress(`run ${run} of ${runs}: ${name}`);
      for (const profile of ['fast', 'slow'] as const) {
        const { sample, traffic } = await measureOnce(browser, site, { name, profile });
        add(samples[profile], name, sample);
        loads.set(name, traffic);
      }
    }
  for (const name of only) {
    progress(`untouched: ${name}`);
    const untouched = await during(browser, 'fast', (visited) =>
      measureUntouched(visited, site, pathOf(name)),
    );
    traffics.set(name, { load: loads.get(name) ?? [], untouched });
    progress(`memory and writes: ${name}`);
    add(samples.holdings, name, await measureHoldings(browser, site, name));
  }
  const machine = `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, Linux ${release()}`;
  console.log(
    `${machine}; Chromium ${browser.version()}; Node ${process.version}; ${runs} runs: median (min–max)`,
  );
  console.log(`\nWeight\n\n${trafficTable(traffics)}`);
  console.log(`\nUnthrottled\n\n${sampleTable(samples.fast)}`);
  console.log(`\nSlow: 4 × CPU, 1.6 Mbit/s, 150 ms a round trip\n\n${sampleTable(samples.slow)}`);
  console.log(`\nMemory and writes, one run\n\n${sampleTable(samples.holdings)}`);
  if (only.includes('ours')) {
    progress('taking apart and putting together: ours');
    const rounds = await during(browser, 'fast', (visited) =>
      measureRounds(visited, site, pathOf('ours'), mounts),
    );
    console.log(`\nTaken apart and put together ${mounts} times\n\n${roundsLine(rounds)}`);
  }
  console.log(
    `\nGrowth\n\n${await measureGrowth(browser, site, { only, runs: Math.ceil(runs / 7), progress })}`,
  );
} finally {
  await browser.close();
  site.close();
}
