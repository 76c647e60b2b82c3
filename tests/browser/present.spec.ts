import { expect, test, type Frame, type Page } from './test.ts';
import { nextFrame, open, stat } from './rollout-page.ts';

/** Where the presentation is, as the hall sees it: the place among the stops, and the date. */
async function stageOf(frame: Page | Frame): Promise<string> {
  await expect(frame.locator('html')).toHaveAttribute('data-present', 'stop');
  await nextFrame(frame);
  const place = await frame.locator('.present-place').textContent();
  return `${place?.replace(/\D+/, ' of ')}: ${await frame.locator('.present-date').textContent()}`;
}

/** Goes 20 stops there and 20 back with the keys of a clicker, blanking on the way; returns what was seen. */
async function walk(page: Page, frame: Page | Frame): Promise<void> {
  const there = [await stageOf(frame)];
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press(['PageDown', 'ArrowRight', ' ', 'Enter'][i % 4] ?? '');
    await expect(frame.locator('.present-place')).toHaveText(new RegExp(`^${i + 2} `));
    there.push(await stageOf(frame));
  }
  expect(new Set(there).size).toBe(21);

  const curtain = frame.locator('.present-curtain');
  for (const key of ['.', 'b']) {
    await page.keyboard.press(key);
    await expect(curtain).toBeVisible();
    await page.keyboard.press(key);
    await expect(curtain).toBeHidden();
  }
  expect(await stageOf(frame)).toBe(there[20]);

  const back = [await stageOf(frame)];
  for (let i = 0; i < 20; i += 1) {
    await page.keyboard.press(['PageUp', 'ArrowLeft', 'Backspace'][i % 3] ?? '');
    await expect(frame.locator('.present-place')).toHaveText(new RegExp(`^${20 - i} `));
    back.push(await stageOf(frame));
  }
  expect(back.reverse()).toEqual(there);
}

test.describe('a presenter with a clicker', () => {
  // Without chapters the stops are the days of signing: more than twenty of them.
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.route('**/story-*.csv', (route) => route.abort());
  });

  test('goes 20 stops there and back, blanks and returns, in a page', async ({ page }) => {
    await open(page);
    await page.keyboard.press('p');
    await walk(page, page);
    await page.keyboard.press('Escape');
    await expect(page.locator('html')).not.toHaveAttribute('data-present');
    await expect(page.locator('#time')).toBeVisible();
  });

  test('does so in a frame of another page', async ({ page, baseURL }) => {
    await page.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<body style="margin:0"><iframe src="${baseURL}/?present=1" width="960" height="540"></iframe>`,
      }),
    );
    await page.goto('/host.html');
    const frame = page.frames()[1];
    if (!frame) throw new Error('the frame is missing');
    await expect(frame.locator('html')).toHaveAttribute('data-present', 'stop');
    await frame.locator('.present-date').click();
    await walk(page, frame);
  });

  test('does so with the network off', async ({ page, context }) => {
    await open(page, '?present=1');
    await stageOf(page);
    await context.setOffline(true);
    await walk(page, page);
  });
});

test('the stops are the chapters, each on its last day with its provinces named on the map', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?present=1&lang=en');
  expect(await stageOf(page)).toBe('1 of 7: 18 December 2013');
  await expect(page.locator('.present-names')).toHaveText('Hai Phong');
  await page.keyboard.press('3');
  expect(await stageOf(page)).toBe('3 of 7: 15 September 2014');
  await expect(page.locator('.present-title')).toHaveText('Five signings in twelve days');
  await page.keyboard.press('End');
  await expect(page.locator('.present-place')).toHaveText('7 of 7');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.present-place')).toHaveText('7 of 7');
  await page.keyboard.press('Home');
  await expect(page.locator('.present-place')).toHaveText('1 of 7');
});

test('between two stops the map plays the way there', async ({ page }) => {
  await page.clock.install({ time: '2026-01-01T00:00:00Z' });
  await open(page, '?present=1&t=2013-12-18');
  await expect(page.locator('html')).toHaveAttribute('data-present', 'stop');
  await page.clock.pauseAt('2026-01-01T00:10:00Z');
  await page.keyboard.press('7');
  await expect(page.locator('html')).toHaveAttribute('data-present', 'travel');
  await page.clock.runFor(600);
  const midway = await stat(page, 'documented');
  await page.clock.runFor(1_000);
  await expect(page.locator('html')).toHaveAttribute('data-present', 'stop');
  const there = await stat(page, 'documented');
  expect(midway).toBeGreaterThan(1);
  expect(midway).toBeLessThan(there ?? 0);
});

test('F5 starts again from the first stop and never reloads', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?present=1&t=2016-10-11');
  await expect(page.locator('.present-place')).toHaveText('5 / 7');
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  await page.keyboard.press('F5');
  await expect(page.locator('.present-place')).toHaveText('1 / 7');
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).not.toHaveAttribute('data-present');
  expect(new URL(page.url()).searchParams.has('present')).toBe(false);
  await page.keyboard.press('F5');
  await expect(page.locator('html')).toHaveAttribute('data-present', 'stop');
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
});

test('a question mark shows the keys, and Escape closes them before it ends the presentation', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?present=1&lang=en');
  await stageOf(page);
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toContainText('Page Down, →, Space, Enter');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-present', 'stop');
});

for (const lang of ['vi', 'en'])
  test(`at every stop all text is at least 28 px at 1080p, and nothing is cut off, ${lang}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, `?present=1&lang=${lang}`);
    for (let stop = 1; stop <= 7; stop += 1) {
      await page.keyboard.press(String(stop));
      await expect(page.locator('.present-place')).toHaveText(new RegExp(`^${stop} `));
      await stageOf(page);
      const faults = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement;
          const text = node.textContent?.trim();
          if (!element || !text || !element.checkVisibility({ visibilityProperty: true })) continue;
          if (element.closest('.visually-hidden, noscript, script, style')) continue;
          const scale = element instanceof SVGElement ? (element.ownerSVGElement?.getScreenCTM()?.a ?? 1) : 1;
          const size = parseFloat(getComputedStyle(element).fontSize) * scale;
          if (size < 27.9) found.push(`${size} px: ${text}`);
          const range = document.createRange();
          range.selectNodeContents(node);
          const box = range.getBoundingClientRect();
          if (box.left < 0 || box.top < -1 || box.right > innerWidth || box.bottom > innerHeight)
            found.push(`off the screen: ${text}`);
        }
        const words = document.querySelector('.present-words');
        if (words && words.scrollHeight > words.clientHeight + 1) found.push('the words are cut off');
        return found;
      });
      expect(faults).toEqual([]);
    }
  });

test('the speaker’s window keeps in step, moves the stage, and closes with it', async ({ page, context }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?present=1&lang=en');
  await stageOf(page);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  await expect(speaker.locator('.speaker-notes h2')).toHaveText('Hai Phong, the earliest document');
  await expect(speaker.locator('.speaker-next h2')).toHaveText('Spring 2014: Phu Yen, Tien Giang');
  await expect(speaker.locator('.speaker-notes li').first()).toContainText('2013');
  await expect(speaker.locator('.speaker-time')).toHaveText(/^\d\d:\d\d$/);
  await page.keyboard.press('PageDown');
  await expect(speaker.locator('.speaker-place')).toHaveText('2 of 7');
  await speaker.keyboard.press('PageDown');
  await expect(page.locator('.present-place')).toHaveText('3 of 7');
  await speaker.keyboard.press('.');
  await expect(page.locator('.present-curtain')).toBeVisible();
  await expect(speaker.locator('.speaker-blank')).toHaveText('The screen is blank');
  const closed = speaker.waitForEvent('close');
  await page.goto('about:blank');
  await closed;
});

test('messages of others do not move the stage or the speaker’s window', async ({ page, context }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?present=1&lang=en');
  await stageOf(page);
  const speaker = await context.newPage();
  await speaker.goto('/?speaker=1&lang=en');
  await expect(speaker.locator('.speaker-place')).toHaveText('1 of 7');
  const stranger = await context.newPage();
  await stranger.goto('/icon.svg');
  await stranger.evaluate(() => {
    const channel = new BroadcastChannel('vnpt-rollout-speaker');
    for (const message of [
      null,
      'bye',
      { kind: 'bye', session: 'another' },
      { kind: 'key', session: 'another', key: 'PageDown' },
      { kind: 'show', session: 'another', current: { title: '<img src=x onerror=alert(1)>' } },
      JSON.parse('{"__proto__":{"kind":"bye"}}'),
    ])
      channel.postMessage(message);
  });
  // A message of its own follows on the same line: whatever came before it has been heard.
  await page.keyboard.press('.');
  await expect(speaker.locator('.speaker-blank')).toHaveText('The screen is blank');
  await expect(speaker.locator('.speaker-place')).toHaveText('1 of 7');
  await expect(page.locator('.present-place')).toHaveText('1 of 7');
});

test('the screen is kept awake, and again after the window was hidden', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: async (type: string) => {
          asked.push(type);
          return { release: async () => asked.push('released') };
        },
      },
    });
  });
  await open(page, '?present=1');
  await expect(page.locator('html')).toHaveAttribute('data-present');
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  await expect.poll(asked).toEqual(['screen']);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(asked).toEqual(['screen', 'screen']);
  await page.keyboard.press('Escape');
  await expect.poll(asked).toEqual(['screen', 'screen', 'released']);
});
