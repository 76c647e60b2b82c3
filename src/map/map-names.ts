import { layOutLabels, placesAround, placesOutside, textWidth, type Label } from './label-layout.ts';
import type { MapDrawing } from './map-drawing.ts';
import type { Frame, Shape } from './map-shape.ts';
import { roomOf } from './province-room.ts';
import { shownAt, shownBox } from './map-frame.ts';
import { svg, setText } from '../ui/dom.ts';
import type { MapSight } from './map-stage.ts';

/** What there is to name, and what must stay free; frames in units of the drawing. */
export interface NamesState {
  readonly sight: MapSight;
  /** The provinces that sign on this very day. */
  readonly signing: readonly Shape[];
  readonly nameOf: (id: string) => string;
  readonly countryNameOf: (id: string) => string;
  readonly taken: readonly Frame[];
}

/** The sizes of type in px, as map.css has them. */
export const sizes = { signing: 17, province: 11, country: 11 } as const;

/** On a small map who signs is written this large, in units, as in map.css: a larger name would find no room at its province. */
export const smallMapSize = 48;

/** Returns the names on the map: who signs today, the provinces that have room, the countries around and the sea. */
export function createMapNames(drawing: MapDrawing): {
  readonly node: SVGGElement;
  update(state: NamesState): void;
} {
  const layers = {
    country: nameLayer('country-names'),
    province: nameLayer('province-names'),
    signing: nameLayer('spot-names'),
  };
  // The largest province chooses first.
  const bySize = [...drawing.provinces].sort(
    (a, b) => b.box.width * b.box.height - a.box.width * a.box.height,
  );

  return {
    node: svg(
      'g',
      { class: 'names', 'aria-hidden': 'true' },
      ...Object.values(layers).map(({ node }) => node),
    ),
    update({ sight: { zoom, visible, unit }, signing, nameOf, countryNameOf, taken }) {
      const used = [...taken];
      const spotSize = Math.min(sizes.signing * unit, Math.max(smallMapSize, sizes.province * unit));
      const spots = signing.map((shape): Label => {
        const [text, size] = [nameOf(shape.id), spotSize];
        const width = textWidth(text) * size;
        const around = placesAround(shownAt(zoom, shape), size, width);
        // A name that is broader than its province would hide what it points to.
        const places =
          width <= roomOf(shape).width * zoom.k
            ? around
            : [...placesOutside(shownBox(zoom, shape.box), size, width), ...around];
        return { id: shape.id, text, size, places };
      });
      const size = sizes.province * unit;
      const named = new Set(signing.map(({ id }) => id));
      const provinces = bySize.flatMap((shape): Label[] => {
        // By far the most regions of a crowded map are too low for any name.
        if (1.6 * size > shape.box.height * zoom.k || named.has(shape.id)) return [];
        const text = nameOf(shape.id);
        const room = roomOf(shape);
        const fits = 0.9 * textWidth(text) * size <= room.width * zoom.k;
        return fits ? [{ id: shape.id, text, size, places: [shownAt(zoom, room)] }] : [];
      });
      const countries = drawing.names.map(({ id, places }): Label => ({
        id,
        text: countryNameOf(id),
        size: sizes.country * unit * 1.1,
        places: places.map((place) => shownAt(zoom, place)),
      }));
      layers.signing.write(layOutLabels(spots, used, visible));
      layers.province.write(layOutLabels(provinces, used, visible));
      layers.country.write(layOutLabels(countries, used, visible));
    },
  };
}

function nameLayer(className: string) {
  const node = svg('g', { class: className });
  const texts = new Map<string, SVGTextElement>();
  return {
    node,
    write(labels: readonly { id: string; text: string; x: number; y: number }[]): void {
      const ids = new Set(labels.map(({ id }) => id));
      for (const [id, text] of texts) {
        if (ids.has(id)) continue;
        text.remove();
        texts.delete(id);
      }
      for (const { id, text, x, y } of labels) {
        const known = texts.get(id);
        const label = known ?? svg('text', { 'data-name': id, dy: '0.35em' });
        setText(label, text);
        const transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
        if (label.style.transform !== transform) label.style.transform = transform;
        if (known) continue;
        texts.set(id, label);
        node.append(label);
      }
    },
  };
}
