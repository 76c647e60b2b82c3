import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../../src/data/day.ts';
import { formatEdtf } from '../../src/data/edtf.ts';
import { readDate } from '../../src/own-data/spreadsheet-date.ts';

/** Returns what readDate makes of *text*: EDTF, or the name of the fault. */
function read(text: string): string {
  const date = readDate(text);
  return typeof date === 'string' ? date : formatEdtf(date);
}

describe('readDate(text)', () => {
  it.each([
    [
      '2013-12-18',
      '18/12/2013',
      '18-12-2013',
      '18.12.2013',
      '18 / 12 / 2013',
      '18–12–2013',
      ' 18/12/2013\u00a0',
    ],
    ['2013-12-18', 'ngày 18/12/2013', 'ngày 18 tháng 12 năm 2013', 'Ngày 18 tháng Mười hai năm 2013'],
    [
      '2013-12-18',
      '18 tháng 12, 2013',
      '18 tháng 12/2013',
      'NGÀY 18 THÁNG 12 NĂM 2013',
      '18 thang 12 nam 2013',
    ],
    ['2013-12-18', '18-Thg12-2013', '18 thg 12, 2013'],
    ['2013-12-18', '18 Dec 2013', '18-Dec-2013', '18 December 2013', 'December 18, 2013', 'Dec. 18, 2013'],
    ['2013-12-18', '2013/12/18', '2013.12.18', '20131218', '41626', '41626.75', '41626,75'],
    [
      '2013-12-18',
      '2013-12-18T00:00:00',
      '2013-12-18 07:30',
      '2013-12-18T00:00:00.000Z',
      '18/12/2013 0:00:00',
    ],
    [
      '2013-12-18',
      '18/12/2013 7:30 SA',
      '2013-12-18T00:00:00+07:00',
      '2013-12-18T16:59:00Z',
      '2013-12-18T06:59:59+00:00',
    ],
    ['2014-09-05', '5/9/2014', '05/09/2014', '2014-9-5', '5.9.2014', 'Sept. 5, 2014', '41887'],
    [
      '2014-09',
      'tháng 9/2014',
      'Thg9 2014',
      'thg 9, 2014',
      'Tháng 9 năm 2014',
      'tháng 9-2014',
      'T9/2014',
      't9.2014',
      '9/2014',
      '09/2014',
    ],
    [
      '2014-09',
      '09-2014',
      '2014/09',
      '2014/9',
      '2014-9',
      'tháng chín 2014',
      'tháng chín năm 2014',
      'Sep 2014',
      'September 2014',
    ],
    ['2014-05', 'tháng năm năm 2014', 'May 2014', '5/2014', 'tháng 5 năm 2014'],
    [
      '2014-07/2014-09',
      'Q3/2014',
      'q3 2014',
      'Q3-2014',
      'quý 3/2014',
      'Quí 3/2014',
      'quí III năm 2014',
      'quý III/2014',
      'Quý III năm 2014',
      '2014-Q3',
      '2014Q3',
    ],
    ['2014-01/2014-03', 'Q1/2014', 'quý I/2014'],
    ['2014-10/2014-12', 'Q4/2014', 'quý IV/2014'],
    ['2013', '2013', 'năm 2013', 'Năm 2013'],
    ['2016-02-29', '29/02/2016', '29/2/2016', '2016-02-29', '42429'],
    ['2014-01-31', '31/1/2014'],
    ['2014-04-30', '30/4/2014'],
    ['2014/2015', '2014/2015'],
    ['../2017-05-24', '../2017-05-24'],
  ])('reads %s', (expected, ...texts) => {
    expect(texts.map(read)).toEqual(texts.map(() => expected));
  });

  it.each([
    [
      'date-impossible',
      '31/02/2014',
      '30/02/2016',
      '29/02/2015',
      '31/4/2014',
      '2014-02-30',
      '2014-13',
      '2014-00',
      '0/2014',
    ],
    [
      'date-impossible',
      '32/1/2014',
      '00/12/2013',
      '13/13/2013',
      '2014-13-18',
      '2014-18-12',
      'tháng 13/2014',
      '2014-02-30/2014-03',
    ],
    ['date-impossible', '../2014-13', '31 tháng 9 năm 2014', '20141301'],
    [
      'date-two-digit-year',
      '18/12/13',
      '18-12-13',
      '9/14',
      '18-Dec-13',
      'Sep-14',
      'T9/14',
      'Q3/14',
      '3/8',
      '18/12',
    ],
    ['date-month-first', '12/18/2013', '12-31-2013', '9/13/2014', '02/29/2016', '12/18/2013 0:00'],
    [
      'date-time-zone',
      '2013-12-17T17:00:00.000Z',
      '2013-12-17T17:00:00Z',
      '2013-12-17T12:00:00-05:00',
      '2013-12-18T00:30:00+09:00',
    ],
    ['date-reversed', '2015/2014', '2014-10-15/2014-10-01'],
    [
      'date-invalid',
      '',
      'hôm qua',
      'sắp ký',
      '2014~',
      '2014-XX',
      '..',
      '2014/..',
      '18122013',
      '2014.5',
      'tháng chạp 2014',
    ],
    [
      'date-invalid',
      '99999',
      '10000',
      '123',
      '1e5',
      '41626 5',
      '41,626',
      '-41626',
      'NaN',
      'tháng năm 2014',
      'Q5/2014',
      '@9 2014',
    ],
    ['date-invalid', '18/12/2013 25:00', '2013-12-18T10:60', '18//12//2013', '18/12.2013', '#########'],
  ])('answers %s', (expected, ...texts) => {
    expect(texts.map(read)).toEqual(texts.map(() => expected));
  });

  it('reads the serial numbers of 1990 to 2049 and no others', () => {
    expect(['32873', '32874', '54788', '54789'].map(read)).toEqual([
      'date-invalid',
      '1990-01-01',
      '2049-12-31',
      'date-invalid',
    ]);
  });

  it('reads every day of the window in every form, and the days around it', () => {
    const days = fc.integer({ min: dayOf(2012, 12, 30) ?? 0, max: dayOf(2020, 1, 2) ?? 0 });
    fc.assert(
      fc.property(days, (day) => {
        const iso = isoOf(day);
        const [year = '', month = '', date = ''] = iso.split('-');
        const plain = `${Number(date)}/${Number(month)}/${year}`;
        const forms = [`${date}/${month}/${year}`, plain, `${date}.${month}.${year}`, String(day + 25_569)];
        expect(forms.map(read)).toEqual(forms.map(() => iso));
        expect(read(`ngày ${Number(date)} tháng ${Number(month)} năm ${year}`)).toBe(iso);
        expect(read(`${iso}T00:00:00`)).toBe(iso);
      }),
      { seed: 4, numRuns: 2_600 },
    );
  });

  it('gives a date or a fault for any text', () => {
    const characters = fc.constantFrom(...'0123456789/-.: TQZtháng nămqúyIV~X@…'.split(''));
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: characters, maxLength: 14 }));
    fc.assert(
      fc.property(texts, (text) => {
        const date = readDate(text);
        if (typeof date === 'string') expect(date).toMatch(/^date-/);
        else expect(readDate(formatEdtf(date))).toEqual(date);
      }),
      { seed: 4, numRuns: 5_000 },
    );
  });
});
