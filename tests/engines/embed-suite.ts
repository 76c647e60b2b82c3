import assert from 'node:assert/strict';
import { embedHeightFor } from '../../src/embed/embed-heights.ts';
import { until, type EngineTest } from './acts.ts';

/** The map in an article of another origin. */
export const embedSuite: readonly EngineTest[] = [
  {
    name: 'the frame in an article is as high as the map at every width',
    async run(page, { articleUrl }) {
      await page.open(articleUrl, { width: 1280, height: 800 });
      await until('the frame', async () => (await page.run('return frames.length')) === 1);
      const isReady = 'return document.documentElement?.dataset.ready';
      await until('the map in the frame', async () => (await page.runInFrame(isReady)) === 'true');
      for (const width of [700, 420, 980]) {
        await page.run('document.querySelector("#column").style.width = arguments[0] + "px"', width);
        const height = embedHeightFor(width);
        const frameHeight = 'return document.querySelector("iframe").getBoundingClientRect().height';
        await until(`${height} px at ${width} px`, async () => (await page.run(frameHeight)) === height);
        const { scroll, inside, body } = (await page.runInFrame(insideScript)) as Inside;
        assert.deepEqual(
          { scroll, inside, body },
          { scroll: [width, height], inside: [width, height], body: height },
        );
      }
      assert.deepEqual(await page.runInFrame('return faults'), []);
    },
  },
];

/** Width and height of what would scroll in the frame, of what it shows without scroll bars, and the page's height. */
interface Inside {
  readonly scroll: readonly [number, number];
  readonly inside: readonly [number, number];
  readonly body: number;
}

const insideScript = `const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
  return { scroll: [scrollWidth, scrollHeight], inside: [clientWidth, clientHeight],
    body: document.body.getBoundingClientRect().height }`;
