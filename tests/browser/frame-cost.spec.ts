import { expect, test, type Page } from './test.ts';
import { arrive, nextFrame, openAtRest, stepOf } from './rollout-page.ts';

/** Counts what a move of the scrubber to *date* writes on the map, and whether it asks for layout. */
async function costOf(
  page: Page,
  date: string,
): Promise<{ elements: number; attributes: number; reads: number }> {
  await page.evaluate((value) => {
    const records: MutationRecord[] = [];
    const map = document.querySelector('#map');
    const observer = new MutationObserver((list) => records.push(...list));
    if (map) observer.observe(map, { subtree: true, attributes: true, childList: true, characterData: true });
    const cost = { reads: 0 };
    for (const [prototype, name] of [
      [HTMLElement.prototype, 'offsetWidth'],
      [HTMLElement.prototype, 'offsetHeight'],
      [HTMLElement.prototype, 'offsetTop'],
      [Element.prototype, 'clientWidth'],
      [Element.prototype, 'clientHeight'],
    ] as const) {
      const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
      if (!descriptor?.get) continue;
      Object.defineProperty(prototype, name, {
        ...descriptor,
        get(this: object) {
          cost.reads += 1;
          return descriptor.get?.call(this);
        },
      });
    }
    const measure = Element.prototype.getBoundingClientRect;
    Element.prototype.getBoundingClientRect = function (this: Element) {
      cost.reads += 1;
      return measure.call(this);
    };
    Object.assign(window, { cost, records, observer });
    const slider = document.querySelector<HTMLInputElement>('#time');
    if (!slider) return;
    slider.value = String(value);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }, stepOf(date));
  await arrive(page, date);
  await nextFrame(page);
  return page.evaluate(() => {
    const { cost, records, observer } = window as unknown as {
      cost: { reads: number };
      records: MutationRecord[];
      observer: MutationObserver;
    };
    records.push(...observer.takeRecords());
    observer.disconnect();
    const onProvinces = records.filter(({ target }) => (target as Element).matches?.('[data-province]'));
    return {
      elements: new Set(onProvinces.map(({ target }) => target)).size,
      attributes: records.length,
      reads: cost.reads,
    };
  });
}

test('a step of one day without a signing writes nothing on the map and reads no layout', async ({
  page,
}) => {
  await openAtRest(page, '?t=2014-06-10');
  expect(await costOf(page, '2014-06-11')).toEqual({ elements: 0, attributes: 0, reads: 0 });
});

test('a step of one day without a signing writes no more than date, playhead and spoken value', async ({
  page,
}) => {
  await openAtRest(page, '?t=2014-06-10');
  await page.evaluate(() => {
    const nameOf = (node: Node) => (node instanceof Element ? node.id || node.classList[0] : node.nodeName);
    const written: string[] = [];
    new MutationObserver((list) =>
      written.push(
        ...list.map(({ target, type, attributeName }) => `${nameOf(target)} ${attributeName ?? type}`),
      ),
    ).observe(document, { subtree: true, attributes: true, childList: true, characterData: true });
    Object.assign(window, { written });
  });
  await page.locator('#time').evaluate((slider: HTMLInputElement) => {
    slider.stepUp();
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await arrive(page, '2014-06-11');
  const written = await page.evaluate(() => (window as unknown as { written: string[] }).written);
  expect(written.sort()).toEqual(['#text characterData', 'time aria-valuetext', 'timeline-playhead points']);
});

/** What the trace of the browser tells of its work. */
interface TracedEvent {
  readonly name: string;
  readonly ts: number;
  readonly args: { readonly beginData?: { readonly partialLayout: boolean } };
}

/** Moves the scrubber through *steps*, one a frame; returns what the browser did until the last had been drawn. */
async function tracedScrub(page: Page, steps: readonly number[]): Promise<TracedEvent[]> {
  const client = await page.context().newCDPSession(page);
  const events: TracedEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TracedEvent[])));
  await client.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'blink', 'blink.user_timing'] },
  });
  await page.evaluate(async (values) => {
    const nextFrame = () => new Promise(requestAnimationFrame);
    const slider = document.querySelector<HTMLInputElement>('#time');
    if (!slider) throw new Error('missing element: #time');
    for (const value of values) {
      slider.value = String(value);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await nextFrame();
    }
    // The first draws the last step, the second comes after it.
    await nextFrame();
    performance.mark('scrubbed');
  }, steps);
  const isOver = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await isOver;
  const end = events.find(({ name }) => name === 'scrubbed')?.ts ?? 0;
  return events.filter(({ ts }) => ts < end);
}

/** Returns of each layout among *events* whether it was one of the whole page. */
function areWhole(events: readonly TracedEvent[]): boolean[] {
  return events.flatMap(({ name, args }) =>
    name === 'Layout' && args.beginData ? [!args.beginData.partialLayout] : [],
  );
}

test('a step lays out the boxes that it writes into, and never the page around them', async ({ page }) => {
  await openAtRest(page, '?t=2014-06-10');
  const layouts = areWhole(await tracedScrub(page, [stepOf('2014-06-11')]));
  expect(layouts).toContain(false);
  expect(layouts).not.toContain(true);
});

test('a scrub over signings lays out the boxes that it writes into, and leaves the layers of the page as they are', async ({
  page,
}) => {
  await openAtRest(page, '?t=2014-09-01');
  const first = stepOf('2014-09-01');
  const days = Array.from({ length: 30 }, (_, i) => first + 1 + i);
  // A first step is none of a scrub, and signs nobody; a machine at other work may take so long that another is none.
  await expect(async () => {
    await tracedScrub(page, [first]);
    const events = await tracedScrub(page, days);
    const layouts = areWhole(events);
    expect(layouts).toContain(false);
    expect(layouts).not.toContain(true);
    expect(events.map(({ name }) => name)).not.toContain('PaintArtifactCompositor::Update');
  }).toPass();
});

test('a jump across the whole window writes into each province that differs its state, and that it changes gently', async ({
  page,
}) => {
  await openAtRest(page, '?t=2013-01-01');
  const { elements, attributes, reads } = await costOf(page, '2019-12-31');
  expect(elements).toBe(30);
  // Đà Nẵng is drawn twice, with Hoàng Sa in its inset, and four more have islands far off. Khánh Hòa has no document.
  expect(attributes).toBe(2 * 35);
  expect(reads).toBe(0);
});

test('a jump over a few signings writes only the provinces between', async ({ page }) => {
  await openAtRest(page, '?t=2014-09-10');
  const { elements } = await costOf(page, '2014-09-14');
  expect(elements).toBe(2);
});

/** Notes from now on the names of the attributes that are written into provinces; returns where they are noted. */
function watchAttributes(page: Page) {
  return page.evaluateHandle(() => {
    const names: string[] = [];
    new MutationObserver((list) =>
      names.push(...list.map(({ attributeName }) => attributeName ?? '')),
    ).observe(document.querySelector('.provinces') ?? document.body, { subtree: true, attributes: true });
    return names;
  });
}

test('outlines are drawn once: no step writes path data into a province', async ({ page }) => {
  await openAtRest(page, '?t=2013-01-01');
  const written = await watchAttributes(page);
  await page.locator('#time').focus();
  // One after the other: keys within one frame are drawn as one step, here as none.
  for (const [key, date] of [
    ['End', '2019-12-31'],
    ['Home', '2013-01-01'],
  ] as const) {
    await page.keyboard.press(key);
    await arrive(page, date);
  }
  expect(new Set(await written.jsonValue())).toEqual(new Set(['class', 'data-state']));
});

/** Moves the scrubber on by *days*, one a frame. */
function scrub(page: Page, days: number): Promise<void> {
  return page.evaluate(async (count) => {
    const slider = document.querySelector<HTMLInputElement>('#time');
    for (let i = 0; slider && i < count; i++) {
      slider.stepUp();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
  }, days);
}

/** Returns the provinces whose colour is changing gently. */
function changing(page: Page): Promise<(string | undefined)[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter((animation) => animation instanceof CSSTransition)
      .map(({ effect }) => effect as KeyframeEffect)
      .map(({ target }) => (target instanceof SVGElement ? target.dataset['province'] : undefined)),
  );
}

/** Notes from now on which provinces begin to change their colour gently; returns what tells of them. */
async function watchColours(page: Page): Promise<() => Promise<string[]>> {
  const begun = await page.evaluateHandle(() => {
    const ids: string[] = [];
    addEventListener('transitionstart', ({ target, propertyName }) => {
      if (propertyName === '--shade' && target instanceof SVGElement) ids.push(target.id);
    });
    return ids;
  });
  return () => begun.jsonValue();
}

test('a colour changes gently at a step and while it plays', async ({ page }) => {
  // The day before Hòa Bình signs; Lào Cai is next, two days on.
  await openAtRest(page, '?t=2014-09-14');
  const begun = await watchColours(page);
  await page.locator('#time').press('ArrowRight');
  await expect.poll(begun).toEqual(['province-VN-14']);
  await page.locator('.play').click();
  await expect.poll(begun).toContain('province-VN-02');
});

test('what has changed gently turns dark at once, as the page around it does', async ({ page }) => {
  await openAtRest(page, '?t=2014-09-14');
  const begun = await watchColours(page);
  await page.locator('#time').press('ArrowRight');
  await expect.poll(begun).toEqual(['province-VN-14']);
  await expect.poll(() => changing(page)).toEqual([]);
  const theme = page.getByRole('button', { name: /^Giao diện/ });
  await theme.click();
  await theme.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await nextFrame(page);
  expect(await begun()).toEqual(['province-VN-14']);
});

test('where the reader scrubs, colours change at once, and so does what was changing still', async ({
  page,
}) => {
  await openAtRest(page, '?t=2014-09-12');
  // A machine at work may be too slow for these to be a scrub.
  await expect(async () => {
    await page.locator('#time').fill(String(stepOf('2014-09-12')));
    await arrive(page, '2014-09-12');
    await expect.poll(() => changing(page)).toEqual([]);
    // Nghệ An signs with the first step, which is no scrub yet, Hòa Bình with the third.
    await scrub(page, 3);
    await arrive(page, '2014-09-15');
    expect(await changing(page)).toEqual([]);
    await expect(page.locator('.is-gentle')).toHaveCount(0);
    await expect(page.locator('[data-province="VN-14"]')).toHaveAttribute('data-state', 'signed');
  }).toPass();
});

test('a scrub writes one attribute for each province that changes', async ({ page }) => {
  await openAtRest(page, '?t=2014-09-12');
  const written = await watchAttributes(page);
  await expect(async () => {
    await page.locator('#time').press('Home');
    await arrive(page, '2013-01-01');
    await scrub(page, 2);
    await written.evaluate((names) => names.splice(0));
    await scrub(page, 365);
    await arrive(page, '2014-01-03');
    // Hải Phòng has signed; six provinces, two of them with islands far off, may have.
    expect(await written.jsonValue()).toEqual(Array<string>(8).fill('data-state'));
  }).toPass();
});

/** Moves the scrubber through *steps*, one a frame; returns how often a signing was pointed out on the way. */
function scrubThrough(page: Page, steps: readonly number[]): Promise<number> {
  return page.locator('#time').evaluate(async (slider: HTMLInputElement, values) => {
    const isPointedOut = () =>
      Boolean(
        document.querySelector('.spot')?.getAttribute('d') || document.querySelector('.spot-names text'),
      );
    let times = 0;
    for (const value of values) {
      slider.value = String(value);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      // The second comes after the frame that draws the day.
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      if (isPointedOut()) times++;
    }
    return times;
  }, steps);
}

test('while the reader scrubs no signing is pointed out and no count moves by itself', async ({ page }) => {
  await openAtRest(page, '?t=2014-01-01');
  const signed = stepOf('2014-09-11');
  // A machine at other work may take so long for a frame that its step counts as one by itself.
  await expect(async () => {
    expect(await scrubThrough(page, [signed - 2, signed - 1, signed, signed + 1, signed])).toBe(0);
    await expect(page.locator('[data-stat="documented"] span')).not.toHaveAttribute('data-tick');
  }).toPass();
});

test('what stands below the map follows where the scrubber rests', async ({ page }) => {
  await openAtRest(page, '?t=2014-09-08');
  await page.evaluate(() => {
    const written: string[] = [];
    const observer = new MutationObserver((records) => written.push(...records.map(({ type }) => type)));
    for (const below of document.querySelectorAll('#table, #national'))
      observer.observe(below, { subtree: true, attributes: true, childList: true, characterData: true });
    Object.assign(window, { written });
  });
  const written = () => page.evaluate(() => (window as unknown as { written: string[] }).written.splice(0));
  const states = page.locator('#table td[data-label="Trạng thái"]');
  const before = await states.allTextContents();
  const signed = stepOf('2014-09-11');
  await expect(async () => {
    await scrubThrough(page, [stepOf('2014-09-08')]);
    await expect(states).toHaveText(before);
    await written();
    await scrubThrough(page, [signed - 2, signed - 1, signed]);
    expect(await written()).toEqual([]);
  }).toPass();
  await expect(states).not.toHaveText(before);
});

test('a signing is pointed out where the scrubber rests, and at once in a single step', async ({ page }) => {
  await openAtRest(page, '?t=2014-01-01');
  const spot = page.locator('.spot');
  const signed = stepOf('2014-09-11');
  await scrubThrough(page, [signed - 3, signed - 2, signed - 1, signed]);
  await expect(spot).not.toHaveAttribute('d', '');
  await expect(spot).toHaveAttribute('data-bloom');
  await expect(page.locator('.spot-names text')).not.toHaveCount(0);

  await openAtRest(page, '?t=2014-09-10');
  await page.locator('.next').click();
  await arrive(page, '2014-09-11');
  await expect(spot).toHaveAttribute('data-bloom');
  await expect(page.locator('[data-stat="documented"] span')).toHaveAttribute('data-tick');
});

test('the sentence on a signing takes the place of the one before in the node that is there', async ({
  page,
}) => {
  await openAtRest(page, '?t=2014-09-10');
  const sentence = await page.locator('.caption p').elementHandle();
  await page.locator('.next').click();
  await arrive(page, '2014-09-11');
  await expect(page.locator('.caption')).toContainText('11/9/2014');
  expect(await sentence?.evaluate((node) => node.isConnected && node.textContent)).toContain('11/9/2014');
});
