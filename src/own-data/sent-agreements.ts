import { authorityLevels as levels } from '../data/agreement.ts';
import { latestDay, type EdtfDate } from '../data/edtf.ts';
import { StoredAgreement } from './stored-agreement.ts';

/**
 * Agreements on their way from the worker to the page, column by column: so a hundred thousand are copied in the
 * time that a few hundred objects take. Of provinces, levels and dates each agreement has the place in a list.
 */
export interface SentAgreements {
  /** The columns of the cells in the texts. */
  readonly columns: readonly string[];
  /** The place of each agreement in the columns, by latest possible day and then by line. */
  readonly order: Uint32Array<ArrayBuffer>;
  readonly lines: Uint32Array<ArrayBuffer>;
  /** The texts of the rows, which have no line ends, one a line. */
  readonly texts: string;
  readonly provinceIds: readonly (string | null)[];
  readonly provinces: Uint32Array<ArrayBuffer>;
  readonly levels: Uint8Array<ArrayBuffer>;
  readonly dates: readonly EdtfDate[];
  readonly signed: Uint32Array<ArrayBuffer>;
}

/** Returns *agreements*, with cells of *columns* and in the order of their lines, to be sent. */
export function packAgreements(
  agreements: readonly StoredAgreement[],
  columns: readonly string[],
): SentAgreements {
  const count = agreements.length;
  const sent = {
    lines: new Uint32Array(count),
    provinces: new Uint32Array(count),
    levels: new Uint8Array(count),
    signed: new Uint32Array(count),
  };
  const texts: string[] = [];
  const provincePlaces = new Map<string | null, number>();
  const datePlaces = new Map<EdtfDate, number>();
  agreements.forEach(({ line, text, provinceId, level, signed }, i) => {
    texts.push(text);
    sent.lines[i] = line;
    sent.levels[i] = levels.indexOf(level);
    sent.provinces[i] = placeOf(provinceId, provincePlaces);
    sent.signed[i] = placeOf(signed, datePlaces);
  });
  return {
    ...sent,
    columns,
    order: orderByDay(agreements),
    texts: texts.join('\n'),
    provinceIds: [...provincePlaces.keys()],
    dates: [...datePlaces.keys()],
  };
}

/** Returns the agreements that were sent as *sent*, by latest possible day and then by line. */
export function unpackAgreements(sent: SentAgreements): StoredAgreement[] {
  const { columns, lines, provinceIds, provinces, dates, signed } = sent;
  const texts = sent.texts.split('\n');
  const agreements: StoredAgreement[] = [];
  for (const i of sent.order) {
    const [line = 0, text = ''] = [lines[i], texts[i]];
    const provinceId = provinceIds[provinces[i] ?? 0] ?? null;
    const [level, date] = [levels[sent.levels[i] ?? 0], dates[signed[i] ?? 0]];
    if (!level || !date) throw new Error(`incomplete agreement: ${line}`);
    agreements.push(new StoredAgreement({ line, provinceId, level, signed: date }, text, columns));
  }
  return agreements;
}

/** Returns the places of *agreements* by their latest possible days, and of a day in their order. */
function orderByDay(agreements: readonly StoredAgreement[]): Uint32Array<ArrayBuffer> {
  const count = agreements.length;
  // Numbers alone are sorted in a tenth of the time that it takes to compare things.
  const keys = new Float64Array(count);
  agreements.forEach(({ signed }, i) => (keys[i] = latestDay(signed) * count + i));
  return Uint32Array.from(keys.sort(), (key) => key - Math.floor(key / count) * count);
}

/** Returns the place of *value* in *places*, where a new one comes last. */
function placeOf<Value>(value: Value, places: Map<Value, number>): number {
  const known = places.get(value);
  if (known !== undefined) return known;
  places.set(value, places.size);
  return places.size - 1;
}
