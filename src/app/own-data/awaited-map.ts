import type { MapDrawing, Shape } from '../../model/map-drawing.ts';
import type { MapOutline } from '../../model/region-drawing.ts';
import { createMapPreview } from '../../views/map-preview.ts';
import { namesData } from '../browser.ts';

/*
 * While the data that the address names are read, the page must not tell the story it came with. Of that the map alone
 * stays, without its colours, or gives way to the map of the place once that is drawn: styles/own-data.css.
 */

const root = document.documentElement;

/** Hides the story that the page came with, if the address names other data and nothing has been shown yet. */
export function awaitData(): void {
  if (!namesData() || root.dataset['ready']) return;
  root.dataset['awaited'] = new URLSearchParams(location.search).has('map') ? 'map' : 'rows';
  // What it says holds for the story of the page alone.
  picture()?.setAttribute('aria-hidden', 'true');
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
  if (drawing.ground && root.dataset['awaited']) root.dataset['awaited'] = 'rows';
  // The lines of a map of the whole world end at its edges, and bound no land.
  else showAwaitedOutline({ ...drawing, outline: drawing.provinces.map(landOf).join(''), innerBorders: '' });
}

function landOf({ d, islands }: Shape): string {
  return d + islands;
}

/** Shows all of the page again. */
export function endWaiting(): void {
  delete root.dataset['awaited'];
}

function picture(): Element | null {
  return document.querySelector('.first-picture');
}
