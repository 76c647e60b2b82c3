import type { AppState } from '../rollout/app-state.ts';
import type { TimelineLayout } from '../timeline/timeline-layout.ts';
import { on } from '../ui/dom.ts';
import type { View } from '../ui/view.ts';
import type { ToolContext, Tools } from './tools.ts';

/** Fetches the tools when they are wanted: the first view does without them. */
export interface ToolLoader {
  /** Hands on to the tools what the page shows, once they are there. */
  readonly view: View;
  /** Hands the tools to *use*, as soon as they are there. */
  with(use: (tools: Tools) => void): void;
  /** Tells the tools where the marks of the timeline are. */
  drawn(layout: TimelineLayout): void;
}

/** What a reader does first, whatever it is, says that the tools may be wanted next. */
const intents = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'wheel'] as const;

/**
 * Returns the loader of the tools that work on *context*, once *whole* says that all of the page is there. *onLoss* is
 * called where somebody wishes for them, and they cannot be had.
 */
export function createToolLoader(
  context: ToolContext,
  whole: () => Promise<void>,
  onLoss: () => void,
): ToolLoader {
  let tools: Tools | null = null;
  let loading: Promise<Tools> | null = null;
  let layout: TimelineLayout | null = null;
  let shown: AppState | null = null;
  let isOver = false;

  async function load(): Promise<Tools> {
    const { createTools } = await import('./tools.ts');
    await whole();
    if (isOver) throw new Error('the page has been taken apart');
    tools = createTools(context);
    if (layout) tools.drawn(layout);
    if (shown) tools.view.update(shown);
    return tools;
  }
  function want(): Promise<Tools> {
    loading ??= load();
    // Without a network the page goes on without its tools; the next wish tries again.
    loading.catch(() => (loading = null));
    return loading;
  }
  const rest = () => {
    for (const undo of undos.splice(0)) undo();
  };
  const preload = () => {
    rest();
    void want().catch(() => undefined);
  };
  /** While a hand is down the tools wait until it lifts: no frame of a drag waits for them. */
  const follow = (event: Event) => {
    if (!(event instanceof PointerEvent) || event.buttons === 0) return preload();
    rest();
    undos.push(on(document, 'pointerup', preload), on(document, 'pointercancel', preload));
  };
  const undos = intents.map((type) => {
    addEventListener(type, follow, { passive: true });
    return () => removeEventListener(type, follow);
  });

  return {
    view: {
      update(state) {
        shown = state;
        tools?.view.update(state);
        const isWanted = state.chapter !== null || state.region !== null || state.area !== null;
        if (isWanted && !tools) preload();
      },
      destroy() {
        isOver = true;
        rest();
        tools?.view.destroy();
      },
    },
    with(use) {
      want().then(use, () => isOver || onLoss());
    },
    drawn(drawn) {
      layout = drawn;
      tools?.drawn(drawn);
    },
  };
}
