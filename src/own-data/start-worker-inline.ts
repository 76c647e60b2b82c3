import InlineWorker from './worker.ts?worker&inline';

/** Returns a new worker whose script is held by this file: a page opened from a folder may load no other. */
export function startWorker(): Worker {
  return new InlineWorker();
}
