import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contentSecurity } from '../../scripts/build/content-security.ts';
import { embedFixedHeightPx, embedHeightCss, embedHeights } from '../../src/embed/embed-heights.ts';
import { embedCommandNames, embedSetFields } from '../../src/embed/embed-commands.ts';
import { embedEventNames, embedOptions } from '../../src/embed/embed-protocol.ts';

const text = readFileSync('docs/embed.md', 'utf8');
const css = readFileSync('src/embed/embed.css', 'utf8');

/** Returns the cells in code of a column of the table whose head begins with *head*. */
function column(head: string, index = 0): string[] {
  const table = text.split(`| ${head}`)[1]?.split('\n\n')[0] ?? '';
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|')[index + 1] ?? '')
    .flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
}

it('docs/embed.md names the events and commands there are', () => {
  expect(column('`event`')).toEqual(embedEventNames);
  expect(column('`cmd`')).toEqual(embedCommandNames);
  const fields = column('`cmd`', 1).filter((field) => field !== 'null');
  expect(fields).toEqual(Object.keys(embedSetFields));
});

it('docs/embed.md names the attributes of the placeholder', () => {
  expect(column('attribute')).toEqual([...Object.keys(embedOptions), 'title'].map((name) => `data-${name}`));
});

it('docs/embed.md and the styles have the heights of the model', () => {
  expect(text.replaceAll(' ', '')).toContain(embedHeightCss().replaceAll(' ', ''));
  for (const { heightPx, fromWidthPx } of embedHeights) {
    expect(text).toContain(`${heightPx} px`);
    expect(css).toContain(`min-height: ${heightPx}px`);
    if (fromWidthPx > 0) expect(css).toContain(`(width >= ${fromWidthPx}px)`);
  }
  expect(text).toContain(`height="${embedFixedHeightPx}"`);
});

it('docs/embed.md has the policy of the page', () => {
  for (const [name, value] of contentSecurity) expect(text).toContain(`${name} ${value}`);
});
