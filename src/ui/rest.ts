/** Waits for something that stirs again and again to come to rest. */
export interface Rest {
  /** Notes that it has stirred. */
  stir(): void;
  /** Waits no longer. */
  end(): void;
}

/**
 * Calls *onRest* once nothing has stirred for *restMs*. One timer serves for any number of stirs: to clear and set it
 * in each frame is dear.
 */
export function createRest(restMs: number, onRest: () => void): Rest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stirredMs = 0;

  function check(): void {
    const leftMs = stirredMs + restMs - performance.now();
    timer = leftMs > 0 ? setTimeout(check, leftMs) : undefined;
    if (!timer) onRest();
  }

  return {
    stir() {
      stirredMs = performance.now();
      timer ??= setTimeout(check, restMs);
    },
    end() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
