import { readArchipelagos } from './archipelagos.ts';
import { applyCorrections, readCorrections } from './corrections.ts';
import { assignIslands, readIslands } from './islands.ts';
import type { MapTopology } from './map-features.ts';
import { neighbourLands } from './neighbours.ts';
import { readOfficialProvinces } from './read-data.ts';
import { shareVertices } from './shared-vertices.ts';
import { readSources } from './sources.ts';
import { tidied } from './tidy.ts';
import { topologyOf } from './topology.ts';

/** The grid of the finished map in units: 0.002°, about 220 m, an eighth of a pixel on a large screen. */
const step = 200;

/** Returns the map from the two packages and the files in `data/geometry/`: the same bytes in every run. */
export function buildTopology(): MapTopology {
  const islands = readIslands();
  const corrected = applyCorrections(assignIslands(readSources(), islands), readCorrections());
  const provinces = tidied(corrected, islands);
  const neighbours = neighbourLands(provinces);
  const shared = shareVertices(new Map([...provinces, ...neighbours]), step);
  const pick = (ids: Iterable<string>) => new Map([...ids].map((id) => [id, shared.get(id) ?? []]));
  return topologyOf({
    provinces: pick(readOfficialProvinces().map(({ id }) => id)),
    neighbours: pick(neighbours.keys()),
    archipelagos: readArchipelagos(),
    step,
  });
}

/** Returns *topology* as the text of the shipped file. */
export function formatTopology(topology: MapTopology): string {
  return `${JSON.stringify(topology)}\n`;
}
