import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/page/styles/tokens.css', 'utf8');

/** Returns the colours of the light or the dark appearance by the name of their token. */
function tokensOf(theme: 'light' | 'dark'): Map<string, string> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  return new Map(
    [...pairs].map(([, name, light, dark]) => [name ?? '', (theme === 'light' ? light : dark) ?? '']),
  );
}

const visions: Readonly<Record<string, (colour: Color) => Color>> = {
  normal: (colour) => colour,
  deutan: filterDeficiencyDeuter(1),
  protan: filterDeficiencyProt(1),
  tritan: filterDeficiencyTrit(1),
};
const years = [2013, 2014, 2015, 2016, 2017, 2018, 2019];
const differenceOf = differenceCiede2000();

describe.each(['light', 'dark'] as const)('the colours of the %s appearance', (theme) => {
  const tokens = tokensOf(theme);
  const colour = (name: string): Color => {
    const value = parse(tokens.get(name) ?? '');
    if (!value) throw new Error(`missing token: ${name}`);
    return value;
  };
  const scale = years.map((year) => colour(`class-${year}`));

  it.each(Object.entries(visions))('keep the years apart for %s eyes', (_, seen) => {
    const gaps = scale.slice(1).map((next, i) => differenceOf(seen(scale[i] ?? next), seen(next)));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
  });

  it.each(Object.entries(visions))('keep every year apart from "no document" for %s eyes', (_, seen) => {
    const gaps = scale.map((year) => differenceOf(seen(year), seen(colour('land-none'))));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
  });

  it('run in one direction of lightness', () => {
    const onWhite = scale.map((year) => wcagContrast(year, '#ffffff'));
    const sorted = [...onWhite].sort((a, b) => (theme === 'light' ? b - a : a - b));
    expect(onWhite).toEqual(sorted);
  });

  it.each([
    ['ink', 'paper'],
    ['ink', 'raised'],
    ['ink-soft', 'paper'],
    ['ink-soft', 'raised'],
    ['ink-soft', 'sea'],
    ['ink-soft', 'land-abroad'],
    ['accent', 'paper'],
    ['accent', 'raised'],
  ])('set text in %s on %s at 4.5:1 or more', (text, ground) => {
    expect(wcagContrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['coast', 'sea'],
    ['coast', 'land-none'],
    ['coast', 'paper'],
    ['coast', 'raised'],
    ['hatch', 'land-none'],
    ['accent', 'paper'],
    ['accent', 'sea'],
    ['accent', 'land-none'],
    ['ink', 'land-none'],
  ])('draw %s on %s at 3:1 or more', (mark, ground) => {
    expect(wcagContrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});
