import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../scripts/validate/check.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Returns what the command prints and its exit code. */
function validate(...args: string[]): { output: string; code: number } {
  try {
    const output = execFileSync('node', ['--import', 'tsx', 'scripts/validate.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { output, code: 0 };
  } catch (error) {
    const { stdout, status } = error as { stdout: string; status: number };
    return { output: stdout, code: status };
  }
}

const broken = 'tests/fixtures/broken';

describe('checkFile(bytes, file)', () => {
  it('lists the faults of a file that has hundreds of thousands of them', () => {
    const rows = 150_000;
    const text = `province,signed,publisher\n${'x,1,\n'.repeat(rows)}`;
    const { rowCount, shownCount, problems } = checkFile(new TextEncoder().encode(text), 'f.csv');
    expect([rowCount, shownCount, problems.length]).toEqual([rows, 0, 3 * rows]);
  });
});

describe('npm run validate -- FILE', () => {
  it('finds nothing in the shipped signings', () => {
    const { output, code } = validate('data/signings.csv', '--json');
    const report = JSON.parse(output) as { rows: number; matched: Record<string, string> };
    expect(code).toBe(0);
    expect(report).toMatchObject({ rows: 38, problems: [] });
    expect(report.matched).toMatchObject({ 'Hải Phòng': 'VN-HP', 'Bà Rịa - Vũng Tàu': 'VN-43' });
  });

  it('prints each problem on a line that editors can follow, then the sum', () => {
    expect(validate(`${broken}/31-february.csv`)).toEqual({
      code: 1,
      output: `${broken}/31-february.csv:3 signed: “31/02/2014” is not in the calendar. Correct the day or the month.\n3 rows, 2 shown, 1 with problems.\n`,
    });
  });

  it('speaks Vietnamese when asked to', () => {
    const { output, code } = validate('--lang', 'vi', `${broken}/31-february.csv`);
    expect(code).toBe(1);
    expect(output).toContain(':3 signed: “31/02/2014” không có trên lịch.');
    expect(output).toContain('3 dòng, 2 dòng được hiển thị, 1 dòng có lỗi.');
  });

  it('prints exactly the rows, problems and matches as JSON', () => {
    const { output, code } = validate(`${broken}/misspelt-province.csv`, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(output)).toEqual({
      rows: 3,
      problems: [
        {
          line: 3,
          column: 'province',
          value: 'Ngệ An',
          message: 'No place is called “Ngệ An”. Write its name or its code. Did you mean “Nghe An” (VN-22)?',
        },
      ],
      matched: { 'Hải Phòng': 'VN-HP', 'Hà Nam': 'VN-63' },
    });
  });

  it('lists a name under what it matched only where it was taken for that', () => {
    const report = JSON.parse(validate(`${broken}/bare-number-as-code.csv`, '--json').output) as object;
    expect(report).toMatchObject({ problems: [{ column: 'province_iso', value: '44' }] });
    expect(report).toHaveProperty('matched', { 'Hải Phòng': 'VN-HP', 'Hà Nam': 'VN-63' });
  });

  it('lets notices pass', () => {
    const { output, code } = validate(`${broken}/before-the-window.csv`);
    expect(code).toBe(0);
    expect(output).toContain('lies outside the period of the map');
  });

  it('answers a file that is not there, and no file at all', () => {
    expect(validate('no-such-file.csv')).toMatchObject({
      code: 1,
      output: expect.stringContaining('could not be read'),
    });
    expect(validate()).toEqual({ code: 1, output: '' });
  });
});
