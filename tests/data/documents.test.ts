import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parameterNames } from '../../src/rollout/url-state.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Returns the first cells of the table under *heading*, without their marks of code. */
function firstCells(markdown: string, heading: string): string[] {
  const section = markdown.split(heading)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| *([^|]+?) *\|/gm)].map(([, cell = '']) => cell).slice(2);
}

const namesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name);

it('docs/use.md names every parameter of the address, and no other', () => {
  const names = firstCells(read('docs/use.md'), '## The address of the page').flatMap(namesIn);
  // What a page is made of is no state of it.
  expect(names.sort()).toEqual([...parameterNames, 'data', 'embed', 'map'].sort());
});

it('CONTRIBUTING names every dependency, and no other', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const named = firstCells(read('CONTRIBUTING.md'), '## Dependencies').flatMap(namesIn);
  expect(named.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});

it('the README counts the agreements as the file does', () => {
  const rows = read('data/signings.csv').trim().split('\n').length - 1;
  expect(read('README.md')).toContain(`${rows} in all`);
});

describe.each(documents)('%s', (document) => {
  const text = read(document);

  it('links to files that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
    expect(targets.filter((path) => !existsSync(join(dirname(document), path)))).toEqual([]);
  });

  it('names files and commands that exist', () => {
    const paths = [...text.matchAll(/`((?:src|scripts|data|tests|docs|bench|public)\/[\w./-]*\w)`/g)].map(
      ([, path = '']) => path,
    );
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    const { scripts } = JSON.parse(read('package.json'));
    const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
