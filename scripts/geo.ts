import { writeFileSync } from 'node:fs';
import { buildTopology, formatTopology } from './geo/build.ts';
import { readIslands } from './geo/islands.ts';
import { findingsOf, formatFindings } from './geo/report.ts';
import { readExceptions, verify } from './geo/verify.ts';

const fileAt = (path: string) => new URL(`../data/${path}`, import.meta.url);
const exceptions = readExceptions();
const topology = buildTopology();
const text = formatTopology(topology);
const findings = findingsOf(verify(topology, text, readIslands()), exceptions);

console.log(formatFindings(findings));
for (const { name, reason } of exceptions.places) console.log(`   ${name}: ${reason}`);
for (const { province, reason } of exceptions.areas) console.log(`   ${province}: ${reason}`);

if (findings.every(({ isMet }) => isMet)) {
  writeFileSync(fileAt('vietnam-provinces.topo.json'), text);
} else {
  console.error('data/vietnam-provinces.topo.json was not written: the map does not meet the ground');
  process.exitCode = 1;
}
