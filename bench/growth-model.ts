import type { GeometryCollection, Topology } from 'topojson-specification';
import { mostRows } from '../src/own-data/protocol.ts';
import { packAgreements, unpackAgreements } from '../src/own-data/sent-agreements.ts';
import { createProvinceNames } from '../src/own-data/province-names.ts';
import { SigningsTable } from '../src/own-data/signings-table.ts';
import { readTopology } from '../src/data/topology.ts';
import { drawVietnam } from '../src/map/map-drawing.ts';
import { createRollout } from '../src/rollout/rollout.ts';
import { firstDay, lastDay } from '../src/rollout/story-window.ts';

type RegionTopology = Topology<{ provinces: GeometryCollection<{ name: string }> }>;

const months = 84;

/** Returns what reading and drawing cost without a browser, and what a month's step costs the model, in ms. */
export function measureModel(topology: string, signings: string): { loadMs: number; stepMs: number } {
  const { provinces } = (JSON.parse(topology) as RegionTopology).objects;
  const nameOf = new Map(
    provinces.geometries.map(({ id, properties }) => [
      String(id),
      String(properties && 'name' in properties ? properties.name : id),
    ]),
  );
  const start = performance.now();
  const read = readTopology(topology);
  if (!read) throw new Error('invalid topology: regions.topo.json');
  const drawing = drawVietnam(read);
  const names = createProvinceNames(
    drawing.provinces.map(({ id }) => {
      const name = nameOf.get(id) ?? id;
      return { id, name: { vi: name, en: name }, isMunicipality: false, region: '', since2025: '' };
    }),
  );
  const table = new SigningsTable({ file: 'signings.csv', names, maxRows: mostRows });
  const rows = [...table.push(new TextEncoder().encode(signings)), ...table.end()];
  const agreements = unpackAgreements(packAgreements(rows, table.columns));
  const rollout = createRollout(agreements, []);
  const loadMs = performance.now() - start;
  return { loadMs, stepMs: stepCost(rollout) };
}

function stepCost(rollout: ReturnType<typeof createRollout>): number {
  const dayAt = (month: number) => firstDay + Math.round((month / months) * (lastDay - firstDay));
  const start = performance.now();
  for (let month = 1; month <= months; month++) {
    const day = dayAt(month);
    for (const id of rollout.changedBetween(dayAt(month - 1), day)) rollout.stateOf(id, day);
    rollout.countsAt(day);
    rollout.signingDayAt(day);
  }
  return (performance.now() - start) / months;
}
