import type { Shape } from './map-shape.ts';
import { nextInDirection, type Direction } from './map-walk.ts';
import { nextByLetter } from './type-ahead.ts';
import { zoomStep } from './map-controls.ts';

/** What the keyboard needs to know of the map, and whom it tells. */
export interface MapKeyboardOptions {
  /** Returns the node of a province that takes the focus. */
  readonly nodeOf: (id: string) => SVGElement | undefined;
  readonly nameOf: (id: string) => string;
  readonly isEnlarged: () => boolean;
  readonly onSelect: (id: string | null) => void;
  readonly onWindow: (mapWindow: string) => void;
  readonly onZoom: (factor: number) => void;
}

/** The keyboard on the map, which is one stop of it. */
export interface MapKeyboard {
  /** Returns the province that is the stop. */
  at(): string;
  /** Makes the province *id* the stop. */
  stand(id: string): void;
  /** Does what a key pressed on a province asks for; others go on to the page. */
  press(event: KeyboardEvent): void;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const factors: Readonly<Record<string, number>> = { '+': zoomStep, '=': zoomStep, '-': 1 / zoomStep };

/** Where the keyboard comes onto the map: Hà Nội, where there is one. */
const firstStop = 'VN-HN';

/** Returns the keyboard on the map of *provinces*. */
export function createMapKeyboard(
  provinces: readonly Shape[],
  { nodeOf, nameOf, isEnlarged, onSelect, onWindow, onZoom }: MapKeyboardOptions,
): MapKeyboard {
  const shapeOf = (id: string) => provinces.find((province) => province.id === id);
  let stop = (shapeOf(firstStop) ?? provinces[0])?.id ?? '';

  function stand(id: string): void {
    nodeOf(stop)?.setAttribute('tabindex', '-1');
    stop = id;
    nodeOf(stop)?.setAttribute('tabindex', '0');
  }

  function walkTo(id: string | null | undefined): void {
    if (!id) return;
    stand(id);
    // On an enlarged map the camera follows, and not the page.
    nodeOf(id)?.focus({ preventScroll: isEnlarged() });
  }

  function walk(direction: Direction): void {
    const from = shapeOf(stop);
    walkTo(from && nextInDirection(provinces, from, direction));
  }

  function walkToLetter(letter: string): void {
    const places = provinces.map(({ id }) => ({ id, name: nameOf(id) }));
    walkTo(nextByLetter(places, stop, letter));
  }

  return {
    at: () => stop,
    stand,
    press(event) {
      const { key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = directions[key];
      const factor = factors[key];
      if (key === 'Enter' || key === ' ') onSelect(stop);
      else if (key === 'Escape') onSelect(null);
      else if (key === '0') onWindow('');
      else if (factor) onZoom(factor);
      else if (direction) walk(direction);
      else if (/^\p{L}$/u.test(key)) walkToLetter(key);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
