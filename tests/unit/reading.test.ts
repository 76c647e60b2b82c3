import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findLegacyText } from '../../src/own-data/legacy-text.ts';
import { bySigning, type Signings } from '../../src/data/signings.ts';
import { SigningsTable } from '../../src/own-data/signings-table.ts';
import { utf16, utf8, windows1258 } from './support/encode.ts';
import { names, readData, readForeign, provinces, parseForeignSignings } from './support/shipped-data.ts';

const text = readData('signings.csv');
const shipped = readForeign(text, 'signings.csv');
const records = Papa.parse<string[]>(text.trim()).data;

/** Returns the agreements without their lines, which other line ends in cells may move. */
function contentOf({ agreements, problems, rowCount }: Signings): unknown {
  return { agreements: agreements.map((agreement) => ({ ...agreement, line: 0 })), problems, rowCount };
}

/** Returns what the table of *chunks* holds, one after the other. */
function readChunks(chunks: readonly Uint8Array[], file = 'signings.csv'): Signings {
  const table = new SigningsTable({ file, names });
  const stored = [...chunks.flatMap((chunk) => table.push(chunk)), ...table.end()];
  return { ...table.summary, agreements: stored.map(({ whole }) => whole).sort(bySigning) };
}

function chunksOf(bytes: Uint8Array, size: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
}

function readBytes(bytes: Uint8Array): Signings {
  return parseForeignSignings(bytes, { file: 'signings.csv', names });
}

describe('parseForeignSignings(bytes)', () => {
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a byte order mark', utf8(text, '\ufeff')],
    ['UTF-8 in decomposed letters (macOS)', utf8(text.normalize('NFD'))],
    ['UTF-16, little endian, as Excel’s “Unicode text”', utf16(text)],
    ['UTF-16, big endian', utf16(text, { littleEndian: false })],
    ['UTF-16, little endian, without a mark', utf16(text, { mark: false })],
    ['UTF-16, big endian, without a mark', utf16(text, { littleEndian: false, mark: false })],
    ['Windows-1258', windows1258(text)],
  ])('reads %s', (_, bytes) => {
    expect(contentOf(readBytes(bytes))).toEqual(contentOf(shipped));
  });

  it.each([
    ['semicolons', ';', '\n'],
    ['tabs', '\t', '\n'],
    ['bars', '|', '\n'],
    ['commas and CRLF', ',', '\r\n'],
    ['semicolons and CRLF', ';', '\r\n'],
    ['tabs and CR', '\t', '\r'],
  ])('reads %s', (_, delimiter, newline) => {
    const rewritten = Papa.unparse(records, { delimiter, newline });
    expect(contentOf(readBytes(utf8(rewritten)))).toEqual(contentOf(shipped));
    expect(contentOf(readBytes(utf16(rewritten)))).toEqual(contentOf(shipped));
    expect(contentOf(readBytes(utf8(`sep=${delimiter}${newline}${rewritten}`)))).toEqual(contentOf(shipped));
  });

  it('reads any delimiter that Excel’s line sep= declares', () => {
    const rewritten = Papa.unparse(records, { delimiter: '^', newline: '\r\n' });
    expect(contentOf(readBytes(utf8(`sep=^\r\n${rewritten}`)))).toEqual(contentOf(shipped));
  });

  it('reads the columns in any order and keeps those it does not know beside them', () => {
    const turned = records.map((cells, i) => [i === 0 ? 'người nhập' : 'Lan', ...[...cells].reverse()]);
    const table = new SigningsTable({ file: 'signings.csv', names });
    const stored = [...table.push(utf8(Papa.unparse(turned))), ...table.end()];
    const agreements = stored.map(({ whole }) => whole).sort(bySigning);
    expect(contentOf({ ...table.summary, agreements })).toEqual(contentOf(shipped));
    expect(table.rows[3]?.raw).toEqual(turned[4]);
  });

  it('reads Vietnamese headers and mixed dates', () => {
    const csv = [
      'STT;Tỉnh/Thành phố;NGÀY KÝ;Cơ quan ký;Nguồn;Link',
      '1;TP. Hải Phòng;18/12/2013;UBND TP. Hải Phòng;Nhân Dân;https://example.org/1',
      '2;Đăk Lăk;tháng 1/2017;UBND tỉnh Đắk Lắk;;https://www.example.org/2',
      '3;ha nam;Q3/2014;;VnMedia;',
    ].join('\r\n');
    const { agreements, problems } = readBytes(utf16(csv));
    expect(problems).toEqual([]);
    expect(
      agreements.map(({ provinceId, level, source, id }) => [provinceId, level, source.publisher, id]),
    ).toEqual([
      ['VN-HP', 'provincial', 'Nhân Dân', 'line-2'],
      ['VN-63', 'provincial', 'VnMedia', 'line-4'],
      ['VN-33', 'provincial', 'example.org', 'line-3'],
    ]);
  });

  it('gives the same whatever the chunks', () => {
    const faulty = text
      .replace('2014-04-02', '31/2/2014')
      .replace('Nghệ An,UBND', '"Nghệ "An,UBND')
      .replace('2015,stated', '2/1/2015,stated');
    for (const bytes of [utf8(faulty), utf16(faulty), utf8(faulty.replaceAll('\n', '\r\n'))]) {
      const whole = readBytes(bytes);
      expect(whole.problems.map(({ kind }) => kind).sort()).toEqual(['date-impossible', 'quotes-broken']);
      for (const size of [1, 7, 1_000, 4_096]) expect(readChunks(chunksOf(bytes, size))).toEqual(whole);
    }
  });

  it('chooses the delimiter that yields the known columns, though another yields more', () => {
    const csv =
      'Tỉnh;Ngày ký;Nguồn;Ghi chú (ai nhập, khi nào, ở đâu, vì sao, cho ai)\nHà Nam;2014;VnMedia;\n';
    expect(readBytes(utf8(csv))).toMatchObject({ agreements: [{ provinceId: 'VN-63' }], problems: [] });
  });

  it('refuses TCVN3 whose bytes make good letters of Windows-1258', () => {
    const byteOf: Readonly<Record<string, number>> = {
      ...{ ó: 0xe3, ế: 0xd5, ý: 0xfd, đ: 0xae, á: 0xb8, é: 0xd0, ợ: 0xee, ô: 0xab },
    };
    const csv = 'province,signed,publisher,note\nHa Nam,2014,P,có đó ký kết đến hết bé hợp tác thông\n';
    const bytes = Uint8Array.from([...csv].map((letter) => byteOf[letter] ?? letter.charCodeAt(0)));
    expect(readBytes(bytes).problems.map(({ kind }) => kind)).toEqual(['encoding-tcvn3']);
  });

  it('hands rows out before the file has ended, and after it begins to be other than ASCII', () => {
    const header = 'province,signed,publisher\n';
    const plain = 'Ha Noi,2014,Bao\n'.repeat(10_000);
    const table = new SigningsTable({ file: 'big.csv', names });
    table.push(utf8(header + plain));
    expect(table.summary.rowCount).toBeGreaterThan(9_000);
    const late = [...table.push(windows1258('Hải Phòng,2014,Báo Hải Phòng\n')), ...table.end()];
    expect(late.map(({ source }) => source.publisher)).toContain('Báo Hải Phòng');
  });
});

describe('SigningsTable.push(chunk)', () => {
  const quoted = Papa.unparse(records, { quotes: true, newline: '\r\n' });

  it.each([1, 2, 3, 997])('gives the same in chunks of %i bytes as at once', (size) => {
    expect(readChunks(chunksOf(utf8(quoted), size))).toEqual(readForeign(quoted, 'signings.csv'));
  });

  it('gives the same result whatever the chunks, and whatever is wrong with the quotes', () => {
    const cell = fc.constantFrom(
      '',
      'x',
      '"x"',
      '"',
      '""',
      '"a\nb"',
      '"a, b" ',
      'a"b',
      '"a"b',
      '"a\n',
      ' "x"',
      'Ha\u0300',
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(','));
    const body = fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) => rows.join('\n'));
    fc.assert(
      fc.property(body, fc.integer({ min: 1, max: 40 }), (text, size) => {
        const bytes = utf8(`province,signed,publisher\n${text}`);
        expect(readChunks(chunksOf(bytes, size))).toEqual(readChunks([bytes]));
      }),
      { seed: 7, numRuns: 1_000 },
    );
  });

  it.each([99_000, 101_000])(
    'takes a quoted cell of %i characters alike in one chunk and in many',
    (length) => {
      const bytes = utf8(
        `province,signed,publisher,x\nHà Nam,2014,P,"${`${'a'.repeat(999)}\n`.repeat(length / 1_000)}"\nHà Nội,2014,P,y\n`,
      );
      const whole = readChunks([bytes]);
      expect(readChunks(chunksOf(bytes, 9_999))).toEqual(whole);
      expect(whole.agreements.at(-1)?.provinceId).toBe('VN-HN');
      expect(whole.problems.some(({ kind }) => kind === 'quotes-broken')).toBe(length > 100_000);
    },
  );

  it('goes on after a quote that is never closed', () => {
    const rows = Array.from({ length: 9_000 }, (_, i) => `Hà Nam,${2013 + (i % 7)},Báo ${i}\n`).join('');
    const { agreements, problems } = readForeign(`province,signed,publisher\n"Hà Nam,2014,P\n${rows}`);
    expect(agreements).toHaveLength(9_000);
    expect(problems[0]).toMatchObject({ kind: 'quotes-broken', line: 2 });
  });

  it('allows spaces after a closing quote', () => {
    expect(readForeign('province,signed,publisher\n"Hà Nam"  ,"2014" ,"Báo ""A"""  \n')).toMatchObject({
      agreements: [{ source: { publisher: 'Báo "A"' } }],
      problems: [],
    });
  });
});

describe('line numbers', () => {
  it('count the lines inside quoted cells and those that are empty', () => {
    const csv =
      '\n\nid,province,"authority\n(full)",authority_level,signed,publisher\n\na,"Hà\nNam",x,tỉnh,2014,P\n\n\nb,Hà Nội,"x\n\ny",sở,bad,P\n';
    for (const newline of ['\n', '\r\n', '\r']) {
      const { agreements, problems } = readForeign(csv.replaceAll('\n', newline));
      expect(agreements.map(({ line, provinceId }) => [line, provinceId])).toEqual([[6, 'VN-63']]);
      expect(problems.map(({ line, kind, column }) => [line, kind, column])).toEqual([
        [10, 'date-invalid', 'signed'],
      ]);
    }
  });
});

describe('findLegacyText(text)', () => {
  it('takes no Vietnamese, French, German, Dutch, Danish or Spanish text for a legacy encoding', () => {
    const texts = [
      text,
      readData('provinces.csv'),
      provinces.map(({ name }) => name.vi).join(', '),
      text.normalize('NFD'),
      'Accord signé à Paris « en présence de l’État » ; l’été, où ça ? Noël, maïs, aiguë, Haïti, Moët.',
      'Vertrag über die Zusammenarbeit: Größe, Äußerung, für, Bäume, neue Häuser, Österreich.',
      'Coöperatie, reünie, België, Oekraïne, geïnstalleerd, ideeën, zeeën, vacuüm.',
      'Århus, Ærø, smørrebrød, på, Næstved, Færøerne, skøn.',
      '¿Cómo está usted? ¡Muy bien! España, año, pingüino, 50 %, n.º 3, 2ª edición.',
      '«Sí», dijo él. ¡Qué bien! «VNPT» y «Đà Nẵng».',
      '«Ростелеком» и «VNPT» подписали соглашение.',
      'Hà Nội ký với VNPT®, dây 50µm',
      'VNPT® 100 m² ± 5 °C © 2014',
    ];
    expect(texts.map(findLegacyText)).toEqual(texts.map(() => null));
  });
});
