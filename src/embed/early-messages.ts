/** What the page around has said to this window before the one came who understands it. */
export interface EarlyMessages {
  /** Whether the collection began after the load of this window, and may lack what was said at it. */
  readonly areLate: boolean;
  /** Ends the collection and returns what has come, first things first. */
  take(): readonly MessageEvent[];
}

let collected: EarlyMessages | null = null;

/** Collects what is said to this window, from the first call on; each call returns the same. */
export function collectMessages(): EarlyMessages {
  return (collected ??= collect());
}

function collect(): EarlyMessages {
  // A script that comes after the load of the frame has missed what iframe-resizer says then.
  const areLate = document.readyState === 'complete';
  const messages: MessageEvent[] = [];
  const hear = (event: MessageEvent) => messages.push(event);
  addEventListener('message', hear);
  return {
    areLate,
    take() {
      removeEventListener('message', hear);
      return messages;
    },
  };
}
