import { geoArea, geoPath } from 'd3';
import type { MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { areasOf, readTopology, type Area } from '../../src/data/topology.ts';
import { drawVietnam, vietnamProjection } from '../../src/map/map-drawing.ts';
import { ringsOf } from '../../src/map/province-room.ts';
import type { Messages } from '../../src/words/messages.ts';
import type { Rollout } from '../../src/rollout/rollout.ts';
import { lastDay } from '../../src/rollout/story-window.ts';
import { svg } from '../../src/ui/dom.ts';

/** Below this weight, in square degrees, a corner is left out of the picture. */
const leastCorner = 0.012;

/** Land of less, in square radians on the unit sphere, is left out: 16 km². */
const leastArea = 4e-7;

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
  const topology = readTopology(topologyText);
  if (!topology) throw new Error('invalid topology: data/vietnam-provinces.topo.json');
  const drawing = drawVietnam(topology);
  const path = geoPath(vietnamProjection(drawing.fit)).digits(0);
  const shapes = [...groupsOf(topology, rollout)].map(([look, land]) =>
    svg('path', { d: light(path(land) ?? ''), ...looks(look) }),
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
      'aria-label': `${words.mapLabel}. ${summary}. ${words.boundaryVintage(drawing.provinces.length)}`,
    },
    svg('g', {}, ...shapes),
    svg('g', { class: 'inset' }, ...insets),
  );
}

/** Returns the land of each look on the last day, with fewer corners; its provinces are one shape. */
function groupsOf(topology: Topology, rollout: Rollout): Map<string, MultiPolygon> {
  const simple = simplify(presimplify(topology as Topology<Objects<object>>), leastCorner);
  const groups = new Map<string, Area[]>();
  for (const province of areasOf(simple, 'provinces').geometries) {
    const look = groupOf(String(province.id), rollout);
    groups.set(look, [...(groups.get(look) ?? []), province]);
  }
  return new Map([...groups].map(([look, provinces]) => [look, withoutIslets(merge(simple, provinces))]));
}

/** Islets of less than a few square kilometres are too small for this picture. */
function withoutIslets(land: MultiPolygon): MultiPolygon {
  const isSeen = (coordinates: MultiPolygon['coordinates'][number]) =>
    geoArea({ type: 'Polygon', coordinates }) > leastArea;
  return { ...land, coordinates: land.coordinates.filter(isSeen) };
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
