import { html, on, setText } from '../ui/dom.ts';

/** What the mouse rests on, and how it is told. */
export interface MapHoverOptions {
  readonly hitBy: (event: MouseEvent) => string | null;
  /** Marks a province as lit, or no longer. */
  readonly light: (id: string, isLit: boolean) => void;
  /** Returns the sentence on a province; empty before anything is shown. */
  readonly describe: (id: string) => string;
}

/** The words beside the mouse. */
export interface MapHover {
  readonly tooltip: HTMLElement;
  /** Tells what the mouse rests on again: the day or the language may be another. */
  update(): void;
  destroy(): void;
}

/** Returns the words that follow the mouse over *root*; for those who see it, others hear the focus. */
export function createMapHover(root: SVGSVGElement, { hitBy, light, describe }: MapHoverOptions): MapHover {
  const tooltip = html('div', { class: 'tooltip', 'aria-hidden': 'true', hidden: true });
  let lit: string | null = null;

  function rest(id: string | null): void {
    if (lit !== id) {
      if (lit !== null) light(lit, false);
      if (id !== null) light(id, true);
      lit = id;
    }
    tooltip.hidden = id === null;
  }

  function update(): void {
    if (lit !== null) setText(tooltip, describe(lit));
  }

  const undos = [
    on(root, 'pointermove', (event) => {
      rest(event.pointerType === 'mouse' ? hitBy(event) : null);
      update();
      if (lit !== null) tooltip.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
    }),
    on(root, 'pointerleave', () => rest(null)),
  ];
  return {
    tooltip,
    update,
    destroy() {
      for (const undo of undos) undo();
      tooltip.remove();
    },
  };
}
