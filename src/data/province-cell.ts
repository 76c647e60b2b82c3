import type { AuthorityLevel } from './agreement.ts';
import { dayOf } from './day.ts';
import { latestDay, type EdtfDate } from './edtf.ts';
import type { ProvinceNames } from './province-names.ts';
import type { RowReader } from './row-reader.ts';

/** The day on which 63 provinces became 34: Resolution 202/2025/QH15. */
const mergerDay = dayOf(2025, 7, 1) ?? 0;

/** The columns that can name a province, the most usual first; all but the first hold codes. */
export const provinceColumns = ['province', 'province_iso', 'province_code'] as const;

const codeColumns = provinceColumns.slice(1);

type ProvinceColumn = (typeof provinceColumns)[number];

/**
 * Returns the id of the province that a row names by code, by name or by both, or null where it names none;
 * its faults are reported. A name that means a larger unit since July 2025 is understood by the date: before
 * that day it means the old province, after it only a code does.
 */
export function readProvince(
  reader: RowReader,
  level: AuthorityLevel | null,
  signed: EdtfDate | null,
): string | null {
  const { cell, has, report } = reader;
  const column = provinceColumns.find((name) => cell(name));
  if (level === 'national') {
    if (column) report('province-ignored', column);
    return null;
  }
  if (!column) {
    report('value-missing', provinceColumns.find(has) ?? 'province');
    return null;
  }
  const codeColumn = codeColumns.find((name) => cell(name));
  const fromCode = codeColumn ? readCode(reader, codeColumn) : null;
  const fromName = cell('province') ? readName(reader, fromCode) : null;
  if (fromCode !== null && fromName !== null && fromCode !== fromName)
    report('province-contradictory', 'province');

  const isLate = signed !== null && latestDay(signed) >= mergerDay;
  if (isLate && fromCode === null && fromName !== null && reader.names.isEnlarged(fromName))
    report('province-enlarged', 'province', { suggestions: reader.names.suggest([fromName]) });
  return fromCode ?? fromName;
}

/**
 * Returns the province that *text* in *column* means by itself, or null. A bare number among ISO codes may be
 * the end of one or a statistics office code: it is not taken. Elsewhere it can only be the latter.
 */
export function provinceIn(column: ProvinceColumn, text: string, names: ProvinceNames): string | null {
  const isUnclear = column === 'province_iso' && /^\d+$/.test(text);
  return isUnclear ? names.findId(text) : names.find(text);
}

function readCode({ cell, names, report }: RowReader, column: ProvinceColumn): string | null {
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
function readName({ cell, names, report }: RowReader, fromCode: string | null): string | null {
  const match = names.match(cell('province'));
  if (match.kind === 'found') return match.id;
  if (match.kind === 'ambiguous' && fromCode !== null && match.ids.includes(fromCode)) return fromCode;
  report(`province-${match.kind}`, 'province', { suggestions: names.suggest(match.ids) });
  return null;
}
