import type { AuthorityLevel } from './agreement.ts';
import { dayOf } from './day.ts';
import { latestDay, type EdtfDate } from './edtf.ts';
import type { RowReader } from './row-reader.ts';

/** The day on which 63 provinces became 34: Resolution 202/2025/QH15. */
const mergerDay = dayOf(2025, 7, 1) ?? 0;

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
  const column = cell('province') ? 'province' : 'province_iso';
  if (level === 'national') {
    if (cell(column)) report('province-ignored', column);
    return null;
  }
  if (!cell(column)) {
    report('value-missing', has('province') ? 'province' : 'province_iso');
    return null;
  }
  const fromCode = cell('province_iso') ? readCode(reader) : null;
  const fromName = cell('province') ? readName(reader, fromCode) : null;
  if (fromCode !== null && fromName !== null && fromCode !== fromName)
    report('province-contradictory', 'province');

  const isLate = signed !== null && latestDay(signed) >= mergerDay;
  if (isLate && fromCode === null && fromName !== null && reader.names.isEnlarged(fromName))
    report('province-enlarged', 'province', { suggestions: reader.names.suggest([fromName]) });
  return fromCode ?? fromName;
}

/** A bare number in the column of ISO codes may be the end of one or a statistics office code: it is not taken. */
function readCode({ cell, names, report }: RowReader): string | null {
  const code = cell('province_iso');
  const id = names.findId(code) ?? (/^\d+$/.test(code) ? null : names.find(code));
  if (id === null) {
    const near = names.match(code);
    report('province-unknown', 'province_iso', {
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
