import type { Agreement } from '../data/agreement.ts';
import { earliestDay, latestDay } from '../data/edtf.ts';

/** How the rows of the table lie: by a column, upwards or downwards. */
export interface Order {
  readonly column: string;
  readonly isDescending: boolean;
}

/** A row as it is compared: its agreement, and its cells in words by column. */
export interface OrderedRow {
  readonly agreement: Agreement;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Returns *rows* in *order*: dates by their latest, then their earliest possible day, everything else in the
 * alphabetical order of Vietnamese, and what is equal by date.
 */
export function orderRows<Row extends OrderedRow>(
  rows: readonly Row[],
  { column, isDescending }: Order,
): Row[] {
  const collator = new Intl.Collator('vi');
  const byDate = ({ agreement: a }: Row, { agreement: b }: Row) =>
    latestDay(a.signed) - latestDay(b.signed) ||
    (earliestDay(a.signed) ?? -Infinity) - (earliestDay(b.signed) ?? -Infinity) ||
    0;
  const byText = (a: Row, b: Row) => collator.compare(a.texts[column] ?? '', b.texts[column] ?? '');
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => (column === 'date' ? 0 : sign * byText(a, b)) || sign * byDate(a, b));
}

/** Returns the order after the header of *column* is pressed: upwards first, then the other way round. */
export function nextOrder(order: Order, column: string): Order {
  return { column, isDescending: order.column === column && !order.isDescending };
}
