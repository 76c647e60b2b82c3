import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readData } from './support/shipped-data.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

interface Table {
  readonly path: string;
  readonly schema?: { readonly fields: readonly Field[] };
}

const dictionary = readFileSync(new URL('../../docs/data.md', import.meta.url), 'utf8');
const { resources } = JSON.parse(readData('datapackage.json')) as { readonly resources: readonly Table[] };
const tables = resources.flatMap(({ path, schema }) => (schema ? [{ path, fields: schema.fields }] : []));

/** Returns the cells of each row of the table under the heading of *file*, the header left out. */
function rowsOf(file: string): string[][] {
  const section = dictionary.split(/^## /m).find((text) => text.startsWith(`\`${file}\``)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe('docs/data.md', () => {
  it.each(tables)('lists the columns of $path with the types of datapackage.json', ({ path, fields }) => {
    const listed = rowsOf(path).map(([column, type]) => [column, type]);
    expect(listed).toEqual(fields.map(({ name, type }) => [`\`${name}\``, type]));
    expect(Papa.parse<string[]>(readData(path)).data[0]).toEqual(fields.map(({ name }) => name));
  });

  it.each(tables)(
    'names every allowed value of $path, and says which cells are never empty',
    ({ path, fields }) => {
      for (const [i, [, , , allowed, empty]] of rowsOf(path).entries()) {
        const constraints = fields[i]?.constraints ?? {};
        for (const value of constraints.enum ?? []) expect(allowed).toContain(`\`${value}\``);
        expect(empty === 'never empty', fields[i]?.name).toBe(constraints.required === true);
      }
    },
  );

  it('gives examples that stand in the files', () => {
    for (const { path, fields } of tables) {
      const { data } = Papa.parse<Record<string, string>>(readData(path), { header: true });
      for (const [i, cells] of rowsOf(path).entries()) {
        const example = cells[5]?.replaceAll('`', '') ?? '';
        const column = fields[i]?.name ?? '';
        expect(example === '' || data.some((row) => row[column] === example), `${path} ${column}`).toBe(true);
      }
    }
  });

  it('lists every file of the data package', () => {
    for (const { path } of resources) expect(dictionary).toContain(`\`${path}\``);
  });
});
