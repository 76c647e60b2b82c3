import { countRowsLeftOut } from '../../src/data/problem.ts';
import { formatProblem, formatProblemPlace } from '../../src/words/problem-text.ts';
import type { Lang } from '../../src/data/lang.ts';
import type { Check } from './check.ts';

/** Returns *check* as JSON: the rows, each problem with its sentence, and each province name with its id. */
export function formatJson({ rowCount, problems, matched }: Check, lang: Lang): string {
  const listed = problems.map((problem) => ({
    line: problem.line,
    column: problem.column,
    value: problem.value,
    message: formatProblem(problem, lang),
  }));
  return JSON.stringify({ rows: rowCount, problems: listed, matched }, null, 2);
}

/** Returns *check* for a reader and for editors that jump to `file:line`: one line a problem, then the sum. */
export function formatText({ rowCount, shownCount, problems }: Check, lang: Lang): string {
  const lines = problems.map(
    (problem) => `${formatProblemPlace(problem, 'en')}: ${formatProblem(problem, lang)}`,
  );
  const leftOut = countRowsLeftOut(problems);
  const summary = {
    vi: `${rowCount} dòng, ${shownCount} dòng được hiển thị, ${leftOut} dòng có lỗi.`,
    en: `${rowCount} rows, ${shownCount} shown, ${leftOut} with problems.`,
  };
  return [...lines, summary[lang]].join('\n');
}
