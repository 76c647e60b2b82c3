/** How the scripts of other pages have named this frame. They are told heights under these names alone. */
export interface FrameNames {
  /** Of pym.js: the id in our address, or that of its first message. */
  readonly pym: string | null;
  /** Of iframe-resizer 4 and 5: the id in our address, or that of its first message. */
  readonly resizer: string | null;
  /** Of WordPress: the secret in our fragment, or that of its message. */
  readonly wordPress: string | null;
  /** Of Datawrapper: the key in our address, else one that names no frame. */
  readonly datawrapper: string;
}

/** What the page around the frame asks in a protocol of others. */
export type ParentRequest =
  | { readonly kind: 'names'; readonly names: Partial<FrameNames> }
  | {
      readonly kind: 'resizer-start';
      readonly id: string;
      readonly isAuto: boolean;
      readonly tolerancePx: number;
    }
  | { readonly kind: 'size' };

/** The parameters that pym.js adds to our address: its page's address is nobody's business. */
export const pymParameters: readonly string[] = ['initialWidth', 'childId', 'parentTitle', 'parentUrl'];

/** What begins every message of iframe-resizer. */
const resizerMark = '[iFrameSizer]';

const word = /^[\w.-]{1,200}$/;
const secret = /^[A-Za-z0-9]{1,64}$/;

/** Returns the names that the address of the frame gives: its *pairs*, and its fragment, `#` included. */
export function frameNamesIn(
  pairs: Iterable<readonly [string, string]>,
  fragment: string,
  fallbackKey: string,
): FrameNames {
  const texts = new Map(pairs);
  const matching = (text: string | undefined, pattern: RegExp) =>
    text !== undefined && pattern.test(text) ? text : null;
  return {
    pym: matching(texts.get('childId'), word),
    resizer: matching(texts.get('iframeId'), word),
    wordPress: secretIn(fragment),
    datawrapper: matching(texts.get('e'), /^[A-Za-z0-9]{5,40}$/) ?? fallbackKey,
  };
}

/** Returns the secret that WordPress wrote into *fragment*, wherever it stands there; null where there is none. */
export function secretIn(fragment: string): string | null {
  return /[#?&]secret=([A-Za-z0-9]{1,64})(?:$|[#?&])/.exec(fragment)?.[1] ?? null;
}

/** Returns what *data*, a message of the page around the frame, asks; null where it asks nothing known. */
export function parseParentRequest(data: unknown): ParentRequest | null {
  if (typeof data === 'string') return parseText(data);
  if (typeof data !== 'object' || data === null) return null;
  const { type, message, secret: given } = data as Readonly<Record<string, unknown>>;
  if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') return { kind: 'size' };
  if (message === 'ready' && typeof given === 'string' && secret.test(given))
    return { kind: 'names', names: { wordPress: given } };
  return null;
}

function parseText(text: string): ParentRequest | null {
  const pym = /^pymxPYMx([\w.-]{1,200})xPYMxwidthxPYMx/.exec(text)?.[1];
  if (pym !== undefined) return { kind: 'names', names: { pym } };
  if (!text.startsWith(resizerMark)) return null;
  const rest = text.slice(resizerMark.length);
  if (rest === 'resize' || rest === 'reset') return { kind: 'size' };
  const fields = rest.split(':');
  const [id = '', , sizesWidth] = fields;
  // The third field tells a first message from every other.
  if (!word.test(id) || (sizesWidth !== 'true' && sizesWidth !== 'false')) return null;
  const tolerancePx = Number(fields[11]);
  return {
    kind: 'resizer-start',
    id,
    isAuto: fields[6] !== 'false',
    tolerancePx: tolerancePx > 0 ? tolerancePx : 0,
  };
}

/** Returns the messages that tell *height* px to every parent that understands one of them unasked. */
export function heightMessages(
  { width, height }: { width: number; height: number },
  names: FrameNames,
  src: string,
): unknown[] {
  return [
    { 'datawrapper-height': { [names.datawrapper]: height } },
    // AMP, and NPR's Sidechain.
    { sentinel: 'amp', type: 'embed-size', height },
    // open-iframe-resizer.
    { type: 'iframe-resized', width, height },
    // The Guardian, Medium and Embedly. It is JSON, because many pages parse every text they are sent.
    JSON.stringify({
      id: `iframeMessenger:${names.datawrapper.slice(0, 5)}`,
      type: 'set-height',
      value: height,
      context: 'iframe.resize',
      method: 'resize',
      height,
      src,
    }),
    ...(names.pym === null ? [] : [['pym', names.pym, 'height', height].join('xPYMx')]),
    ...(names.wordPress === null ? [] : [{ message: 'height', value: height, secret: names.wordPress }]),
  ];
}

/** Returns the message that tells iframe-resizer the size under the name it gave; *isFirst* answers its first message. */
export function resizerMessage(
  id: string,
  { width, height }: { width: number; height: number },
  isFirst: boolean,
): string {
  return `${resizerMark}${id}:${height}:${width}:${isFirst ? 'init' : 'resizeObserver'}`;
}

/** What makes iframe-resizer repeat its first message: for a frame whose script came after that. */
export const resizerReady = '[iFrameResizerChild]Ready';

/** Returns *address* without what pym.js added to it. */
export function withoutPymParameters(address: string): string {
  const [before = '', ...fragments] = address.split('#');
  const [path = '', ...queries] = before.split('?');
  const kept = queries
    .join('?')
    .split('&')
    .filter((pair) => pair !== '' && !pymParameters.includes(pair.split('=')[0] ?? ''));
  return [path + (kept.length > 0 ? `?${kept.join('&')}` : ''), ...fragments].join('#');
}
