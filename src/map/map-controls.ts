import type { AppState } from '../rollout/app-state.ts';
import { mapMessages } from './map-messages.ts';
import { html, icon, on, setText } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';

/** By how much a press of a button or a key enlarges. */
export const zoomStep = 1.6;

/** Whom the controls of the map tell. */
export interface MapControlsOptions {
  /** The regions there are to choose from; with none there is no list. */
  readonly regions: readonly string[];
  readonly onZoom: (factor: number) => void;
  readonly onWindow: (mapWindow: string) => void;
}

/** Returns the list of regions and the zoom buttons of the map, in *host*. */
export function createMapControls(
  host: HTMLElement,
  { regions: regionIds, onZoom, onWindow }: MapControlsOptions,
): View {
  const button = (className: string, d: string) =>
    html('button', { type: 'button', class: `map-button ${className}` }, icon(d));
  const zoomIn = button('zoom-in', 'M11 5h2v14h-2zM5 11h14v2H5z');
  const zoomOut = button('zoom-out', 'M5 11h14v2H5z');
  const reset = button('zoom-reset', 'M4 20v-9l8-7 8 7v9h-6v-6h-4v6z');
  const own = html('option', { value: 'own', hidden: true, disabled: true });
  const regions = html(
    'select',
    { class: 'map-region', hidden: regionIds.length === 0 },
    html('option', { value: '' }),
    ...regionIds.map((value) => html('option', { value })),
    own,
  );
  const bar = html('div', { class: 'map-controls', role: 'group' }, regions, zoomIn, zoomOut, reset);
  host.append(bar);
  const undos = [
    on(zoomIn, 'click', () => onZoom(zoomStep)),
    on(zoomOut, 'click', () => onZoom(1 / zoomStep)),
    on(reset, 'click', () => onWindow('')),
    on(regions, 'change', () => onWindow(regions.value)),
  ];
  let shown: AppState | null = null;

  function write({ lang }: AppState): void {
    const words = mapMessages[lang];
    bar.setAttribute('aria-label', words.controls);
    regions.setAttribute('aria-label', words.region);
    for (const [node, text] of [
      [zoomIn, words.zoomIn],
      [zoomOut, words.zoomOut],
      [reset, words.wholeCountry],
    ] as const) {
      node.setAttribute('aria-label', text);
      node.title = text;
    }
    const names: Readonly<Record<string, string>> = {
      ...words.regions,
      '': words.wholeCountry,
      own: '…',
    };
    for (const option of regions.options) setText(option, names[option.value] ?? '');
  }

  return {
    update(state) {
      const before = shown;
      shown = state;
      if (before?.lang !== state.lang) write(state);
      if (before?.mapWindow === state.mapWindow) return;
      const isListed = state.mapWindow === '' || regionIds.some((id) => id === state.mapWindow);
      regions.value = isListed ? state.mapWindow : own.value;
    },
    destroy() {
      for (const undo of undos) undo();
      bar.remove();
    },
  };
}
