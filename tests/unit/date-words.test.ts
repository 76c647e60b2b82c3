import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../src/data/edtf.ts';
import { formatDay, formatEdtfInWords, formatSourceDate } from '../../src/words/date-words.ts';
import { day } from './agreement-fixture.ts';

describe('formatEdtfInWords(date, lang)', () => {
  it.each([
    ['2013-12-18', '18/12/2013', '18 December 2013'],
    ['2014-08', 'tháng 8/2014', 'August 2014'],
    ['2017', 'năm 2017', '2017'],
    ['2014/2015', 'năm 2014 hoặc 2015', '2014 or 2015'],
    ['2014/2016', 'trong khoảng từ năm 2014 đến năm 2016', 'between 2014 and 2016'],
    ['2014-10-01/2014-10-15', 'trong khoảng từ 1 đến 15/10/2014', 'between 1 and 15 October 2014'],
    [
      '2014-10-28/2014-11-03',
      'trong khoảng từ 28/10/2014 đến 3/11/2014',
      'between 28 October 2014 and 3 November 2014',
    ],
    ['../2017-05-24', 'không muộn hơn 24/5/2017', 'no later than 24 May 2017'],
  ])('says %s', (text, vi, en) => {
    const date = parseEdtf(text);
    if (!date) throw new Error(`invalid date: ${text}`);
    expect(formatEdtfInWords(date, 'vi')).toBe(vi);
    expect(formatEdtfInWords(date, 'en')).toBe(en);
  });
});

it('formatDay(day, lang) writes days as readers do', () => {
  expect(formatDay(day('2014-09-04'), 'vi')).toBe('4/9/2014');
  expect(formatDay(day('2014-09-04'), 'en')).toBe('4 September 2014');
});

it('formatSourceDate(text, lang) keeps what it does not understand', () => {
  expect(formatSourceDate('2014-09', 'vi')).toBe('tháng 9/2014');
  expect(formatSourceDate('2013-12-18', 'en')).toBe('18 December 2013');
  expect(formatSourceDate('about 2014', 'en')).toBe('about 2014');
});
