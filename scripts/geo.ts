import { writeFileSync } from 'node:fs';
import { buildTopology, formatTopology } from './geo/build.ts';

const file = new URL('../data/vietnam-provinces.topo.json', import.meta.url);
writeFileSync(file, formatTopology(buildTopology()));
