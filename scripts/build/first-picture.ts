import { geoArea } from 'd3';
import type { Position } from 'geojson';
import { merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification';
import { parseGeography, type Geography } from '../../src/data/geography.ts';
import { drawMap } from '../../src/model/map-drawing.ts';
import { ringsOf } from '../../src/model/province-shapes.ts';
import type { Messages } from '../../src/model/messages.ts';
import type { Rollout } from '../../src/model/rollout.ts';
import { lastDay } from '../../src/model/story-window.ts';
import { svg } from '../../src/views/dom.ts';

/** Below this weight, in square degrees, a corner is left out of the picture. */
const leastCorner = 0.012;

/**
 * Returns the map of the last day as a light picture: where the page will draw it, in the same colours,
 * the provinces of a year in one shape. *summary* says in words what it shows.
 */
export function firstPicture(
  topologyText: string,
  rollout: Rollout,
  summary: string,
  words: Messages,
): SVGSVGElement {
  const geography = parseGeography(topologyText, 'vietnam-provinces.topo.json');
  if ('kind' in geography) throw new Error('invalid topology: data/vietnam-provinces.topo.json');
  const topology = simplify(presimplify(JSON.parse(topologyText) as Topology<Objects<object>>), leastCorner);
  const groups = groupsOf(topology, rollout);
  const drawing = drawMap({ ...geography, ...groups, innerBorders: [], outline: [], neighbours: [] });
  const shapes = drawing.provinces.map(({ id, d, islands }) =>
    svg('path', { d: light(d + islands), ...looks(id) }),
  );
  const insets = drawing.insets.flatMap(({ id, x, y, width, height, d }) => {
    const name = words.archipelago[id] ?? [];
    return [
      svg('rect', { x, y, width, height, rx: 3 }),
      svg('path', { d: rounded(d), class: 'inset-land', ...looks(groupOf(id, rollout)) }),
      ...name.map((line, i) => svg('text', { x: x + width / 2, y: y + height + 20 + 22 * i }, line)),
    ];
  });
  return svg(
    'svg',
    {
      viewBox: `0 0 ${drawing.width} ${drawing.height}`,
      class: 'map first-picture',
      role: 'img',
      'aria-label': `${words.mapLabel}. ${summary}. ${words.boundaryVintage(geography.provinces.length)}`,
    },
    svg('g', {}, ...shapes),
    svg('g', { class: 'inset' }, ...insets),
  );
}

/** Returns the provinces as they look on the last day, those of one look as one; each ring is an arc of its own. */
function groupsOf(topology: Topology, rollout: Rollout): Pick<Geography, 'arcs' | 'provinces'> {
  const { geometries } = topology.objects['provinces'] as GeometryCollection;
  const groups = new Map<string, GeometryCollection['geometries']>();
  for (const geometry of geometries) {
    const id = groupOf(String(geometry.id), rollout);
    groups.set(id, [...(groups.get(id) ?? []), geometry]);
  }
  const arcs: Position[][] = [];
  const provinces = [...groups].map(([id, members]) => {
    const { coordinates } = merge(topology, members as (Polygon | MultiPolygon)[]);
    // Islets of less than a few square kilometres are too small for this picture.
    const seen = coordinates.filter((rings) => geoArea({ type: 'Polygon', coordinates: rings }) > 4e-7);
    return { id, polygons: seen.map((rings) => rings.map((ring) => [arcs.push(ring) - 1])) };
  });
  return { arcs, provinces };
}

function groupOf(id: string, rollout: Rollout): string {
  const state = rollout.stateOf(id, lastDay);
  return state === 'signed' ? String(rollout.classOf(id)) : state;
}

function looks(group: string): Record<string, string> {
  return /^\d/.test(group) ? { 'data-state': 'signed', 'data-class': group } : { 'data-state': group };
}

/** Returns path data *d* in whole units: a unit is less than a px on most screens. */
function rounded(d: string): string {
  return d.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number))));
}

/** Returns the outline *d* in whole units, each point as its way from the one before: the shortest there is. */
function light(d: string): string {
  return ringsOf(d)
    .map((ring) => {
      const points = ring.map(({ x, y }) => [Math.round(x), Math.round(y)] as const);
      const steps = points.slice(1).map(([x, y], i) => {
        const [fromX = x, fromY = y] = points[i] ?? [];
        return [x - fromX, y - fromY];
      });
      const line = steps.filter(([x, y]) => x !== 0 || y !== 0).map((step) => step.join(' '));
      // Fewer than three corners are a dot that nobody sees.
      return line.length < 2 ? '' : `M${points[0]?.join(' ')}l${line.join(' ')}z`;
    })
    .join('')
    .replaceAll(' -', '-');
}
