import { readFileSync, statSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { charactersOfPage, textsOfPage } from '../../scripts/font/characters.ts';

const levelFigures = 'src/page/fonts/level-figures-700.woff2';
const files = [400, 700].map((weight) => `src/page/fonts/be-vietnam-pro-${weight}.woff2`);

describe.each(files)('%s', (file) => {
  const font = fontkit.create(readFileSync(file));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`unsupported font: ${file}`);
  const has = (sign: string) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  // Signs that no weight of the face has, so that the system draws them; none of them is a letter.
  const absent = [...charactersOfPage()].filter((sign) => !has(sign));

  it('has every letter and figure of the sentences and the data', () => {
    const used = new Set(textsOfPage().join('').normalize('NFC'));
    expect([...used].filter((sign) => /[\p{L}\p{N}]/u.test(sign) && !has(sign))).toEqual([]);
  });

  it('lacks nothing but arrows and signs of mathematics', () => {
    expect(absent.filter((sign) => !/[\u2060\p{Sm}\p{So}]/u.test(sign))).toEqual([]);
  });
});

it('the face weighs at most 30 kB in all', () => {
  expect([...files, levelFigures].reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThanOrEqual(
    30_000,
  );
});

it('the figures of a running date are all of one width', () => {
  const font = fontkit.create(readFileSync(levelFigures));
  if (!('glyphForCodePoint' in font)) throw new Error(`unsupported font: ${levelFigures}`);
  const widths = Array.from(
    '0123456789',
    (figure) => font.glyphForCodePoint(figure.charCodeAt(0)).advanceWidth,
  );
  expect(new Set(widths).size).toBe(1);
  expect(widths[0]).toBeGreaterThan(0);
});
