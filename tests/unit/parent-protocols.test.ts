import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  frameNamesIn,
  heightMessages,
  parseParentRequest,
  resizerMessage,
  secretIn,
  withoutPymParameters,
} from '../../src/embed/parent-protocols.ts';

const names = { pym: null, resizer: null, wordPress: null, datawrapper: 'abcde' };

describe('frameNamesIn(pairs, fragment, fallbackKey)', () => {
  const read = (query: string, fragment = '') => frameNamesIn(new URLSearchParams(query), fragment, 'random');

  it('reads the name of each parent', () => {
    expect(read('childId=pym-1&iframeId=fr.1&e=KEY12', '#?secret=Ab1')).toEqual({
      pym: 'pym-1',
      resizer: 'fr.1',
      wordPress: 'Ab1',
      datawrapper: 'KEY12',
    });
  });

  it.each(['', 'childId=a b&iframeId=a:b&e=1234', 'childId=<b>&iframeId=&e=<script>'])(
    'takes none from %j',
    (query) => {
      expect(read(query)).toEqual({ pym: null, resizer: null, wordPress: null, datawrapper: 'random' });
    },
  );
});

it.each([
  ['#?secret=Ab12', 'Ab12'],
  ['#t=2015#?secret=Ab12', 'Ab12'],
  ['#?secret=Ab12&amp=1', 'Ab12'],
  ['#amp=1', null],
  ['#?secret=', null],
  ['#?secret="><b>', null],
  ['', null],
])('secretIn(%j) is %j', (fragment, secret) => {
  expect(secretIn(fragment)).toBe(secret);
});

describe('parseParentRequest(data)', () => {
  it('knows iframe-resizer’s first message by its third field, old and new', () => {
    const old =
      '[iFrameSizer]fr1:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:false';
    expect(parseParentRequest(old)).toEqual({
      kind: 'resizer-start',
      id: 'fr1',
      isAuto: true,
      tolerancePx: 0,
    });
    expect(parseParentRequest('[iFrameSizer]fr1::true::::false:::::5::')).toEqual({
      kind: 'resizer-start',
      id: 'fr1',
      isAuto: false,
      tolerancePx: 5,
    });
  });

  it.each([
    '[iFrameSizer]resize',
    '[iFrameSizer]reset',
    { type: 'iframe-child-init' },
    { type: 'iframe-get-child-dimensions' },
  ])('answers %j with the size', (data) => expect(parseParentRequest(data)).toEqual({ kind: 'size' }));

  it('takes the names that pym.js and WordPress give', () => {
    expect(parseParentRequest('pymxPYMxa-1xPYMxwidthxPYMx700')).toEqual({
      kind: 'names',
      names: { pym: 'a-1' },
    });
    expect(parseParentRequest({ message: 'ready', secret: 'Ab1' })).toEqual({
      kind: 'names',
      names: { wordPress: 'Ab1' },
    });
  });

  it.each([
    null,
    7,
    'hello',
    '[iFrameSizer]',
    '[iFrameSizer]message:{"a":1}',
    '[iFrameSizer]pageInfo:{"x":true}',
    '[iFrameSizer]a b:8:true',
    'pymxPYMxidxPYMxviewport-iframe-positionxPYMx1 2 3',
    { message: 'ready', secret: 'a"b' },
    { message: 'ready', secret: 1 },
    { type: 'iframe-resized', height: 5 },
  ])('does not know %j', (data) => {
    expect(parseParentRequest(data)).toBeNull();
  });

  it('throws for nothing', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseParentRequest(value)));
    fc.assert(fc.property(fc.string(), (text) => void parseParentRequest(`[iFrameSizer]${text}`)));
  });
});

describe('heightMessages(size, names, src)', () => {
  const size = { width: 700, height: 560 };

  it('holds no text that is not JSON, unless a parent has named the frame', () => {
    const texts = heightMessages(size, names, 'https://example.org/').filter(
      (message) => typeof message === 'string',
    );
    expect(texts.map((text) => JSON.parse(String(text)).height)).toEqual([560]);
  });

  it('adds what named parents understand', () => {
    const messages = heightMessages(size, { ...names, pym: 'p', wordPress: 's' }, '');
    expect(messages).toContain('pymxPYMxpxPYMxheightxPYMx560');
    expect(messages).toContainEqual({ message: 'height', value: 560, secret: 's' });
  });
});

it('resizerMessage(id, size, isFirst) answers the first message as such', () => {
  expect(resizerMessage('fr1', { width: 700, height: 560 }, true)).toBe('[iFrameSizer]fr1:560:700:init');
  expect(resizerMessage('fr1', { width: 700, height: 560 }, false)).toBe(
    '[iFrameSizer]fr1:560:700:resizeObserver',
  );
});

it.each([
  [
    'https://a.b/?embed=1&initialWidth=7&childId=x&parentTitle=T&parentUrl=https%3A%2F%2Fc#t',
    'https://a.b/?embed=1#t',
  ],
  ['https://a.b/?parentUrl=c', 'https://a.b/'],
  ['https://a.b/', 'https://a.b/'],
  ['https://a.b/?embed=1&lang=vi', 'https://a.b/?embed=1&lang=vi'],
])('withoutPymParameters(%j) is %j', (address, clean) => {
  expect(withoutPymParameters(address)).toBe(clean);
});
