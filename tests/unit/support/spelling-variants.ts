import type { Province } from '../../../src/data/provinces.ts';

/** One way to write a province, and the province meant. */
export interface Variant {
  readonly text: string;
  readonly id: string;
}

const prefixes = [
  ...[
    'tỉnh ',
    'Tỉnh ',
    'TỈNH ',
    'tinh ',
    'T. ',
    'thành phố ',
    'Thành phố ',
    'TP. ',
    'TP ',
    'TP.',
    'Tp. ',
    'tp ',
    'T.P ',
    'T.P. ',
  ],
  ...[
    'UBND tỉnh ',
    'UBND TP. ',
    'UBND ',
    'Ủy ban nhân dân tỉnh ',
    'Uỷ ban nhân dân thành phố ',
    'VNPT ',
    'VNPT - ',
    'VNPT tỉnh ',
  ],
  ...['Viễn thông ', 'Viễn thông tỉnh ', 'VIỄN THÔNG ', 'Vien thong '],
];

const suffixes = [', Việt Nam', ', Vietnam', ' Province', ' province, Vietnam', ', TP.', ' (thành phố)'];

const dashes = ['-', ' - ', '–', ' – ', '—', '_', '‑'];
const spaces = ['  ', '\u00a0', '\u2009', '\t'];

/** Returns the ways in which people write *provinces*, each text once for each province. */
export function spellingVariants(provinces: readonly Province[]): Variant[] {
  const variants = provinces.flatMap((province) =>
    [...new Set(textsFor(province))].map((text) => ({ text, id: province.id })),
  );
  return variants;
}

function textsFor({ id, name }: Province): string[] {
  const forms = [name.vi, plain(name.vi), name.en, oldTones(name.vi), icelandic(name.vi)];
  const cased = forms.flatMap((form) => [
    form,
    form.toLowerCase(),
    form.toUpperCase(),
    form.normalize('NFD'),
  ]);
  const gaps = [...dashes, ...spaces, ''].flatMap((gap) => forms.map((form) => form.replace(/[ -]+/g, gap)));
  const wrapped = [name.vi, plain(name.vi), name.vi.toUpperCase()];
  return [
    ...cased,
    ...gaps,
    ...prefixes.flatMap((prefix) => wrapped.map((form) => prefix + form)),
    ...suffixes.flatMap((suffix) => wrapped.map((form) => form + suffix)),
    ...[` ${name.vi} `, `${name.vi}.`, `"${name.vi}"`, `\u200b${name.vi}`, `${name.vi}\r`],
    ...[id, id.toLowerCase(), id.replace('-', ' '), id.replace('-', ''), id.replace('-', '–')],
  ];
}

/** Returns *text* without diacritics, letter by letter. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

function oldTones(text: string): string {
  return text.replaceAll('òa', 'oà').replaceAll('óa', 'oá').replaceAll('úy', 'uý');
}

function icelandic(text: string): string {
  return text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð');
}
