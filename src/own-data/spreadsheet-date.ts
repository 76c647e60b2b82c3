import { isoOf } from '../data/day.ts';
import { parseEdtf, type EdtfDate } from '../data/edtf.ts';
import { memoize } from '../data/memoize.ts';

/** Why a text is no date. */
export type DateFault =
  | 'date-invalid'
  | 'date-impossible'
  | 'date-two-digit-year'
  | 'date-month-first'
  | 'date-time-zone'
  | 'date-reversed';

/**
 * Returns the date that *text* writes, in EDTF or in one of the forms that spreadsheets and people make of
 * dates, or why it writes none. The day comes before the month, as in Vietnam; a date that could only be
 * read month first, or whose year is short, is a fault and never a guess.
 */
export function readDate(text: string): EdtfDate | DateFault {
  const strict = parseEdtf(text.trim());
  if (strict) return strict;
  const { date, hours, minutes, zone } = splitTime(foldDate(text));
  if (hours > 23 || minutes > 59) return 'date-invalid';
  for (const [pattern, read] of forms) {
    const match = pattern.exec(date);
    if (match) return isSameDayInVietnam(hours, minutes, zone) ? read(match) : 'date-time-zone';
  }
  return 'date-invalid';
}

/** Does as readDate; rows that say the same share one date, which need not be read, kept and sent again. */
export const dateOf = memoize(readDate);

/**
 * Returns *text* in small letters without diacritics, one kind of dash, single spaces, no spaces around
 * separators, a dot before the decimals of a serial number, and the months as numbers: “Ngày 18 tháng Mười
 * hai, năm 2013” becomes “18 thang 12 nam 2013”.
 */
function foldDate(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/@/g, '?')
    .replace(/[a-z]{3,}\.?/g, (word) => englishMonthNumber(word.replace('.', '')) ?? word)
    .replace(/\p{Pd}/gu, '-')
    .replace(/^(\d{5}),(?=\d+$)/, '$1.')
    .replace(/[\s,]+/g, ' ')
    .replace(/ ?([/.-]) ?/g, '$1')
    .trim()
    .replace(/^ngay (?=\d)/, '')
    .replace(/\bt(?:hg|hang)? ?(?=\d)/, 'thang ')
    .replace(/\bthang (muoi mot|muoi hai|hai|ba|tu|sau|bay|tam|chin|muoi|mot|nam(?= nam\b))\b/, monthNumber);
}

const vietnameseMonths = 'mot hai ba tu nam sau bay tam chin muoi'.split(' ').concat('muoi mot', 'muoi hai');

function monthNumber(_: string, name: string): string {
  return `thang ${vietnameseMonths.indexOf(name) + 1}`;
}

const englishMonths =
  'january february march april may june july august september october november december'.split(' ');

/** Returns the English month that *word* names or abbreviates as `@9`, so that no other number passes for it. */
function englishMonthNumber(word: string): string | null {
  const index = englishMonths.findIndex((month) => month.startsWith(word));
  return index < 0 ? null : `@${index + 1}`;
}

const time =
  /^(.+?\d)[t ](\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?: ?(?:am|pm|sa|ch))? ?(z|[+-]\d{2}:?\d{2})?$/;

/** Returns *text* without its time of day, and that time; zone is the offset from UTC in minutes, null where none is written. */
function splitTime(text: string): { date: string; hours: number; minutes: number; zone: number | null } {
  const [, date = text, hours = '0', minutes = '0', zone] = time.exec(text) ?? [];
  const [, sign, zoneHours, zoneMinutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
  const offset = Number(`${sign ?? ''}1`) * (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0));
  return { date, hours: Number(hours), minutes: Number(minutes), zone: zone === undefined ? null : offset };
}

/** Returns whether a time of day in a zone falls on the same calendar day in Vietnam, seven hours ahead of UTC. */
function isSameDayInVietnam(hours: number, minutes: number, zone: number | null): boolean {
  if (zone === null) return true;
  const minuteOfDay = hours * 60 + minutes - zone + 7 * 60;
  return minuteOfDay >= 0 && minuteOfDay < 24 * 60;
}

type Form = readonly [RegExp, (match: readonly string[]) => EdtfDate | DateFault];

const romanQuarters = ['i', 'ii', 'iii', 'iv'];

/** The day number that Excel (1900 date system) gives to 1970-01-01: https://support.microsoft.com/office/datevalue-function-df8b07d4-7761-4a93-bc33-b7471bbff252 */
const serialOf1970 = 25_569;

const forms: readonly Form[] = [
  [/^(\d\d?)([/.-])(\d\d?)\2(\d{4}|\d\d)$/, ([, date, , month, year]) => fromDayFirst(year, month, date)],
  [
    /^(\d\d?)[ -]thang (\d\d?)(?: nam |[/. -])(\d{4}|\d\d)$/,
    ([, date, month, year]) => fromParts(year, month, date),
  ],
  [/^(\d\d?)[ -]@(\d+)[ -](\d{4}|\d\d)$/, ([, date, month, year]) => fromParts(year, month, date)],
  [/^@(\d+) (\d\d?) (\d{4}|\d\d)$/, ([, month, date, year]) => fromParts(year, month, date)],
  [/^(\d{4})([/.-])(\d\d?)\2(\d\d?)$/, ([, year, , month, date]) => fromParts(year, month, date)],
  [/^((?:19|20)\d\d)(\d\d)(\d\d)$/, ([, year, month, date]) => fromParts(year, month, date)],
  [/^(?:thang )?(\d\d?)(?: nam |[/. -])(\d{4})$/, ([, month, year]) => fromParts(year, month)],
  [/^(?:thang |@)(\d\d?)(?: nam |[/. -])(\d{4}|\d\d)$/, ([, month, year]) => fromParts(year, month)],
  [/^(\d{4})[/-](\d\d?)$/, ([, year, month]) => fromParts(year, month)],
  [/^(\d\d?)[/.-](\d\d?)$/, () => 'date-two-digit-year'],
  [
    /^(?:q|qu[iy] ?)([1-4]|i{1,3}|iv)(?: nam |[/. -])(\d{4}|\d\d)$/,
    ([, quarter, year]) => fromQuarter(year, quarter),
  ],
  [/^(\d{4})[ -]?q([1-4])$/, ([, year, quarter]) => fromQuarter(year, quarter)],
  [/^nam (\d{4})$/, ([, year]) => fromParts(year)],
  [/^(\d{5})(?:\.\d+)?$/, ([, serial]) => fromSerial(Number(serial))],
  [/^(\.\.|\d{4}[\d-]*)\/(\d{4}[\d-]*)$/, ([, start, end]) => faultOfInterval(start, end)],
];

function fromParts(year = '', month = '', date = ''): EdtfDate | DateFault {
  if (year.length < 4) return 'date-two-digit-year';
  const parts = [year, month, date].filter(Boolean).map((part) => part.padStart(2, '0'));
  return parseEdtf(parts.join('-')) ?? 'date-impossible';
}

function fromDayFirst(year = '', month = '', date = ''): EdtfDate | DateFault {
  const dayFirst = fromParts(year, month, date);
  const isMonthFirst = dayFirst === 'date-impossible' && typeof fromParts(year, date, month) !== 'string';
  return isMonthFirst ? 'date-month-first' : dayFirst;
}

function fromQuarter(year = '', quarter = ''): EdtfDate | DateFault {
  if (year.length < 4) return 'date-two-digit-year';
  const index = Math.max(romanQuarters.indexOf(quarter), Number(quarter) - 1 || 0);
  const month = (offset: number) => String(index * 3 + offset).padStart(2, '0');
  return parseEdtf(`${year}-${month(1)}/${year}-${month(3)}`) ?? 'date-invalid';
}

/** Reads the serial numbers of 1990 to 2049: others are more likely to be something else than a date. */
function fromSerial(serial: number): EdtfDate | DateFault {
  const iso = isoOf(serial - serialOf1970);
  return (iso >= '1990' && iso < '2050' && parseEdtf(iso)) || 'date-invalid';
}

/** Says what is wrong with an interval that is EDTF in form and yet none. */
function faultOfInterval(start = '', end = ''): DateFault {
  const isKnown = (text: string) => text === '..' || parseEdtf(text) !== null;
  return isKnown(start) && isKnown(end) ? 'date-reversed' : 'date-impossible';
}
