import { expect, it } from 'vitest';
import { messages as pageMessages } from '../../src/words/messages.ts';
import { methodMessages } from '../../src/explore/method-messages.ts';
import { storyMessages } from '../../src/words/story-messages.ts';
import { toolMessages } from '../../src/words/tool-messages.ts';

const messages = {
  vi: { ...pageMessages.vi, ...methodMessages.vi, ...storyMessages.vi, ...toolMessages.vi },
  en: { ...pageMessages.en, ...methodMessages.en, ...storyMessages.en, ...toolMessages.en },
};

/** Returns every sentence under *value*, by its path; functions are called with values that read well. */
function sentencesOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const call = value as (...values: unknown[]) => unknown;
    const samples = path.includes('since2025')
      ? ['Huế', false]
      : path.includes('sliderValue')
        ? ['1/1/2014', 1, 48, 1]
        : path.includes('opening')
          ? [30, { count: 48, of: 63, date: '11/10/2016' }]
          : [2014, 2015];
    return sentencesOf(call(...samples), path);
  }
  return Object.entries(value as object).flatMap(([key, child]) => sentencesOf(child, `${path}.${key}`));
}

const vi = sentencesOf(messages.vi);
const en = sentencesOf(messages.en);

it('both languages say the same things', () => {
  expect(vi.map(([path]) => path)).toEqual(en.map(([path]) => path));
  expect([...vi, ...en].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
});

it('Vietnamese is in normalisation form C', () => {
  for (const [, sentence] of vi) expect(sentence).toBe(sentence.normalize('NFC'));
});

it('no sentence is left in the other language', () => {
  const same = vi.filter(([path, sentence]) =>
    en.some(([other, text]) => other === path && text === sentence),
  );
  const shared = ['.noReport', '.speedValue', '.chartReportedShort', '.termValue'];
  expect(same.map(([path]) => path).filter((path) => !shared.includes(path))).toEqual([]);
});

it('the title of the page before its script is the Vietnamese one', async () => {
  const { readFile } = await import('node:fs/promises');
  const page = await readFile('index.html', 'utf8');
  expect(page).toContain(`<title>${messages.vi.title}</title>`);
  expect(page).toContain(messages.vi.description);
  expect(page).toContain(messages.vi.loading);
});
