import type { Shape } from './map-shape.ts';
import { drawnAt } from './map-zoom.ts';
import { nearestProvince, outlinesOf, type Outline } from './nearest-province.ts';
import type { ProvinceState } from '../rollout/rollout.ts';
import { isDepartmentOnly } from './department-pattern.ts';
import { html, on, svg } from '../ui/dom.ts';
import { pointUnder, type MapSight } from './map-stage.ts';
import { createInsets, createMainland, type MakeSurface, type ProvinceNodes } from './map-surface.ts';

/** The breadth of a border between regions, in px, and the side of a tile of the patterns. */
const borderPx = 0.5;
const tilePx = 6;

/** How much of a dimmed region is left to see: as in tools.css. */
const dimmedAlpha = 0.22;

/** The looks that a canvas needs, as the style sheets give them to this page now. */
interface Paints {
  readonly none: string;
  readonly border: string;
  readonly hatch: CanvasPattern | string;
  readonly dots: CanvasPattern | null;
  readonly classOf: (year: number | null) => string;
}

/**
 * Returns a surface that paints the regions on a canvas under the map. Only those that a reader has come to have
 * a node, without paint: it takes the focus, speaks, and bears the marks of all others.
 */
export const createCanvasSurface: MakeSurface = (root, drawing, rollout) => {
  const canvas = html('canvas', { class: 'map-canvas', 'aria-hidden': 'true' });
  const context = canvas.getContext('2d');
  const { insets, insetNames } = createInsets(drawing, rollout);
  const group = svg('g', { class: 'provinces provinces-unpainted' });
  const shapes = new Map(drawing.provinces.map((shape) => [shape.id, shape]));
  const nodes = new Map<string, ProvinceNodes>();
  const paths = new Map<string, Path2D>();
  const values = new Map<string, ProvinceState>();
  const waiting = new Set<Shape>();
  let outlines: readonly Outline[] | null = null;
  let paints: Paints | null = null;
  let sight: MapSight | null = null;
  let isIn: ((id: string) => boolean) | null = null;
  let frame = 0;
  let yearShown = yearOf();
  root.classList.add('is-crowded');

  /** Returns the year that the map shows alone; empty where it shows them all. */
  function yearOf(): string {
    return root.parentElement?.dataset['year'] ?? '';
  }

  function pathOf({ id, d, islands }: Shape): Path2D {
    const known = paths.get(id);
    if (known) return known;
    const path = new Path2D(d + islands);
    paths.set(id, path);
    return path;
  }

  function fillOf(id: string, { none, hatch, classOf }: Paints): CanvasPattern | string {
    const value = values.get(id) ?? 'none';
    if (value === 'none') return none;
    if (value === 'possible') return hatch;
    // In the year mode all that is signed was signed in the year shown.
    return classOf(yearShown ? Number(yearShown) : rollout.classOf(id));
  }

  function draw(on: CanvasRenderingContext2D, shape: Shape, looks: Paints): void {
    const path = pathOf(shape);
    const isDimmed = isIn !== null && !isIn(shape.id);
    if (isDimmed) {
      on.fillStyle = looks.none;
      on.fill(path);
      on.globalAlpha = dimmedAlpha;
    }
    on.fillStyle = fillOf(shape.id, looks);
    on.fill(path);
    if (looks.dots && values.get(shape.id) === 'signed' && isDepartmentOnly(rollout, shape.id)) {
      on.fillStyle = looks.dots;
      on.fill(path);
    }
    on.globalAlpha = 1;
    on.stroke(path);
  }

  /** Writes the place of the map into the transform of the canvas; returns the part of the drawing in sight. */
  function place(on: CanvasRenderingContext2D, { zoom, visible, unit }: MapSight) {
    const px = devicePixelRatio / unit;
    on.setTransform(zoom.k * px, 0, 0, zoom.k * px, (zoom.x - visible.x) * px, (zoom.y - visible.y) * px);
    on.lineWidth = (borderPx * unit) / zoom.k;
    const from = drawnAt(zoom, visible);
    return {
      left: from.x,
      top: from.y,
      right: from.x + visible.width / zoom.k,
      bottom: from.y + visible.height / zoom.k,
    };
  }

  function drawAll(): void {
    frame = 0;
    if (!context || !sight) return;
    const { visible, unit } = sight;
    const width = Math.round((visible.width / unit) * devicePixelRatio);
    const height = Math.round((visible.height / unit) * devicePixelRatio);
    // Setting the size empties the canvas, too.
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${visible.width / unit}px`;
    canvas.style.height = `${visible.height / unit}px`;
    paints ??= readPaints(root, context);
    const { left, top, right, bottom } = place(context, sight);
    context.strokeStyle = paints.border;
    waiting.clear();
    for (const shape of drawing.provinces) {
      const { x, y, width: breadth, height: tallness } = shape.box;
      const isInSight = x < right && x + breadth > left && y < bottom && y + tallness > top;
      if (isInSight || shape.islands !== '') draw(context, shape, paints);
    }
  }

  function drawAllSoon(): void {
    if (frame === 0) frame = requestAnimationFrame(drawAll);
  }

  function recolour(): void {
    paints = null;
    drawAllSoon();
  }

  const themes = new MutationObserver(recolour);
  themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const undo = on(matchMedia('(prefers-color-scheme: dark)'), 'change', recolour);

  return {
    group,
    insets,
    below: [canvas],
    insetNames,
    hasBorders: true,
    nodesOf(id) {
      const shape = shapes.get(id);
      const known = nodes.get(id);
      if (known || !shape) return known;
      const mainland = createMainland(shape, rollout);
      mainland.dataset['state'] = values.get(id) ?? 'none';
      const made: ProvinceNodes = { mainland, all: [mainland], painted: [mainland] };
      nodes.set(id, made);
      group.append(mainland);
      return made;
    },
    ids: () => nodes.keys(),
    paint(id, value) {
      const shape = shapes.get(id);
      if (!shape || values.get(id) === value) return;
      values.set(id, value);
      waiting.add(shape);
      const mainland = nodes.get(id)?.mainland;
      if (mainland) mainland.dataset['state'] = value;
    },
    hurry: () => undefined,
    flush() {
      // What stays signed has the colour of another year.
      if (yearShown !== yearOf()) drawAllSoon();
      yearShown = yearOf();
      // Without paints nothing has been drawn yet; with a drawing to come, nothing need be drawn now.
      if (context && paints && frame === 0) for (const shape of waiting) draw(context, shape, paints);
      waiting.clear();
    },
    hitBy({ clientX, clientY }) {
      if (!sight) return null;
      const point = pointUnder(root, sight, { x: clientX, y: clientY });
      outlines ??= outlinesOf(drawing.provinces);
      return nearestProvince(drawnAt(sight.zoom, point), outlines, { reach: 0, target: 0 });
    },
    dim(isInNow) {
      isIn = isInNow;
      drawAllSoon();
    },
    move(now) {
      sight = now;
      drawAllSoon();
    },
    destroy() {
      cancelAnimationFrame(frame);
      themes.disconnect();
      undo();
      canvas.remove();
    },
  };
};

/** Returns what the style sheets say of the map that *root* is, for use on *context*. */
function readPaints(root: SVGSVGElement, context: CanvasRenderingContext2D): Paints {
  const probe = svg('path', { visibility: 'hidden' });
  root.append(probe);
  // Only a property of its own kind is read back as a colour, and not as it is written.
  const colour = (value: string) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const classes = new Map<number | null, string>();
  const none = colour('var(--land-none)');
  const ink = colour('var(--ink)');
  const hatch = colour('var(--hatch)');
  const border = colour('var(--border)');
  const classOf = (year: number | null): string => {
    const known = classes.get(year);
    if (known !== undefined) return known;
    root.append(probe);
    probe.setAttribute('data-class', String(year));
    const read = colour('var(--class)');
    probe.remove();
    classes.set(year, read);
    return read;
  };
  probe.remove();
  return {
    none,
    border,
    classOf,
    hatch:
      tile(context, (on) => {
        on.fillStyle = none;
        on.fillRect(0, 0, tilePx, tilePx);
        on.strokeStyle = hatch;
        on.lineWidth = 1.5;
        on.beginPath();
        // The line and its neighbours, so that the tiles meet.
        for (const shift of [-tilePx, 0, tilePx]) {
          on.moveTo(shift - 1, tilePx + 1);
          on.lineTo(shift + tilePx + 1, -1);
        }
        on.stroke();
      }) ?? none,
    dots: tile(context, (on) => {
      on.fillStyle = ink;
      for (const at of [tilePx / 4, (tilePx * 3) / 4]) {
        on.beginPath();
        on.arc(at, at, 1.1, 0, 2 * Math.PI);
        on.fill();
      }
    }),
  };
}

/** Returns a pattern of tiles as *draw* draws them, null where the browser has no memory for it. */
function tile(
  context: CanvasRenderingContext2D,
  draw: (on: CanvasRenderingContext2D) => void,
): CanvasPattern | null {
  const canvas = html('canvas', { width: tilePx, height: tilePx });
  const on = canvas.getContext('2d');
  if (!on) return null;
  draw(on);
  return context.createPattern(canvas, 'repeat');
}
