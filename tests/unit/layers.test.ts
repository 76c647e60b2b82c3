import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

/** The rooms, ground floor first: a file imports from its own room or from one above it in this list. */
const rooms = 'data rollout words ui map load timeline explore story embed share present own-data page'.split(
  ' ',
);
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

/** Returns the files of `src` that *file* imports, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map(([, path = '']) => normalize(join(dirname(file), path)).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'));
}

const roomOf = (file: string) => rooms.indexOf(file.split('/')[0] ?? '');

it('the rooms are those that ARCHITECTURE.md draws, in its order', () => {
  const [, drawn = ''] =
    /## The rooms[^]*?```\n([^]*?)```/.exec(readFileSync('ARCHITECTURE.md', 'utf8')) ?? [];
  expect(
    drawn
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(rooms);
  expect(readdirSync('src').sort()).toEqual([...rooms].sort());
});

it('every file stands in a room', () => {
  expect(files.filter((file) => roomOf(file) < 0)).toEqual([]);
  expect(files.length).toBeGreaterThan(30);
});

it('a room imports none below it', () => {
  const downward = files.flatMap((file) =>
    importsOf(file)
      .filter((path) => roomOf(path) > roomOf(file))
      .map((path) => `${file} imports ${path}`),
  );
  expect(downward).toEqual([]);
});

it('no file imports itself, by whatever way', () => {
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) {
      for (const path of importsOf(file)) walk(path, [...trail, file]);
      done.add(file);
    }
  };
  for (const file of files) walk(file, []);
  expect(cycles).toEqual([]);
});
