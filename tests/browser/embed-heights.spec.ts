import { expect, test } from './test.ts';
import { embedHeightCss, embedHeightFor } from '../../src/embed/embed-heights.ts';
import { contentHeight, frameHeight, mapFrame, mapOrigin, openHost, resizeColumn } from './embed-host.ts';
import { embedParents } from './embed-parents.ts';

const sandboxes = ['', 'allow-scripts', 'allow-scripts allow-same-origin'];

for (const parent of embedParents)
  for (const sandbox of sandboxes.filter((candidate) => !parent.impossibleIn?.includes(candidate))) {
    test(`${parent.name} gives the frame its height${sandbox ? `, sandbox="${sandbox}"` : ''}`, async ({
      page,
    }) => {
      const src = `${mapOrigin}/?embed=1${parent.query ?? ''}${parent.fragment ?? ''}`;
      await openHost(page, parent.body(src, sandbox));
      const frame = await mapFrame(page);
      const times: number[] = [];
      for (const width of [700, 420, 980]) {
        times.push(await resizeColumn(frame, width, embedHeightFor(width)));
        expect(await contentHeight(frame)).toBe(embedHeightFor(width));
        expect(Math.abs((await frameHeight(frame)) - embedHeightFor(width))).toBeLessThanOrEqual(1);
      }
      // On a machine of its own each takes less than 150 ms; others may be at work on this one.
      expect(Math.max(...times)).toBeLessThan(2_000);
      test.info().annotations.push({ type: 'ms', description: times.map(Math.round).join(', ') });
    });
  }

test('a box padded with the heights as one CSS length has them at every width', async ({ page }) => {
  await openHost(page, `<div id="box" style="padding-bottom:${embedHeightCss()}"></div>`);
  for (const width of [240, 320, 599, 600, 601, 899, 900, 1200, 2000]) {
    const height = await page.evaluate((px) => {
      const column = document.getElementById('column');
      if (column) column.style.width = `${px}px`;
      return document.getElementById('box')?.getBoundingClientRect().height;
    }, width);
    expect(height, `at ${width} px`).toBe(embedHeightFor(width));
  }
});
