import { mostBytes, type FileSource, type Refusal } from './protocol.ts';

/** Thrown where a file cannot be had; the reader is told the refusal in a sentence. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`refused: ${refusal.kind}`);
    this.refusal = refusal;
  }
}

/**
 * Yields the bytes of *source* in parts, and calls *onProgress* after each with how many there were of how
 * many, null where that is not known. Throws Refused where it cannot be had or is larger than a file *of* its kind may be.
 */
export async function* bytesOf(
  source: FileSource,
  of: keyof typeof mostBytes,
  onProgress: (read: number, total: number | null) => void,
): AsyncGenerator<Uint8Array> {
  const { stream, total } = 'blob' in source ? streamOfBlob(source) : await fetchStream(source);
  if (total !== null && total > mostBytes[of])
    throw new Refused({ kind: 'too-large', name: source.name, of });
  const reader = stream.getReader();
  try {
    for (let read = 0; ;) {
      const { done, value } = await readPart(reader, source);
      if (done) return;
      read += value.length;
      if (read > mostBytes[of]) throw new Refused({ kind: 'too-large', name: source.name, of });
      yield value;
      onProgress(read, total);
    }
  } finally {
    // Where reading ends early, the rest need not be sent.
    void reader.cancel().catch(() => undefined);
  }
}

type ByteStream = ReadableStream<Uint8Array>;

function streamOfBlob({ blob }: { blob: Blob }): { stream: ByteStream; total: number | null } {
  return { stream: blob.stream(), total: blob.size };
}

/** Asks without cookies and without telling where the reader comes from. */
async function fetchStream({
  name,
  url,
}: {
  name: string;
  url: string;
}): Promise<{ stream: ByteStream; total: number | null }> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch {
    // No network, no such host, or a host that lets no other page read it (CORS): browsers do not say which.
    throw new Refused({ kind: 'unreachable', name });
  }
  if (!response.ok) throw new Refused({ kind: 'status', name, status: response.status });
  const length = Number(response.headers.get('content-length'));
  const isPlain = !response.headers.get('content-encoding');
  return { stream: response.body ?? new Blob([]).stream(), total: isPlain && length > 0 ? length : null };
}

async function readPart(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { name }: FileSource,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch {
    // The connection broke, or the file changed on disk while it was read.
    throw new Refused({ kind: 'unreachable', name });
  }
}

/** Returns the whole text of *source* as UTF-8; throws as bytesOf does. */
export async function textOf(
  source: FileSource,
  of: keyof typeof mostBytes,
  onProgress: (read: number, total: number | null) => void,
): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of bytesOf(source, of, onProgress)) text += decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
}
