import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import datapackage from 'datapackage';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readData } from './support/shipped-data.ts';

interface Table {
  readonly name: string;
  readonly path: string;
  readonly schema?: { readonly fields: readonly { readonly name: string }[] };
}

const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));
const descriptor = JSON.parse(readData('datapackage.json')) as { readonly resources: readonly Table[] };
const tables = descriptor.resources.filter(({ schema }) => schema);

/** Returns what the Frictionless library finds wrong with the rows of the table *name* of the package in *folder*. */
async function faultsOf(name: string, folder = dataFolder): Promise<string[]> {
  const data = await datapackage.Package.load(join(folder, 'datapackage.json'), { strict: true });
  const rows = await data.getResource(name).read({ keyed: true, relations: true, forceCast: true });
  const faults = rows.filter((row): row is Error & { errors?: Error[] } => row instanceof Error);
  return faults.flatMap((fault) =>
    (fault.errors?.length ? fault.errors : [fault]).map(({ message }) => message),
  );
}

/** Returns the faults of the signings when their CSV is *text*. */
async function faultsOfSignings(text: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'datapackage-'));
  try {
    cpSync(dataFolder, folder, { recursive: true });
    writeFileSync(join(folder, 'signings.csv'), text);
    return await faultsOf('signings', folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('datapackage.json', () => {
  it('is a Data Package by the Frictionless library’s own profile', async () => {
    const data = await datapackage.Package.load(join(dataFolder, 'datapackage.json'));
    expect(data.errors.map(({ message }) => message)).toEqual([]);
    expect(data.valid).toBe(true);
  });

  it.each(tables.map(({ name }) => name))(
    'describes the table %s, every row of which keeps to it',
    async (name) => {
      expect(await faultsOf(name)).toEqual([]);
    },
  );

  it.each(tables)('names the columns of $path in their order', ({ path, schema }) => {
    const header = Papa.parse<string[]>(readData(path)).data[0];
    expect(schema?.fields.map(({ name }) => name)).toEqual(header);
  });

  const signings = readData('signings.csv');
  it.each([
    [
      'a province that does not exist',
      signings.replace('VN-HP,Hải Phòng', 'VN-99,Hải Phòng'),
      /foreign key/i,
    ],
    ['a code that is none', signings.replace('VN-HP,Hải Phòng', 'HP,Hải Phòng'), /pattern/],
    ['a level that is none', signings.replace(',provincial,', ',huyện,'), /enum/],
    ['a date that is none', signings.replace(',2013-12-18,', ',18/12/2013,'), /pattern/],
    ['a term that is no year', signings.replace(',2013,2020,', ',2013,20xx,'), /year/],
    [
      'an area that is none',
      signings.replace('infrastructure;transport', 'infrastructure;trains'),
      /pattern/,
    ],
    ['an id that stands there twice', signings.replace('phu-yen-2014', 'hai-phong-2013'), /unique/i],
    ['a row without a publisher', signings.replace(',Nhân Dân điện tử,', ',,'), /required/],
    ['an address that is none', signings.replace(',http://www.nhandan', ',ftp://www.nhandan'), /pattern/],
  ])('refuses %s', async (_, text, message) => {
    expect(text).not.toBe(signings);
    expect((await faultsOfSignings(text)).join('\n')).toMatch(message);
  });
});
