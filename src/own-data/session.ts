import type { Agreement } from '../data/agreement.ts';
import type { Correction } from './signings-table.ts';
import type { Lang } from '../data/lang.ts';
import type { MapDrawing } from '../map/map-drawing.ts';
import type { Listeners, OwnStory, Refusal, Reply, Request } from './protocol.ts';
import { unpackAgreements } from './sent-agreements.ts';
import { startWorker } from './start-worker.ts';

/** What came of reading files: a story, the reason why there is none, or a program that failed. */
export type Outcome =
  | {
      readonly kind: 'story';
      readonly story: OwnStory;
      readonly agreements: readonly Agreement[];
      /** The map of the files; null where the page's own is shown. */
      readonly drawing: MapDrawing | null;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed' };

/** One reader's files in a worker of their own. */
export interface Session {
  open(request: Omit<Extract<Request, { type: 'open' }>, 'type'>): Promise<Outcome>;
  correct(corrections: readonly Correction[]): Promise<Outcome>;
  /** Takes the last corrections back. */
  undo(): void;
  /** Returns the file as it stands, or the list of all faults, as CSV. */
  write(what: 'data' | 'problems', lang: Lang): Promise<Blob | null>;
  /** Ends the worker at once, whatever it is doing, and forgets the files. */
  end(): void;
}

/** Starts while the reader still chooses files, or the page is still put together. */
let spare: Worker | null = startWorker();
spare.onerror = () => (spare = null);

function takeWorker(): Worker {
  const worker = spare ?? startWorker();
  worker.onerror = null;
  spare = null;
  return worker;
}

/** Returns a session; *listeners* hear how far it has come. */
export function createSession({ onProgress, onOutline, onMap }: Listeners): Session {
  const worker = takeWorker();
  let drawing: MapDrawing | null = null;
  let settle: ((reply: Reply | null) => void) | null = null;
  /** The worker answers in turn, and each answer belongs to the one request that waits for it. */
  let turn: Promise<Reply | null> = Promise.resolve(null);
  let isOver = false;

  worker.addEventListener('message', ({ data: reply }: MessageEvent<Reply>) => {
    if (reply.type === 'progress') onProgress(reply.name, reply.read, reply.total);
    else if (reply.type === 'outline') onOutline(reply.outline);
    else if (reply.type === 'map') onMap((drawing = reply.drawing));
    else settle?.(reply);
  });
  // The worker ran out of memory or could not be loaded.
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    settle?.(null);
  });

  function ask(request: Request): Promise<Reply | null> {
    const reply = turn.then(() => send(request));
    turn = reply;
    return reply;
  }

  function send(request: Request): Promise<Reply | null> {
    return new Promise((resolve) => {
      if (isOver) return resolve(null);
      settle = resolve;
      worker.postMessage(request);
    });
  }

  async function outcome(request: Request): Promise<Outcome> {
    const reply = await ask(request);
    if (reply?.type === 'story')
      return { kind: 'story', story: reply.story, agreements: unpackAgreements(reply.agreements), drawing };
    return reply?.type === 'refused' ? { kind: 'refused', refusal: reply.refusal } : { kind: 'failed' };
  }

  return {
    open: (request) => outcome({ type: 'open', ...request }),
    correct: (corrections) => outcome({ type: 'correct', corrections }),
    undo: () => void ask({ type: 'undo' }),
    async write(what, lang) {
      const reply = await ask(what === 'data' ? { type: 'write-data' } : { type: 'write-problems', lang });
      return reply?.type === 'written' ? reply.blob : null;
    },
    end() {
      isOver = true;
      worker.terminate();
      settle?.(null);
    },
  };
}
