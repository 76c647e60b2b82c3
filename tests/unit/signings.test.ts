import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/data/day.ts';
import { parseMilestones } from '../../src/data/milestones.ts';
import { problemKinds } from '../../src/data/problem.ts';
import { columnOfSigning } from '../../src/own-data/foreign-columns.ts';
import { hostOf, isWebAddress } from '../../src/data/web-address.ts';
import { readData, readFixture, readForeign } from './support/shipped-data.ts';

/** Returns the agreement of a file with the columns *header* and the one row *row*. */
function readOne(header: string, row: string) {
  const { agreements, problems } = readForeign(`${header}\n${row}\n`);
  expect(problems).toEqual([]);
  return agreements[0];
}

describe('parseForeignSignings(bytes)', () => {
  it('sorts by the latest possible day and then by line', () => {
    const rows = ['c,Hà Nam,2014', 'a,Hà Nam,2013-12-31', 'b,Hà Nội,../2014-12-31', 'd,Hà Nội,2013'];
    const text = ['id,province,signed,publisher', ...rows.map((row) => `${row},P`)].join('\n');
    expect(readForeign(text).agreements.map(({ id }) => id)).toEqual(['a', 'd', 'c', 'b']);
  });

  it('keeps everything a row says', () => {
    const header =
      'id,province_iso,province,authority,authority_level,vnpt_party,signed,date_basis,term_start,term_end,kind,areas,publisher,source_title,source_date,source_url,note,summary_vi,summary_en,note_vi,authority_en,vnpt_party_en';
    const row =
      'x,VN-63,Hà Nam,UBND,provincial,VNPT,2014-08,stated,2014,2020,strategic,egov; training,Báo,Tin,2014-09,https://a.vn/1,n,v,e,c,PC,VNPT Group';
    expect(readOne(header, row)).toEqual({
      id: 'x',
      provinceId: 'VN-63',
      authority: { vi: 'UBND', en: 'PC' },
      level: 'provincial',
      vnptParty: { vi: 'VNPT', en: 'VNPT Group' },
      signed: { kind: 'point', point: { precision: 'month', year: 2014, month: 8, date: null } },
      dateBasis: 'stated',
      term: { start: '2014', end: '2020' },
      kind: 'strategic',
      areas: ['egov', 'training'],
      source: { publisher: 'Báo', title: 'Tin', date: '2014-09', url: 'https://a.vn/1' },
      summary: { vi: 'v', en: 'e' },
      note: { vi: 'c', en: 'n' },
      line: 2,
    });
  });

  it('keeps a term of which only one end is known', () => {
    expect(readOne('id,province,signed,publisher,term_end', 'x,Hà Nam,2014,P,2020')?.term).toEqual({
      start: '',
      end: '2020',
    });
    expect(readOne('id,province,signed,publisher,term_end', 'x,Hà Nam,2014,P,')?.term).toBeNull();
  });

  it('takes the address for the publisher where no other is named', () => {
    const source = { publisher: 'vnmedia.vn', title: '', date: '', url: 'https://www.vnmedia.vn/a?b' };
    expect(readOne('province,signed,publisher', 'Hà Nam,2014,https://www.vnmedia.vn/a?b')?.source).toEqual(
      source,
    );
    expect(readOne('province,signed,source_url', 'Hà Nam,2014,https://www.vnmedia.vn/a?b')?.source).toEqual(
      source,
    );
  });

  it('understands a name that is ambiguous alone by the code beside it', () => {
    expect(readOne('province_iso,province,signed,publisher', 'VN-39,ĐN,2014,P')?.provinceId).toBe('VN-39');
  });

  it.each([
    ['Quảng Trị,2025-06-30', 'VN-25', []],
    ['Quảng Trị,2025-07-01', null, ['province-enlarged']],
    ['Quảng Trị,2025', null, ['province-enlarged']],
    ['Hà Nội,2025-07-01', 'VN-HN', []],
    ['Huế,2025-07-01', 'VN-26', []],
    ['Huế,2014', 'VN-26', []],
    ['Quảng Trị,', null, ['value-missing']],
  ])('understands a province by the date of its row: %s', (row, id, kinds) => {
    const { agreements, problems } = readForeign(`province,signed,publisher\n${row},P`);
    expect(problems.map(({ kind }) => kind)).toEqual(kinds);
    expect(agreements[0]?.provinceId ?? null).toBe(id);
  });

  it.each(['31', 'VN-HP', 'hp', 'Hải Phòng'])(
    'reads the statistics office’s “%s” in the column “Mã tỉnh”, alone and beside the name',
    (code) => {
      const read = (text: string) => readForeign(text);
      const alone = read(`Mã tỉnh,Ngày ký,Nguồn\n${code},2014,P`);
      const beside = read(`Mã tỉnh,Tỉnh,Ngày ký,Nguồn\n${code},Hải Phòng,2014,P\n${code},Hà Nam,2014,P`);
      expect(alone.agreements.map(({ provinceId }) => provinceId)).toEqual(['VN-HP']);
      expect(beside.agreements.map(({ provinceId }) => provinceId)).toEqual(['VN-HP']);
      expect(beside.problems.map(({ kind }) => kind)).toEqual(['province-contradictory']);
    },
  );

  it('takes a code for the old province whatever the date', () => {
    expect(readOne('province_iso,signed,publisher', 'VN-25,2025-08-01,P')?.provinceId).toBe('VN-25');
  });

  it.each([
    ['2012-12-31', ['date-outside-window']],
    ['2012', ['date-outside-window']],
    ['../2012-12-31', ['date-outside-window']],
    ['2013-01-01', []],
    ['2012/2013', []],
    ['../2013-01-01', []],
    ['2019-12-31', []],
    ['2019/2021', []],
    ['../2021', []],
    ['2020-01-01', ['date-outside-window']],
    ['2020', ['date-outside-window']],
  ])('gives a notice for a date outside the window, and keeps the row: %s', (signed, kinds) => {
    const window = { first: dayOf(2013, 1, 1) ?? 0, last: dayOf(2019, 12, 31) ?? 0 };
    const { agreements, problems } = readForeign(`province,signed,publisher\nHà Nam,${signed},P`, 'f.csv', {
      window,
    });
    expect(problems.map(({ kind }) => kind)).toEqual(kinds);
    expect(agreements).toHaveLength(1);
  });

  it('lets the source be of the day of the signing, and not of the day before', () => {
    const read = (date: string) =>
      readForeign(`province,signed,publisher,source_date\nHà Nam,2014-08-02/2014-08-05,P,${date}`);
    expect(read('2014-08-02').problems).toEqual([]);
    expect(read('2014-08').problems).toEqual([]);
    expect(read('2014-08-01').problems.map(({ kind }) => kind)).toEqual(['source-before-signing']);
    expect(read('2014-07').problems.map(({ kind }) => kind)).toEqual(['source-before-signing']);
  });

  it.each([
    ['41639', '2013-12-31'],
    ['31/12/2013', '2013-12-31'],
    ['tháng 12/2013', '2013-12'],
    ['Q4/2013', '2013-10/2013-12'],
    ['2013', '2013'],
    ['số Tết', 'số Tết'],
    ['', ''],
  ])(
    'keeps the date of a source written “%s” as “%s”, so that both languages can tell it',
    (written, kept) => {
      const { agreements } = readForeign(
        `province,signed,publisher,source_date\nHà Nam,2013-12-18,P,${written}`,
      );
      expect(agreements.map(({ source }) => source.date)).toEqual([kept]);
    },
  );

  it('names the line that a row repeats, and remembers no row that it leaves out', () => {
    const rows = [
      'a,Hà Nam,2014,P',
      'b,Hà Nam,bad,P',
      'b,Hà Nội,2014,P',
      'c,Hà Nam,2014,P',
      'a,Hà Giang,2014,P',
      'd,Hà Nam,2014,Q',
    ];
    const { agreements, problems } = readForeign(`id,province,signed,publisher\n${rows.join('\n')}`);
    expect(problems.map(({ kind, line, otherLine }) => [kind, line, otherLine])).toEqual([
      ['date-invalid', 3, undefined],
      ['row-duplicate', 5, 2],
      ['id-duplicate', 6, 2],
      ['row-similar', 7, 2],
    ]);
    expect(agreements.map(({ id }) => id).sort()).toEqual(['a', 'b', 'd']);
  });

  it('names the first of all rows that look alike', () => {
    const rows = ['a,Hà Nam,2014,P', 'b,Hà Nam,2014,Q', 'c,Hà Nam,2014,R'];
    const { problems } = readForeign(`id,province,signed,publisher\n${rows.join('\n')}`);
    expect(problems.map(({ kind, otherLine }) => [kind, otherLine])).toEqual([
      ['row-similar', 2],
      ['row-similar', 2],
    ]);
  });

  it('names the column as the file writes it', () => {
    const { problems } = readForeign('PROVINCE,Signed,publisher\nHà Nam,bad,P');
    expect(problems.map(({ column, value }) => [column, value])).toEqual([['Signed', 'bad']]);
  });

  it.each([
    ['Tỉnh,Nguồn', 1],
    ['\n\nTỉnh,Nguồn', 3],
    ['sep=,\nTỉnh,"Ghi\nchú",Nguồn\nHuế,x,P', 2],
  ])('misses a column on the line where the header starts: %j', (text, line) => {
    const { problems } = readForeign(text);
    expect(problems.map((problem) => [problem.kind, problem.line])).toEqual([['column-missing', line]]);
  });

  it.each(['javascript:alert(1)', 'ftp://a.vn/b', 'file:///C:/b.pdf', 'www.a.vn/b', 'C:\\b.pdf', '//a.vn/b'])(
    'takes “%s” for no publisher: it is an address, and not of the web',
    (publisher) => {
      const { agreements, problems } = readForeign(`province,signed,publisher\nHà Nam,2014,${publisher}`);
      expect(agreements).toEqual([]);
      expect(problems).toMatchObject([{ kind: 'url-invalid', column: 'publisher', value: publisher }]);
    },
  );

  it.each(['-', '?', '…', 'Báo: Tuổi Trẻ', 'VTV1, 19:00', 'http://a.vn/b'])(
    'takes “%s” for a publisher if it names anything',
    (publisher) => {
      const { problems } = readForeign(`province;signed;publisher\nHà Nam;2014;${publisher}`);
      expect(problems.map(({ kind }) => kind)).toEqual(/\p{L}/u.test(publisher) ? [] : ['source-missing']);
    },
  );

  it('reads a hundred thousand rows in time that grows with their number', () => {
    const text = (count: number) =>
      `id,province,authority,signed,publisher\n${Array.from({ length: count }, (_, i) => `r${i},Hà Nam,UBND ${i},2014,P`).join('\n')}`;
    const time = (count: number) => {
      const start = performance.now();
      expect(readForeign(text(count)).agreements).toHaveLength(count);
      return performance.now() - start;
    };
    time(10_000);
    const short = time(10_000);
    expect(time(100_000)).toBeLessThan(Math.max(30 * short, 3_000));
  });
});

describe('problem kinds', () => {
  const elsewhere = [
    'file-unreadable',
    'rows-over-limit',
    'number-invalid',
    'topology-invalid',
    'province-off-map',
  ];

  it('each have a broken file, but for those that no signings file can have', () => {
    const manifest = JSON.parse(new TextDecoder().decode(readFixture('broken/manifest.json'))) as {
      kinds: string[];
    }[];
    const shown = new Set([...manifest.flatMap(({ kinds }) => kinds), ...elsewhere]);
    expect([...shown].sort()).toEqual([...problemKinds].sort());
  });
});

describe('columnOfSigning(header)', () => {
  it('knows every column of the data package by its own name', () => {
    const { resources } = JSON.parse(readData('datapackage.json')) as {
      resources: { name: string; schema?: { fields: { name: string }[] } }[];
    };
    const fields =
      resources.find(({ name }) => name === 'signings')?.schema?.fields.map(({ name }) => name) ?? [];
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.map(columnOfSigning)).toEqual(fields);
  });

  it.each([
    ['Tỉnh', 'province'],
    ['TỈNH/THÀNH PHỐ', 'province'],
    ['Tỉnh, thành', 'province'],
    ['Tỉnh/TP', 'province'],
    ['Thành phố', 'province'],
    ['Tên tỉnh/TP', 'province'],
    ['Province name', 'province'],
    ['Mã ISO', 'province_iso'],
    ['Mã tỉnh', 'province_code'],
    ['Mã GSO', 'province_code'],
    ['Ngày ký', 'signed'],
    ['Năm ký', 'signed'],
    ['Thời gian', 'signed'],
    ['Ngày tháng năm ký', 'signed'],
    ['Ngày ký thỏa thuận', 'signed'],
    ['Date of signing', 'signed'],
    ['Nguồn tham khảo', 'publisher'],
    ['Sources', 'publisher'],
    ['Đường link', 'source_url'],
    ['Website', 'source_url'],
    ['ngay ky', 'signed'],
    ['Cơ quan ký', 'authority'],
    ['Nguồn', 'publisher'],
    ['Nguồn (URL)', 'source_url'],
    ['Cấp', 'authority_level'],
    ['source_url', 'source_url'],
    ['Source URL', 'source_url'],
    ['Ghi chú', 'note_vi'],
    ['người nhập', null],
    ['', null],
  ])('finds the column of “%s”', (header, column) => {
    expect(columnOfSigning(header)).toBe(column);
  });
});

describe('isWebAddress(text) and hostOf(address)', () => {
  it.each([
    ['http://a.vn', 'a.vn'],
    ['https://www.a.vn:8080/x?y#z', 'a.vn'],
    ['HTTPS://A.VN/', 'A.VN'],
    ['https://user:word@a.vn/x', 'a.vn'],
  ])('takes %s', (address, host) => {
    expect([isWebAddress(address), hostOf(address)]).toEqual([true, host]);
  });

  it.each([
    '',
    'a.vn',
    'ftp://a.vn',
    'javascript:alert(1)',
    'http://',
    'http:///a.vn',
    'https://a b.vn',
    ' https://a.vn',
    'data:text/html,x',
    '//a.vn',
  ])('refuses “%s”', (address) => {
    expect(isWebAddress(address)).toBe(false);
  });
});

describe('parseMilestones(text)', () => {
  it('lists the milestones, earliest first, and every row that is none', () => {
    const text =
      'date,reported_count,publisher\n2016-10-11,48,A\n2014-01-01,5,B\n2015,9,C\n2015-01-01,many,D\n2015-01-02,,E';
    const { milestones, problems } = parseMilestones(text, 'm.csv');
    expect(milestones.map(({ count }) => count)).toEqual([5, 48]);
    expect(problems.map(({ kind, line, column }) => [kind, line, column])).toEqual([
      ['date-invalid', 4, 'date'],
      ['number-invalid', 5, 'reported_count'],
      ['value-missing', 6, 'reported_count'],
    ]);
  });
});
