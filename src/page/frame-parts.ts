import { fileParametersOf } from '../rollout/page-link.ts';
import { createEmbedCardView } from '../embed/embed-card-view.ts';
import { createEmbedFootView } from '../embed/embed-foot-view.ts';
import { byId } from '../ui/dom.ts';
import type { PageContext, Surroundings } from './surroundings.ts';

/** What a frame has around the map and the timeline: the card of the pinned province, and the way to the full page. */
export interface FrameSurroundings extends Surroundings {
  /** Calls *listener* with the address of the link to the full page when it is followed. */
  onOpen(listener: (address: string) => void): void;
}

/** Returns what a frame has around the map, and the full page has not. */
export function createFrameSurroundings(): FrameSurroundings {
  const listeners: ((address: string) => void)[] = [];
  const open = (link: string) => {
    for (const tell of listeners) tell(link);
    return window.open(link, '_blank') !== null;
  };
  return {
    createParts: (context) => ({
      views: viewsOf(context, open),
      createDeferredViews: () => [],
      table: () => null,
      presentStart: null,
    }),
    guests: [],
    onOpen: (listener) => listeners.push(listener),
  };
}

function viewsOf(
  { loaded: { drawing }, rollout, rolloutOf, nameOf, select }: PageContext,
  onOpen: (link: string) => boolean,
) {
  const lowIds = new Set(drawing?.provinces.flatMap(({ id, y }) => (y > drawing.height / 2 ? id : [])));
  return [
    createEmbedCardView(byId('dock'), {
      rollout,
      rolloutOf,
      nameOf,
      isLow: (id) => lowIds.has(id),
      onClose: () => select(null),
    }),
    createEmbedFootView(byId('page'), { rollout, files: fileParametersOf(location.search), onOpen }),
  ];
}
