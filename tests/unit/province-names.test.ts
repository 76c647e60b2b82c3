import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/own-data/edit-distance.ts';
import { createProvinceNames } from '../../src/own-data/province-names.ts';
import { lettersOf, spell } from '../../src/data/spelling.ts';
import { notProvinces } from './support/not-provinces.ts';
import { aliases, names, provinces } from './support/shipped-data.ts';
import { spellingVariants } from './support/spelling-variants.ts';

const anyProvince = fc.constantFrom(...provinces);

describe('names.find(text)', () => {
  it('finds the province of at least 99.5 % of 1,500 and more spellings, and never another', () => {
    const variants = spellingVariants(provinces);
    const found = variants.map(({ text, id }) => ({ text, id, found: names.find(text) }));
    const missed = found.filter((variant) => variant.found === null);
    const wrong = found.filter((variant) => variant.found !== null && variant.found !== variant.id);
    expect(wrong).toEqual([]);
    expect(variants.length).toBeGreaterThanOrEqual(1_500);
    expect(1 - missed.length / variants.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.995);
  });

  it.each(Object.entries(notProvinces))('finds nothing for %s', (_, list) => {
    const found = list.split('|').filter((text) => names.find(text) !== null);
    expect(found).toEqual([]);
  });

  it('is asked about 300 names and more that are none', () => {
    const texts = new Set(Object.values(notProvinces).flatMap((list) => list.split('|')));
    expect(texts.size).toBeGreaterThanOrEqual(300);
  });

  it('finds no other province for a name with one letter changed, left out, put in or swapped', () => {
    const letters = [...'abcdeghiklmnopqrstuvxy'];
    const wrong = provinces.flatMap(({ id, name }) => {
      const text = lettersOf(spell(name.vi));
      const cuts = [...text].map((_, i) => [text.slice(0, i), text.slice(i)] as const);
      const slips = cuts.flatMap(([head, tail]) => [
        head + tail.slice(1),
        head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2),
        ...letters.flatMap((letter) => [head + letter + tail, head + letter + tail.slice(1)]),
      ]);
      return slips.filter((slip) => !allLetters.has(slip) && ![id, null].includes(names.find(slip)));
    });
    expect(wrong).toEqual([]);
  });

  it('finds a name whatever its case and whichever of its diacritics are left out', () => {
    const variants = fc.tuple(anyProvince, fc.infiniteStream(fc.boolean()), fc.infiniteStream(fc.boolean()));
    fc.assert(
      fc.property(variants, ([{ id, name }, dropped, raised]) => {
        const text = [...name.vi.normalize('NFD')]
          .filter((character) => !/\p{M}/u.test(character) || !dropped.next().value)
          .map((character) => (raised.next().value ? character.toUpperCase() : character.toLowerCase()))
          .join('');
        expect(names.find(text)).toBe(id);
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });

  it('finds the same province again for the name of the province that it found', () => {
    fc.assert(
      fc.property(fc.constantFrom(...spellingVariants(provinces)), ({ text }) => {
        const found = names.find(text);
        const province = provinces.find(({ id }) => id === found);
        if (province) expect(names.find(province.name.vi)).toBe(found);
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });

  it('reads neither prefixes nor abbreviations where no aliases are given', () => {
    const plainNames = createProvinceNames(provinces);
    expect(
      ['Hải Phòng', 'hai phong', 'VN-HP', 'HP', 'tỉnh Hà Nam', 'Hà Nam'].map((text) => plainNames.find(text)),
    ).toEqual([...['VN-HP', 'VN-HP', 'VN-HP', null, null, 'VN-63']]);
  });

  it('reads the numbers that are ids elsewhere, with and without leading zeros', () => {
    const state = (id: string, en: string) => ({
      id,
      name: { vi: en, en },
      isMunicipality: false,
      region: '',
      since2025: '',
    });
    const states = createProvinceNames([
      state('06', 'California'),
      state('20', 'Kansas'),
      state('36', 'New York'),
    ]);
    expect(
      ['06', '6', 'california', 'Kansas', 'Kansas City', 'New York City', 'new york'].map((text) =>
        states.find(text),
      ),
    ).toEqual([...['06', '06', '06', '20', null, null, '36']]);
  });
});

const allLetters = new Set(provinces.map(({ name }) => lettersOf(spell(name.vi))));

describe('names.match(text)', () => {
  it.each([
    ['ĐN', ['VN-DN', 'VN-39', 'VN-72']],
    ['Quảng', ['VN-24', 'VN-27', 'VN-29', 'VN-13', 'VN-25']],
    ['Hà', ['VN-03', 'VN-63', 'VN-HN', 'VN-23']],
    ['tp. Hà', ['VN-03', 'VN-63', 'VN-HN', 'VN-23']],
  ])('refuses “%s” and names the candidates', (text, ids) => {
    const match = names.match(text);
    expect(match.kind).toBe('ambiguous');
    expect(match.kind === 'ambiguous' && [...match.ids].sort()).toEqual(ids.sort());
  });

  it.each([
    ['Ngệ An', 'VN-22'],
    ['Hải Phong1', 'VN-HP'],
    ['Phù Yên', 'VN-32'],
    ['Vũng Tàu', 'VN-43'],
    ['Hà Nooi', 'VN-HN'],
    ['tỉnh Bắc Lieuu', 'VN-55'],
  ])('only suggests for “%s”', (text, id) => {
    expect(names.match(text)).toMatchObject({ kind: 'unknown', ids: expect.arrayContaining([id]) });
  });

  it('refuses an alias that is listed for several provinces, and one for a province there is none of', () => {
    const twice = createProvinceNames(provinces, [
      { alias: 'Miền Đông', id: 'VN-39' },
      { alias: 'Miền Đông', id: 'VN-57' },
      { alias: 'Miền Tây', id: 'XX-1' },
    ]);
    expect(twice.match('miền đông')).toEqual({ kind: 'ambiguous', ids: ['VN-39', 'VN-57'] });
    expect(twice.match('Miền Tây').kind).toBe('unknown');
  });

  it('gives a match, candidates or an answer for any text, with ids that exist', () => {
    const ids = new Set(provinces.map(({ id }) => id));
    const words = fc.constantFrom(
      'Hà',
      'tỉnh',
      'TP.',
      'Quảng',
      'nam',
      'ĐN',
      'VN-',
      '-',
      '01',
      '\u0309',
      'Giang',
      '  ',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const match = names.match(text);
        const meant = match.kind === 'found' ? [match.id] : match.ids;
        expect(meant.every((id) => ids.has(id))).toBe(true);
        expect(meant.length).toBeGreaterThanOrEqual({ found: 1, ambiguous: 2, unknown: 0 }[match.kind]);
        expect(names.match(text)).toEqual(match);
      }),
      { seed: 4, numRuns: 5_000 },
    );
  });
});

describe('spell(text)', () => {
  it('joins no two provinces', () => {
    expect(allLetters.size).toBe(63);
  });

  it('changes nothing the second time', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...spellingVariants(provinces)).map(({ text }) => text),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(spell(spell(text))).toBe(spell(text));
      }),
      { seed: 4, numRuns: 5_000 },
    );
  });
});

describe('editDistance(a, b, limit)', () => {
  it.each([
    ['hanoi', 'hanoi', 0],
    ['hanoi', 'hanio', 1],
    ['hanoi', 'hnoi', 1],
    ['hanoi', 'hannoi', 1],
    ['hanoi', 'hanoj', 1],
    ['hanoi', 'ahnio', 2],
    ['hanoi', '', 3],
    ['', '', 0],
    ['abcdef', 'ghijkl', 3],
  ])('from “%s” to “%s” is %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });
});

describe('names.isEnlarged(id)', () => {
  it('knows the 23 names that mean more land since July 2025', () => {
    const enlarged = provinces.filter(({ id }) => names.isEnlarged(id)).map(({ name }) => name.vi);
    expect(enlarged).toHaveLength(22 + 1);
    expect(enlarged).toEqual(expect.arrayContaining(['Quảng Trị', 'Lào Cai', 'Gia Lai', 'Hồ Chí Minh']));
    expect(enlarged).not.toContain('Hà Nội');
    expect(enlarged).not.toContain('Thừa Thiên Huế');
  });
});

describe('province-aliases.csv', () => {
  const withoutAlias = (alias: string) =>
    createProvinceNames(
      provinces,
      aliases.filter((other) => other.alias !== alias),
    );

  it.each(aliases.map(({ alias, id }) => [alias, id] as const))(
    '“%s” is %s, and would not be without its line',
    (alias, id) => {
      expect(names.find(alias)).toBe(id);
      expect(names.find(alias.toUpperCase())).toBe(id);
      expect(withoutAlias(alias).find(alias)).toBeNull();
    },
  );
});
