import type { AuthorityLevel } from '../data/agreement.ts';
import { dayOf } from '../data/day.ts';
import { latestDay, parseEdtf } from '../data/edtf.ts';
import type { Problem, ProblemKind } from '../data/problem.ts';
import type { ProvinceNames } from './province-names.ts';

/** A row while its cells are translated. */
export interface ForeignCells {
  /** Returns the cell of *column* as the file writes it; empty where the file has no such column. */
  cell(column: string): string;
  has(column: string): boolean;
  /** Has the strict reader read *text* in *column*. */
  set(column: string, text: string): void;
  /** Says what is wrong with *column*: the strict reader need not say it again. */
  report(kind: ProblemKind, column: string, more?: Pick<Problem, 'suggestions'>): void;
}

/** The day on which 63 provinces became 34: Resolution 202/2025/QH15. */
const mergerDay = dayOf(2025, 7, 1) ?? 0;

/** The columns that can name a province, the most usual first; all but the first hold codes. */
export const provinceColumns = ['province', 'province_iso', 'province_code'] as const;

const codeColumns = provinceColumns.slice(1);

type ProvinceColumn = (typeof provinceColumns)[number];

/**
 * Translates what a row names its province by, codes, a name or both, into its id; returns whether a fault was told
 * instead. A name that means a larger unit since July 2025 is understood by the day *signed*, in EDTF: before that day it
 * means the old province, after it only a code does.
 */
export function translateProvince(
  foreign: ForeignCells,
  level: AuthorityLevel | null,
  names: ProvinceNames,
  signed: string,
): boolean {
  const { cell, has, report, set } = foreign;
  const column = provinceColumns.find((name) => cell(name));
  for (const name of provinceColumns) if (has(name)) set(name, '');
  if (level === 'national') {
    if (column) report('province-ignored', column);
    return false;
  }
  if (!column) {
    report('value-missing', provinceColumns.find(has) ?? 'province');
    return true;
  }
  const codeColumn = codeColumns.find((name) => cell(name));
  const fromCode = codeColumn ? readCode(foreign, codeColumn, names) : null;
  const fromName = cell('province') ? readName(foreign, fromCode, names) : null;
  const isContradictory = fromCode !== null && fromName !== null && fromCode !== fromName;
  if (isContradictory) report('province-contradictory', 'province');
  const date = parseEdtf(signed);
  const isLate = date !== null && latestDay(date) >= mergerDay;
  const isUnclear = isLate && fromCode === null && fromName !== null && names.isEnlarged(fromName);
  if (isUnclear && fromName !== null)
    report('province-enlarged', 'province', { suggestions: names.suggest([fromName]) });
  const id = fromCode ?? fromName;
  if (id === null || isContradictory || isUnclear) return true;
  set('province_iso', id);
  return false;
}

/**
 * Returns the province that *text* in *column* means by itself, or null. A bare number among ISO codes may be
 * the end of one or a statistics office code: it is not taken. Elsewhere it can only be the latter.
 */
export function provinceIn(column: ProvinceColumn, text: string, names: ProvinceNames): string | null {
  const isUnclear = column === 'province_iso' && /^\d+$/.test(text);
  return isUnclear ? names.findId(text) : names.find(text);
}

function readCode(
  { cell, report }: ForeignCells,
  column: ProvinceColumn,
  names: ProvinceNames,
): string | null {
  const code = cell(column);
  const id = provinceIn(column, code, names);
  if (id === null) {
    const near = names.match(code);
    report('province-unknown', column, {
      suggestions: names.suggest(near.kind === 'found' ? [near.id] : near.ids),
    });
  }
  return id;
}

/** A name that can mean several provinces means the one of them that the code names. */
function readName(
  { cell, report }: ForeignCells,
  fromCode: string | null,
  names: ProvinceNames,
): string | null {
  const match = names.match(cell('province'));
  if (match.kind === 'found') return match.id;
  if (match.kind === 'ambiguous' && fromCode !== null && match.ids.includes(fromCode)) return fromCode;
  report(`province-${match.kind}`, 'province', { suggestions: names.suggest(match.ids) });
  return null;
}
