import type { AuthorityLevel } from '../../data/agreement.ts';
import type { RowForm } from '../../data/csv-row.ts';
import type { EdtfDate } from '../../data/edtf.ts';
import { RowAgreement } from '../../data/row-agreement.ts';

/**
 * Agreements on their way from the worker to the page, column by column: so a hundred thousand are copied in the
 * time that a few hundred objects take. Of provinces, levels and dates each agreement has the place in a list.
 */
export interface SentAgreements {
  readonly form: RowForm;
  readonly lines: Uint32Array<ArrayBuffer>;
  /** The texts of the rows, which have no line ends, one a line. */
  readonly texts: string;
  readonly provinceIds: readonly (string | null)[];
  readonly provinces: Uint32Array<ArrayBuffer>;
  readonly levels: Uint8Array<ArrayBuffer>;
  readonly dates: readonly EdtfDate[];
  readonly signed: Uint32Array<ArrayBuffer>;
}

const levels: readonly AuthorityLevel[] = ['provincial', 'department', 'national'];

/** Returns *agreements*, all of rows of *form*, in their order. */
export function packAgreements(agreements: readonly RowAgreement[], form: RowForm): SentAgreements {
  const provinces = placesOf(agreements, ({ provinceId }) => provinceId);
  const dates = placesOf(agreements, ({ signed }) => signed);
  return {
    form,
    lines: Uint32Array.from(agreements, ({ line }) => line),
    texts: agreements.map(({ text }) => text).join('\n'),
    provinceIds: provinces.values,
    provinces: provinces.places,
    levels: Uint8Array.from(agreements, ({ level }) => levels.indexOf(level)),
    dates: dates.values,
    signed: dates.places,
  };
}

/** Returns the agreements that were sent as *sent*. */
export function unpackAgreements(sent: SentAgreements): RowAgreement[] {
  const { form, lines, provinceIds, provinces, dates, signed } = sent;
  const texts = sent.texts.split('\n');
  const agreements: RowAgreement[] = [];
  lines.forEach((line, i) => {
    const date = dates[signed[i] ?? 0];
    const level = levels[sent.levels[i] ?? 0];
    if (!date || !level) throw new Error(`incomplete agreement: ${line}`);
    const provinceId = provinceIds[provinces[i] ?? 0] ?? null;
    agreements.push(
      new RowAgreement({ line, text: texts[i] ?? '' }, form, { provinceId, level, signed: date }),
    );
  });
  return agreements;
}

/** Returns each value once, in the order of the first of its kind, and its place in that list for each of *items*. */
function placesOf<Item, Value>(
  items: readonly Item[],
  valueOf: (item: Item) => Value,
): { values: Value[]; places: Uint32Array<ArrayBuffer> } {
  const placeOf = new Map<Value, number>();
  const places = Uint32Array.from(items, (item) => {
    const value = valueOf(item);
    const known = placeOf.get(value);
    if (known !== undefined) return known;
    placeOf.set(value, placeOf.size);
    return placeOf.size - 1;
  });
  return { values: [...placeOf.keys()], places };
}
