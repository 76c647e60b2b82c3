import { readFileSync } from 'node:fs';
import { parameterNames } from '../../src/rollout/url-state.ts';
import { mapFrame, mapOrigin, openHost } from './embed-host.ts';
import { open } from './rollout-page.ts';
import { expect, test, type Frame, type Page } from './test.ts';

/** Each would set `hacked` if anything took it for more than text. */
const scripts = [
  `"><img src=x onerror="hacked=1"><script>hacked=1</script>`,
  `'-(hacked=1)-'`,
  'javascript:hacked=1//',
  `</script><svg onload=hacked=1>`,
];

const isHacked = (page: Page | Frame) => page.evaluate(() => 'hacked' in window);

/** Returns the elements that no page of ours has, and that the scripts would make. */
const strangers = (page: Page | Frame) =>
  page
    .locator('img, [onerror], [onload], a[href^="javascript:"], script:not([src], [type], :first-of-type)')
    .count();

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Returns the file of the page's data under *name*, its first row with *script* in *column*, the rest untouched. */
function fileWith(name: string, column: number, script: string): string {
  const [head = '', ...rows] = readFileSync(`data/${name}`, 'utf8').trimEnd().split(/\r?\n/);
  const cells = head.split(',').map((_, i) => (i === column ? script : `${i}`));
  return [head, cells.map(quoted).join(','), ...rows].join('\n');
}

for (const name of ['signings', 'milestones', 'provinces', 'story']) {
  const [head = ''] = readFileSync(`data/${name}.csv`, 'utf8').split(/\r?\n/);
  test(`a script in any column of ${name}.csv is text, and the other rows are shown`, async ({ page }) => {
    test.slow();
    for (const [i] of head.split(',').entries())
      for (const script of scripts.slice(0, i === 0 ? undefined : 1)) {
        await page.route(`**/${name}-*.csv`, (route) =>
          route.fulfill({ body: fileWith(`${name}.csv`, i, script) }),
        );
        await open(page, '?lang=en&province=VN-22&t=2014-09-13');
        await expect(page.locator('#panel h2')).toHaveText('Nghe An');
        expect(await isHacked(page), `column ${i}`).toBe(false);
        expect(await strangers(page), `column ${i}`).toBe(0);
        await page.unrouteAll();
      }
  });
}

test('a script in each cell of a good row is shown as text, in the panel, the table and the details', async ({
  page,
}) => {
  const [script = ''] = scripts;
  const cells: Readonly<Record<string, string>> = {
    id: 'a',
    province_iso: 'VN-HP',
    province: 'Hải Phòng',
    authority_level: 'provincial',
    signed: '2013-12-18',
    source_url: 'https://example.org/?q=%22%3E%3Cscript%3Ehacked=1%3C/script%3E',
  };
  const [head = ''] = readFileSync('data/signings.csv', 'utf8').split(/\r?\n/);
  const free = ['authority', 'vnpt_party', 'areas', 'publisher', 'source_title', 'note_vi', 'summary_vi'];
  const row = head.split(',').map((column) => cells[column] ?? (free.includes(column) ? script : ''));
  await page.route('**/signings-*.csv', (route) =>
    route.fulfill({ body: `${head}\n${row.map(quoted).join(',')}` }),
  );
  await open(page, '?lang=vi&province=VN-HP&t=2013-12-18');
  await expect(page.locator('[data-province="VN-HP"]').first()).toHaveAttribute('data-state', 'signed');
  for (const place of ['#panel', '#table tbody']) await expect(page.locator(place)).toContainText(script);
  await page.mouse.move(5, 5);
  // The tools, of which the details are one, come with the first movement.
  await expect(page.locator('.table-tools')).toBeAttached();
  await page.locator('.mark-group').first().hover();
  await expect(page.locator('.mark-card')).toContainText(script);
  expect(await isHacked(page)).toBe(false);
  expect(await strangers(page)).toBe(0);
  await openHost(
    page,
    `<iframe src="${mapOrigin}/embed.html?embed=1&province=VN-HP" width="700" height="560"></iframe>`,
  );
  const frame = await mapFrame(page);
  await expect(frame.locator('.embed-card')).toContainText(script);
  expect(await isHacked(frame)).toBe(false);
  expect(await strangers(frame)).toBe(0);
});

const others = [
  'embed',
  'present',
  'map',
  'iframeId',
  'e',
  'childId',
  'parentUrl',
  'parentTitle',
  'initialWidth',
  '__proto__',
];

for (const name of [...parameterNames, ...others])
  test(`a script in the parameter ${name} is rubbish: the default applies`, async ({ page }) => {
    for (const script of [scripts[0] ?? '', '__proto__', '9'.repeat(4_000)]) {
      const query = `${name}=${encodeURIComponent(script)}`;
      if (name !== 'embed') await open(page, `embed.html?embed=1&lang=en&${query}`);
      await open(page, `?${name === 'lang' ? '' : 'lang=en&'}${query}#${encodeURIComponent(script)}`);
      await expect(page.locator('#time')).toHaveJSProperty('value', '2555');
      await expect(page.locator('[data-stat="documented"]')).toHaveText('30');
      expect(await isHacked(page)).toBe(false);
      expect(await strangers(page)).toBe(0);
    }
  });

test('a well-formed twin of each parameter works', async ({ page }) => {
  await open(page, '?lang=en&t=2014-09-13&province=VN-22&theme=dark&mode=year&speed=2');
  await expect(page.locator('#panel h2')).toHaveText('Nghe An');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('#time')).toHaveAttribute(
    'aria-valuetext',
    /^In 2014 alone, to 13 September 2014/,
  );
});
