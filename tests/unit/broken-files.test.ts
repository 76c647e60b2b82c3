import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countRowsLeftOut } from '../../src/data/problem.ts';
import { formatProblem } from '../../src/words/problem-text.ts';
import { firstDay, lastDay } from '../../src/rollout/story-window.ts';
import { names, readFixture, parseForeignSignings } from './support/shipped-data.ts';

/** A file with something wrong, and what must come of it. */
interface BrokenFile {
  readonly file: string;
  /** One line that says what is wrong. */
  readonly wrong: string;
  /** The kinds of all its problems, in alphabetical order. */
  readonly kinds: readonly string[];
  /** The ids of the rows that are shown all the same. */
  readonly shown: readonly string[];
  readonly rows: number;
  /** A part of the sentence in each language. */
  readonly vi: string;
  readonly en: string;
}

const manifest = JSON.parse(new TextDecoder().decode(readFixture('broken/manifest.json'))) as BrokenFile[];
const window = { first: firstDay, last: lastDay };

describe('a broken file', () => {
  it('stands in the manifest, and only there', () => {
    const files = readdirSync(new URL('../fixtures/broken', import.meta.url)).filter((name) =>
      name.endsWith('.csv'),
    );
    expect(manifest.map(({ file }) => file).sort()).toEqual(files.sort());
    expect(manifest.length).toBeGreaterThanOrEqual(25);
  });

  it.each(manifest)('$file: $wrong', ({ file, kinds, shown, rows, vi, en }) => {
    const { agreements, problems, rowCount } = parseForeignSignings(readFixture(`broken/${file}`), {
      file,
      names,
      window,
    });
    expect(problems.map(({ kind }) => kind).sort()).toEqual(kinds);
    expect(agreements.map(({ id }) => id).sort()).toEqual([...shown].sort());
    expect(rowCount).toBe(rows);
    expect(rowCount).toBe(agreements.length + countRowsLeftOut(problems));
    expect(problems.map((problem) => formatProblem(problem, 'vi')).join('\n')).toContain(vi);
    expect(problems.map((problem) => formatProblem(problem, 'en')).join('\n')).toContain(en);
  });
});
