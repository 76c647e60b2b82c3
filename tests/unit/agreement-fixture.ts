import type { Agreement } from '../../src/data/agreement.ts';
import { parseEdtf } from '../../src/data/edtf.ts';
import { parseIsoDay, type Day } from '../../src/data/day.ts';

/** Returns an agreement of *provinceId* signed on *edtf*; a null province makes it one of a national body. */
export function agreement(provinceId: string | null, edtf: string, authority = 'UBND'): Agreement {
  const signed = parseEdtf(edtf);
  if (!signed) throw new Error(`invalid date: ${edtf}`);
  return {
    id: `${provinceId ?? authority}-${edtf}`,
    provinceId,
    authority: { vi: authority, en: authority },
    level: provinceId === null ? 'national' : 'provincial',
    vnptParty: { vi: 'VNPT', en: 'VNPT' },
    signed,
    dateBasis: 'stated',
    term: null,
    kind: 'strategic',
    areas: [],
    source: { publisher: 'Báo', title: '', date: '', url: null },
    summary: { vi: '', en: '' },
    note: { vi: '', en: '' },
    line: 2,
  };
}

/** Returns the day of *iso*. */
export function day(iso: string): Day {
  const found = parseIsoDay(iso);
  if (found === null) throw new Error(`invalid day: ${iso}`);
  return found;
}
