import { partsOf, type Day } from '../data/day.ts';
import type { EdtfDate, EdtfPoint } from '../data/edtf.ts';
import type { Lang } from '../data/lang.ts';

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Returns *day* as a reader writes it: 18/12/2013 in Vietnamese, 18 December 2013 in English. */
export function formatDay(day: Day, lang: Lang): string {
  const { year, month, date } = partsOf(day);
  return formatPoint({ precision: 'day', year, month, date }, lang);
}

/**
 * Returns *date* in words no more precise than it is: a day, a month, a year, "2014 or 2015", a stretch
 * between two points, or "no later than" where the start is open. It reads well in mid-sentence.
 */
export function formatEdtfInWords(date: EdtfDate, lang: Lang): string {
  const { vi, en } = wordsOf(date);
  return lang === 'vi' ? vi : en;
}

function wordsOf(date: EdtfDate): { vi: string; en: string } {
  if (date.kind === 'point') return { vi: formatPoint(date.point, 'vi'), en: formatPoint(date.point, 'en') };
  const { start, end } = date;
  const last = { vi: formatPoint(end, 'vi'), en: formatPoint(end, 'en') };
  if (!start) return { vi: `không muộn hơn ${last.vi}`, en: `no later than ${last.en}` };
  if (start.precision === 'year' && end.precision === 'year' && end.year === start.year + 1)
    return { vi: `năm ${start.year} hoặc ${end.year}`, en: `${start.year} or ${end.year}` };
  const isOneMonth = start.year === end.year && start.month === end.month;
  if (isOneMonth && start.date !== null && end.date !== null)
    return { vi: `trong khoảng từ ${start.date} đến ${last.vi}`, en: `between ${start.date} and ${last.en}` };
  return {
    vi: `trong khoảng từ ${formatPoint(start, 'vi')} đến ${last.vi}`,
    en: `between ${formatPoint(start, 'en')} and ${last.en}`,
  };
}

function formatPoint({ year, month, date }: EdtfPoint, lang: Lang): string {
  if (lang === 'vi') {
    if (month === null) return `năm ${year}`;
    return date === null ? `tháng ${month}/${year}` : `${date}/${month}/${year}`;
  }
  if (month === null) return String(year);
  const monthYear = `${englishMonths[month - 1]} ${year}`;
  return date === null ? monthYear : `${date} ${monthYear}`;
}

/**
 * Returns a date as a source gives it, a day or a month in ISO form, as a reader writes it; anything else
 * comes back as it is.
 */
export function formatSourceDate(text: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (!match) return text;
  const date = match[3] === undefined ? null : Number(match[3]);
  return formatPoint(
    { precision: date === null ? 'month' : 'day', year: Number(match[1]), month: Number(match[2]), date },
    lang,
  );
}
