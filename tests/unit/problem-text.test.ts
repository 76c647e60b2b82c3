import { describe, expect, it } from 'vitest';
import { countRowsLeftOut, problemKinds, severityOf, type Problem } from '../../src/data/problem.ts';
import { formatProblem, formatProblemPlace } from '../../src/words/problem-text.ts';

const problem: Problem = {
  kind: 'date-invalid',
  file: 'signings.csv',
  line: 14,
  column: 'signed',
  value: '2014-13',
};
const haiPhong = { id: 'VN-HP', name: { vi: 'Hải Phòng', en: 'Hai Phong' } };
const haiDuong = { id: 'VN-61', name: { vi: 'Hải Dương', en: 'Hai Duong' } };

describe('formatProblem(problem, lang)', () => {
  it.each(problemKinds)('has whole sentences in both languages for %s', (kind) => {
    for (const lang of ['vi', 'en'] as const) {
      const text = formatProblem({ ...problem, kind, otherLine: 3 }, lang);
      expect(text).toMatch(/^[\p{Lu}“].*[.?]$/u);
      expect(text).not.toMatch(/[{}]|undefined|null/);
      expect(text).toBe(text.normalize('NFC'));
    }
  });

  it('says something else in each language and for each kind', () => {
    const texts = problemKinds.flatMap((kind) =>
      (['vi', 'en'] as const).map((lang) => formatProblem({ ...problem, kind }, lang)),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('quotes the value', () => {
    expect(formatProblem(problem, 'en')).toContain('“2014-13” cannot be read as a date.');
    expect(formatProblem(problem, 'vi')).toContain('Không đọc được “2014-13” thành ngày.');
  });

  it('quotes a value with braces and dollar signs as it is', () => {
    expect(formatProblem({ ...problem, value: '{column} $& {value}' }, 'en')).toContain(
      '“{column} $& {value}”',
    );
  });

  it('shortens a long value and puts it on one line', () => {
    const text = formatProblem({ ...problem, value: `a\n\tb${'c'.repeat(200)}` }, 'en');
    expect(text).toContain(`“a b${'c'.repeat(77)}…”`);
  });

  it('offers what may have been meant', () => {
    const unknown: Problem = {
      ...problem,
      kind: 'province-unknown',
      value: 'Hải Phồng',
      suggestions: [haiPhong],
    };
    expect(formatProblem(unknown, 'en')).toMatch(/Did you mean “Hai Phong” \(VN-HP\)\?$/);
    const ambiguous: Problem = { ...unknown, suggestions: [haiPhong, haiDuong] };
    expect(formatProblem(ambiguous, 'vi')).toMatch(
      /Có phải bạn muốn viết “Hải Phòng” \(VN-HP\) hay “Hải Dương” \(VN-61\)\?$/,
    );
  });
});

describe('formatProblemPlace(problem, lang)', () => {
  it('names file, line and column', () => {
    expect(formatProblemPlace(problem, 'en')).toBe('signings.csv:14 signed');
    expect(formatProblemPlace(problem, 'vi')).toBe('signings.csv, dòng 14, cột signed');
  });

  it('leaves out what is not known', () => {
    const whole: Problem = { ...problem, line: null, column: null };
    expect(formatProblemPlace(whole, 'en')).toBe('signings.csv');
    expect(formatProblemPlace(whole, 'vi')).toBe('signings.csv');
    expect(formatProblemPlace({ ...problem, column: null }, 'en')).toBe('signings.csv:14');
  });
});

describe('countRowsLeftOut(problems)', () => {
  it('counts a row with two faults once, and neither notices nor faults of the file', () => {
    const problems: Problem[] = [
      problem,
      { ...problem, kind: 'source-missing' },
      { ...problem, kind: 'date-outside-window', line: 15 },
      { ...problem, kind: 'column-duplicate', line: 1 },
      { ...problem, line: 16 },
    ];
    expect(countRowsLeftOut(problems)).toBe(2);
    expect(problems.map(severityOf)).toEqual(['error', 'error', 'notice', 'error', 'error']);
  });
});
