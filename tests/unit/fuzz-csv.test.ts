import { describe, expect, it } from 'vitest';
import { countRowsLeftOut, type Problem } from '../../src/data/problem.ts';
import { formatProblem } from '../../src/words/problem-text.ts';
import { utf16, utf8 } from './support/encode.ts';
import { createRandom, type Random } from './support/random.ts';
import { names, readData, parseForeignSignings } from './support/shipped-data.ts';

const shipped = readData('signings.csv');
const lines = shipped.trimEnd().split('\n');
const header = lines[0] ?? '';

const hostile = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\0',
  '\ufeff',
  '\ufffd',
  '|',
  '\\',
  '=1+1',
  '../',
  '🙂',
  'đ',
  '\u0301',
];
const cells = [
  '',
  'Hải Phòng',
  'ĐN',
  '31/02/2014',
  '12/18/2013',
  '2014/2013',
  'national',
  'javascript:x',
  '__proto__',
  'constructor',
  'NaN',
];

/** Each way of making a broken file, by what it does. */
const makers: Readonly<Record<string, (random: Random) => Uint8Array>> = {
  'random bytes': (random) => Uint8Array.from({ length: random.below(400) }, () => random.below(256)),
  'random bytes below a good header': (random) =>
    join(
      utf8(`${header}\n`),
      Uint8Array.from({ length: random.below(400) }, () => random.below(256)),
    ),
  'a truncated file': (random) => utf8(someLines(random)).subarray(0, random.below(2_000)),
  'a truncated file in UTF-16': (random) => utf16(someLines(random)).subarray(0, random.below(2_000)),
  'a file with characters put in': (random) =>
    utf8(mutate(someLines(random), random, () => random.pick(hostile))),
  'a file with cells replaced': (random) =>
    utf8(
      someLines(random).replace(/,[^,\n]*/g, (cell) =>
        random.below(9) === 0 ? `,${random.pick(cells)}` : cell,
      ),
    ),
  'a file with bytes changed': (random) => {
    const bytes = utf8(someLines(random));
    for (let i = random.below(20); i >= 0; i--) bytes[random.below(bytes.length)] = random.below(256);
    return bytes;
  },
  'a file of hostile characters': (random) =>
    utf8(
      `${header}\n${Array.from({ length: random.below(120) }, () => random.pick([...hostile, ...cells])).join('')}`,
    ),
};

function someLines(random: Random): string {
  const body = Array.from({ length: 1 + random.below(6) }, () => random.pick(lines.slice(1)));
  return [header, ...body].join(random.pick(['\n', '\r\n', '\r'])) + random.pick(['', '\n']);
}

function mutate(text: string, random: Random, character: () => string): string {
  let mutated = text;
  for (let i = random.below(8); i >= 0; i--) {
    const at = random.below(mutated.length);
    mutated = mutated.slice(0, at) + character() + mutated.slice(at + random.below(3));
  }
  return mutated;
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  return Uint8Array.from([...a, ...b]);
}

const runs = 1_250;

describe('parseForeignSignings(bytes) on fuzzed files', () => {
  it.each(Object.entries(makers))('shows or lists every row of %s', (_, make) => {
    let told = 0;
    for (let seed = 0; seed < runs; seed++) {
      const bytes = make(createRandom(seed));
      const start = performance.now();
      const { agreements, problems, rowCount } = parseForeignSignings(bytes, { file: 'fuzz.csv', names });
      told += problems.length;
      if (performance.now() - start > 2_000) throw new Error(`too slow with seed: ${seed}`);
      if (rowCount !== agreements.length + countRowsLeftOut(problems))
        throw new Error(`rows lost with seed: ${seed}`);
      if (rowCount === 0 && problems.length === 0) throw new Error(`nothing said with seed: ${seed}`);
      problems.forEach(checkSentences);
    }
    expect(told).toBeGreaterThan(0);
  });

  it('runs 10,000 times', () => {
    expect(Object.keys(makers).length * runs).toBeGreaterThanOrEqual(10_000);
  });
});

function checkSentences(problem: Problem): void {
  for (const lang of ['vi', 'en'] as const) {
    const sentence = formatProblem(problem, lang);
    if (!sentence || /undefined|\n/.test(sentence)) throw new Error(`invalid sentence: ${sentence}`);
  }
}

describe('parseForeignSignings(bytes) on hostile files', () => {
  const row = 'a,VN-HP,Hải Phòng,UBND,provincial,VNPT,2014,stated,,,strategic,,P,,,,,,,,,\n';

  it.each([
    ['is half a megabyte of lines with a lone quote', `${header}\n${'"a\n'.repeat(200_000)}`],
    ['closes on each line the quote that the one before opens', `${header}\n${'a",b,"\n'.repeat(10_000)}`],
    ['opens a quote on every line', `${header}\n${'x,"y\n'.repeat(20_000)}`],
    ['opens a quote at the start and never closes it', `${header}\n"${row.repeat(5_000)}`],
    ['doubles quotes without end', `${header}\n${'"'.repeat(400_001)}\n${row}`],
    ['has triple quotes on every line', `${header}\n${'a,"""b\n'.repeat(20_000)}`],
    ['is one line of quoted cells', `${header}\n${'"a",'.repeat(100_000)}`],
    ['is one line without an end', `${header}\n${'a'.repeat(2_000_000)}`],
    ['has a header of 50,000 columns', `${header},${'x,'.repeat(50_000)}\n${row}`],
    ['has a header that opens a quote', `"${header}\n${row.repeat(2_000)}`],
    ['repeats one row', `${header}\n${row.repeat(20_000)}`],
    [
      'has another unknown province on every row',
      `${header}\n${Array.from({ length: 10_000 }, (_, i) => row.replace('VN-HP,Hải Phòng', `,Hải Phồng ${i}`)).join('')}`,
    ],
  ])('is done within two seconds when a file %s', (_, text) => {
    const start = process.cpuUsage();
    const { agreements, problems, rowCount } = parseForeignSignings(utf8(text), {
      file: 'hostile.csv',
      names,
    });
    // Of the processor, not of the clock: what else the machine does is no fault of the reader.
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(2_000);
    expect(rowCount).toBe(agreements.length + countRowsLeftOut(problems));
    expect(problems.length).toBeGreaterThan(0);
  });

  it('reads as many rows as it may and says so at the first that it leaves', () => {
    const text = `${header}\n${Array.from({ length: 12 }, (_, i) => row.replace('a,', `a-${i},`).replace('UBND', `UBND ${i}`)).join('')}`;
    const { agreements, problems, rowCount } = parseForeignSignings(utf8(text), {
      file: 'f.csv',
      names,
      maxRows: 10,
    });
    expect([agreements.length, rowCount]).toEqual([10, 10]);
    expect(problems).toEqual([
      { kind: 'rows-over-limit', file: 'f.csv', line: 12, column: null, value: '10' },
    ]);
  });
});
