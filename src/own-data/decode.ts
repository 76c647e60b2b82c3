import { findLegacyText } from './legacy-text.ts';
import type { Problem, ProblemKind } from '../data/problem.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/** What has been decoded so far: more text, or why the file is not read. */
export type Decoded =
  { readonly text: string; readonly problem: null } | { readonly text: ''; readonly problem: Problem };

/** Turns the bytes of a file into text, chunk after chunk. */
export interface Decoder {
  /** Returns the text that *chunk* completes; it may hold some back until it knows the encoding. */
  push(chunk: Uint8Array): Decoded;
  /** Returns the rest of the text. */
  end(): Decoded;
}

/** The part of the platform's TextDecoder that is used here. */
interface TextStream {
  decode(bytes: Uint8Array, options: { stream: boolean }): string;
}

/** How many bytes are looked at before the encoding is decided, unless the file is shorter. */
const headSize = 65_536;

/**
 * Returns a decoder of the file named *file*: UTF-8 with or without a byte order mark, UTF-16 of either byte
 * order, and Windows-1258 where the bytes are not UTF-8. A byte that is damaged becomes U+FFFD. Spreadsheets,
 * web pages, other binary files and the encodings TCVN3 and VNI are told by name and not read.
 */
export function createDecoder(file: string): Decoder {
  let held = new Uint8Array(0);
  let decoder: TextStream | null = null;
  let isAscii = true;
  let problem: Problem | null = null;

  const refuse = (kind: ProblemKind, value = ''): Decoded => {
    problem = { kind, file, line: null, column: null, value };
    return { text: '', problem };
  };
  const decode = (bytes: Uint8Array, isLast: boolean): Decoded => {
    if (isAscii) {
      const decided = decideEncoding(bytes, decoder === null);
      if ('kind' in decided) return refuse(decided.kind, decided.sample);
      isAscii = decided.encoding === 'ascii';
      if (!decoder || !isAscii) decoder = new TextDecoder(isAscii ? 'utf-8' : decided.encoding);
    }
    return { text: decoder?.decode(bytes, { stream: !isLast }) ?? '', problem: null };
  };
  return {
    push(chunk) {
      if (problem) return { text: '', problem };
      if (decoder) return decode(chunk, false);
      held = joinBytes(held, chunk);
      return held.length < headSize ? { text: '', problem: null } : decode(held, false);
    },
    end: () => (problem ? { text: '', problem } : decode(decoder ? new Uint8Array(0) : held, true)),
  };
}

type Decision =
  { readonly encoding: Encoding | 'ascii' } | { readonly kind: ProblemKind; readonly sample?: string };

/** Looks at the first bytes that can tell: those of the file's start, or from the first one outside ASCII. */
function decideEncoding(bytes: Uint8Array, isStart: boolean): Decision {
  const firstForeign = indexOfForeign(bytes);
  if (firstForeign < 0 && !isStart) return { encoding: 'ascii' };
  const from = isStart && firstForeign < headSize ? 0 : firstForeign;
  const head = bytes.subarray(Math.max(from, 0), Math.max(from, 0) + headSize);
  const marked = isStart ? fromSignature(bytes.subarray(0, headSize)) : null;
  if (marked && 'kind' in marked) return marked;
  const encoding = marked?.encoding ?? (firstForeign < 0 ? 'ascii' : fromBytes(head));
  return faultOfText(textOf(head, encoding)) ?? { encoding };
}

/** Returns where the first byte outside ASCII stands, or −1. */
function indexOfForeign(bytes: Uint8Array): number {
  // A loop: findIndex, which calls a function for each byte, takes ten times as long.
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) >= 0x80) return i;
  return -1;
}

/** Returns the text to judge by: what TCVN3 and VNI look like is known from Windows-1252. */
function textOf(bytes: Uint8Array, encoding: Encoding | 'ascii'): string {
  const readAs = encoding === 'windows-1258' || encoding === 'ascii' ? 'windows-1252' : encoding;
  return new TextDecoder(readAs).decode(bytes);
}

function faultOfText(text: string): { kind: ProblemKind; sample?: string } | null {
  return /^\s*<(!doctype|html|\?xml)/i.test(text) ? { kind: 'file-html' } : findLegacyText(text);
}

/** Signatures: https://www.iana.org/assignments/media-types/ (zip), [MS-CFB] 2.2, Unicode 23.8 (byte order marks). */
const signatures: readonly (readonly [readonly number[], Decision])[] = [
  [[0x50, 0x4b, 0x03, 0x04], { kind: 'file-xlsx' }],
  [[0xd0, 0xcf, 0x11, 0xe0], { kind: 'file-xls' }],
  [[0xff, 0xfe], { encoding: 'utf-16le' }],
  [[0xfe, 0xff], { encoding: 'utf-16be' }],
];

/** Returns what the first bytes decide without a look at the text, or null where they leave it open. */
function fromSignature(bytes: Uint8Array): Decision | null {
  const found = signatures.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (found) return found[1];
  const encoding = unmarkedUtf16(bytes);
  if (encoding) return { encoding };
  return isBinary(bytes) ? { kind: 'file-binary' } : null;
}

/** UTF-16 without a mark: commas, digits and line ends have a zero byte, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = bytes.length / 8;
  if (odd > many && even <= odd / 20) return 'utf-16le';
  return even > many && odd <= even / 20 ? 'utf-16be' : null;
}

/** Control characters that no text file has: more than a few mean a picture, an archive or the like. */
function isBinary(bytes: Uint8Array): boolean {
  const controls = bytes.reduce(
    (count, byte) => count + (byte < 0x09 || (byte > 0x0d && byte < 0x20) ? 1 : 0),
    0,
  );
  return controls > bytes.length / 50;
}

/** UTF-8 with a damaged byte here and there is still UTF-8; where most are wrong, it is Windows-1258. */
function fromBytes(bytes: Uint8Array): 'utf-8' | 'windows-1258' {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return damaged > whole ? 'windows-1258' : 'utf-8';
}

function joinBytes(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}
