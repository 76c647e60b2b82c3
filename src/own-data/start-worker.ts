import workerUrl from './worker.ts?worker&url';
import { vouched } from '../ui/vouched.ts';

/** Vouched for once: a policy cannot be made a second time. */
const vouchedUrl = vouched('vnpt-own-data', workerUrl);

/** Returns a new worker that reads a reader's own files; the single file has one of its own, start-worker-inline.ts. */
export function startWorker(): Worker {
  return new Worker(vouchedUrl, { type: 'module' });
}
