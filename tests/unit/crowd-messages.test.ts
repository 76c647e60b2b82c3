import { expect, it } from 'vitest';
import { crowdMessages } from '../../src/words/crowd-messages.ts';

it('numbers are grouped as the browser groups them in each language', () => {
  for (const lang of ['vi', 'en'] as const)
    for (const value of [0, 60, 999, 1000, 10_000, 123_456, 1_000_000])
      expect(crowdMessages[lang].andMore(value)).toContain(value.toLocaleString(lang));
});
