/** How far a text can be read as whole CSV records. */
export interface QuoteScan {
  /** The offset after the last whole record, or of the broken one. */
  readonly end: number;
  /** Whether a record whose quotes do not match starts at *end*. */
  readonly isBroken: boolean;
}

/** The longest quoted cell, in characters: beyond it a quote is taken for one that was never closed. */
const longestCell = 100_000;

/**
 * Returns how far *text*, from offset *from*, the start of a record, holds whole records: lines, but for line
 * ends inside quotes. A quote opens a cell only at its start, and closes it only at its end (RFC 4180). Where
 * more text may follow (*isLast* false), a record without a line end is not whole yet.
 */
export function scanQuotes(text: string, from: number, delimiter: string, isLast: boolean): QuoteScan {
  let recordStart = from;
  let position = from;
  let lineEnd = indexOrEnd(text, '\n', from);
  for (;;) {
    const opening = indexOrEnd(text, '"', position);
    while (lineEnd < position) lineEnd = indexOrEnd(text, '\n', lineEnd + 1);
    for (; lineEnd < opening; lineEnd = indexOrEnd(text, '\n', lineEnd + 1)) recordStart = lineEnd + 1;
    if (opening === text.length) return { end: isLast ? text.length : recordStart, isBroken: false };

    position = opening + 1;
    if (!isCellStart(text, opening, from, delimiter)) continue;
    const closing = closingQuote(text, position);
    if (closing === text.length)
      return { end: recordStart, isBroken: isLast || text.length - opening > longestCell };
    if (!isCellEnd(text, closing + 1, delimiter)) return { end: recordStart, isBroken: true };
    position = closing + 1;
  }
}

function indexOrEnd(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from);
  return index < 0 ? text.length : index;
}

function isCellStart(text: string, opening: number, from: number, delimiter: string): boolean {
  const before = text[opening - 1];
  return opening === from || before === delimiter || before === '\n';
}

/** Returns the offset of the next quote that is not doubled, or that of the end where there is none. */
function closingQuote(text: string, from: number): number {
  let quote = indexOrEnd(text, '"', from);
  while (text[quote + 1] === '"') quote = indexOrEnd(text, '"', quote + 2);
  return quote;
}

function isCellEnd(text: string, from: number, delimiter: string): boolean {
  let position = from;
  while (text[position] === ' ') position++;
  const after = text[position];
  return after === undefined || after === delimiter || after === '\n';
}
