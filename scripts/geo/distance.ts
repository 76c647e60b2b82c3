import type { MultiPoint, MultiPolygon, Polygon, Position } from 'geojson';
import { earthRadiusKm } from './land.ts';

const kmPerDegree = (Math.PI / 180) * earthRadiusKm;

/** Returns *position* in kilometres east and north of *origin*; good to a thousandth within a hundred kilometres. */
function kmFrom([originLon = 0, originLat = 0]: Position, [lon = 0, lat = 0]: Position): [number, number] {
  const shrink = Math.cos((originLat * Math.PI) / 180);
  return [(lon - originLon) * kmPerDegree * shrink, (lat - originLat) * kmPerDegree];
}

function segmentDistanceKm(origin: Position, from: Position, to: Position): number {
  const [ax, ay] = kmFrom(origin, from);
  const [bx, by] = kmFrom(origin, to);
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / squared));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

function linesOf(geometry: Polygon | MultiPolygon | MultiPoint): Position[][] {
  if (geometry.type === 'MultiPoint') return geometry.coordinates.map((point) => [point, point]);
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Returns the distance in kilometres from *origin* to the nearest edge or point of *geometry*. */
export function distanceKm(origin: Position, geometry: Polygon | MultiPolygon | MultiPoint): number {
  let nearest = Infinity;
  for (const line of linesOf(geometry)) {
    for (let i = 1; i < line.length; i += 1) {
      nearest = Math.min(nearest, segmentDistanceKm(origin, line[i - 1] ?? [], line[i] ?? []));
    }
  }
  return nearest;
}

/** Returns the length in kilometres of the line through *positions*. */
export function distanceAlongKm(positions: readonly Position[]): number {
  return positions.reduce((sum, position, i) => {
    const previous = positions[i - 1];
    return previous ? sum + Math.hypot(...kmFrom(previous, position)) : sum;
  }, 0);
}
