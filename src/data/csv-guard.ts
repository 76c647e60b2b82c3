/** What a spreadsheet would run as a formula, behind any guards: https://owasp.org/www-community/attacks/CSV_Injection. */
const formula = /^'*[=+\-@\t\r\n]/;

/** Returns *cell* so that a spreadsheet takes it for text: with an apostrophe before what it would run. */
export function guardCell(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** Returns *cell* without the apostrophe that guardCell puts before it. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
