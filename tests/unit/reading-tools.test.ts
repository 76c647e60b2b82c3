import { describe, expect, it } from 'vitest';
import { createSelection } from '../../src/explore/selection.ts';
import { nextOrder, orderRows, type Order } from '../../src/explore/table-order.ts';
import { parseTypedDate } from '../../src/rollout/typed-date.ts';
import { searchProvinces } from '../../src/explore/province-search.ts';
import { agreement, day } from './agreement-fixture.ts';
import { provinces } from './support/shipped-data.ts';

describe('parseTypedDate(text)', () => {
  it.each([
    ['2014-09-15', '2014-09-15'],
    ['15/9/2014', '2014-09-15'],
    [' 15 / 09 / 2014 ', '2014-09-15'],
    ['15.9.2014', '2014-09-15'],
    ['15-9-2014', '2014-09-15'],
    ['9/2014', '2014-09-30'],
    ['2014-02', '2014-02-28'],
    ['2016', '2016-12-31'],
    ['29/2/2016', '2016-02-29'],
    ['1/1/2013', '2013-01-01'],
    ['31/12/2019', '2019-12-31'],
  ])('reads %j as %s', (text, iso) => {
    expect(parseTypedDate(text)).toBe(day(iso));
  });

  it.each([
    ['', 'unreadable'],
    ['hôm qua', 'unreadable'],
    ['15/9', 'unreadable'],
    ['15/9/14', 'unreadable'],
    ['1/2/3/2014', 'unreadable'],
    ['29/2/2014', 'impossible'],
    ['13/2014', 'impossible'],
    ['0/9/2014', 'impossible'],
    ['2014-00-10', 'impossible'],
    ['31/12/2012', 'outside'],
    ['2020', 'outside'],
  ])('refuses %j: %s', (text, fault) => {
    expect(parseTypedDate(text)).toBe(fault);
  });
});

describe('searchProvinces(provinces, query)', () => {
  const found = (query: string) => searchProvinces(provinces, query).map(({ name }) => name.vi);

  it.each([
    ['da', ['Đà Nẵng', 'Đắk Lắk', 'Đắk Nông']],
    ['đà', ['Đà Nẵng']],
    ['DAK', ['Đắk Lắk', 'Đắk Nông']],
    ['hai phong', ['Hải Phòng']],
    ['Hai  Phong ', ['Hải Phòng']],
    ['vung tau', ['Bà Rịa - Vũng Tàu']],
    ['hồ chí', ['Hồ Chí Minh']],
    ['nam', ['Nam Định', 'Hà Nam', 'Quảng Nam']],
    ['zzz', []],
  ])('finds for %j %j', (query, names) => {
    expect(found(query)).toEqual(names);
  });

  it('finds all for nothing', () => {
    expect(found(' ')).toHaveLength(provinces.length);
  });

  it('finds each province by its name in both languages and without diacritics', () => {
    for (const { name } of provinces)
      for (const query of [name.vi, name.en, name.en.toUpperCase()]) expect(found(query)[0]).toBe(name.vi);
  });
});

describe('createSelection(agreements, regionOf)', () => {
  const smart = { ...agreement('VN-47', '2016-09-29'), areas: ['smart_city'] };
  const egov = { ...agreement('VN-HP', '2013-12-18'), areas: ['egov', 'training'] };
  const body = { ...agreement(null, '2014-09-09', 'Ủy ban'), areas: ['egov'] };
  const selection = createSelection([smart, egov, body], (id) => (id === 'VN-47' ? 'mekong' : 'red_river'));
  const of = (region: string | null, area: string | null) =>
    [smart, egov, body].filter((row) => selection.hasAgreement(row, { region, area }));

  it('holds everything without a filter', () => {
    expect(of(null, null)).toEqual([smart, egov, body]);
    expect(selection.hasProvince('VN-01', { region: null, area: null })).toBe(true);
  });

  it('holds what lies in the region and is about the area', () => {
    expect(of('mekong', null)).toEqual([smart]);
    expect(of(null, 'egov')).toEqual([egov, body]);
    expect(of('mekong', 'egov')).toEqual([]);
    expect(selection.hasProvince('VN-47', { region: 'mekong', area: 'smart_city' })).toBe(true);
    expect(selection.hasProvince('VN-HP', { region: null, area: 'smart_city' })).toBe(false);
  });
});

describe('orderRows(rows, order)', () => {
  const rows = [
    { agreement: agreement('VN-1', '2014'), texts: { province: 'Đà Nẵng' } },
    { agreement: agreement('VN-2', '2014-12-31'), texts: { province: 'An Giang' } },
    { agreement: agreement('VN-3', '2013-12-18'), texts: { province: 'Đắk Lắk' } },
    { agreement: agreement('VN-4', '../2014-12-31'), texts: { province: 'Hà Nam' } },
  ];
  const order = (column: string, isDescending = false) =>
    orderRows(rows, { column, isDescending }).map(({ texts }) => texts.province);

  it('puts dates by their latest day, the less certain first', () => {
    expect(order('date')).toEqual(['Đắk Lắk', 'Hà Nam', 'Đà Nẵng', 'An Giang']);
    expect(order('date', true)).toEqual(['An Giang', 'Đà Nẵng', 'Hà Nam', 'Đắk Lắk']);
  });

  it('puts words by the Vietnamese alphabet', () => {
    expect(order('province')).toEqual(['An Giang', 'Đà Nẵng', 'Đắk Lắk', 'Hà Nam']);
  });

  it('turns round when the same header is pressed again', () => {
    const first: Order = { column: 'date', isDescending: false };
    expect(nextOrder(first, 'date')).toEqual({ column: 'date', isDescending: true });
    expect(nextOrder({ column: 'date', isDescending: true }, 'date')).toEqual(first);
    expect(nextOrder({ column: 'date', isDescending: true }, 'state')).toEqual({
      column: 'state',
      isDescending: false,
    });
  });
});
