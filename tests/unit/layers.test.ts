import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const layers = ['data', 'model', 'views', 'app'];
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

const layerOf = (file: string) => layers.indexOf(file.split('/')[0] ?? '');

it('every file belongs to a layer', () => {
  expect(files.filter((file) => layerOf(file) < 0)).toEqual([]);
  expect(files.length).toBeGreaterThan(30);
});

it('imports go from app to views to model to data, never back', () => {
  const upward = files.flatMap((file) =>
    importsOf(file)
      .filter((path) => layerOf(path) > layerOf(file))
      .map((path) => `${file} imports ${path}`),
  );
  expect(upward).toEqual([]);
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
