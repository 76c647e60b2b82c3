import type { MapDrawing } from '../map/map-drawing.ts';
import type { Shape } from '../map/map-shape.ts';
import type { MapOutline } from '../map/region-drawing.ts';
import { createMapPreview } from '../map/map-preview.ts';

/*
 * While the data that the address names are awaited, the page must not tell the story it came with. Of that the map alone
 * stays, without its colours, or gives way to the map of the place once that is drawn: `data-awaited`, which index.html
 * writes before anything is seen, and styles/first-page.css.
 */

const root = document.documentElement;

/** Takes its words from the map that is seen while data are awaited: they hold for the story of the page alone. */
export function awaitData(): void {
  if (root.dataset['awaited']) picture()?.setAttribute('aria-hidden', 'true');
}

/** Shows *outline*, that of a map whose data are awaited; nothing where the page shows something already. */
export function showAwaitedOutline(outline: MapOutline): void {
  if (root.dataset['awaited'] !== 'map') return;
  root.dataset['awaited'] = 'rows';
  root.dataset['place'] = 'other';
  const preview = createMapPreview(outline);
  picture()?.replaceWith(preview.root);
  preview.fit();
  document.querySelector('.first-vintage')?.remove();
}

/** Shows *drawing*, unless its outline has been shown already. */
export function showAwaitedMap(drawing: MapDrawing): void {
  // A map of Vietnam looks like the one that is there.
  if (drawing.fit && root.dataset['awaited']) root.dataset['awaited'] = 'rows';
  // The lines of a map of the whole world end at its edges, and bound no land.
  else showAwaitedOutline({ ...drawing, outline: drawing.provinces.map(landOf).join(''), innerBorders: '' });
}

function landOf({ d, islands }: Shape): string {
  return d + islands;
}

function picture(): Element | null {
  return document.querySelector('.first-picture');
}
