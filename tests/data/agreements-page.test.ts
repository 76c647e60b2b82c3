import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { agreementsPage } from '../../scripts/build/agreements-page.ts';
import { readStory } from '../../scripts/build/first-page.ts';

const siteUrl = 'https://example.org/map/';
const { data: rows } = Papa.parse<Record<string, string>>(readFileSync('data/signings.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
});
const { data: provinces } = Papa.parse<Record<string, string>>(readFileSync('data/provinces.csv', 'utf8'), {
  header: true,
});
// What is read makes the picture of the map, too, and that in the document there is.
Object.assign(globalThis, { document: parseHTML('<html></html>').document });
const story = await readStory();

for (const [lang, file] of [
  ['vi', 'agreements.html'],
  ['en', 'agreements-en.html'],
] as const)
  describe(`the page of all agreements in ${lang}`, () => {
    const page = agreementsPage(story, lang, { siteUrl, styles: '' });
    const { document } = parseHTML(page);
    const links = [...document.querySelectorAll('a[href], link[href]')];
    const hrefs = links.map((link) => link.getAttribute('href') ?? '');

    it.each(rows.map((row) => [row['id'] ?? '', row] as const))('tells of %s', (id, row) => {
      const article = document.getElementById(id);
      const province = provinces.find(({ iso }) => iso === row['province_iso']);
      const body = row[lang === 'vi' ? 'authority' : 'authority_en'];
      expect(article?.querySelector('h3')?.textContent).toContain(province?.[`name_${lang}`] ?? body);
      const text = article?.textContent;
      for (const column of [`summary_${lang}`, lang === 'vi' ? 'note_vi' : 'note', 'source_title'])
        expect(text).toContain(row[column]);
      expect(text).toContain(row['publisher']);
      const addresses = [...(article?.querySelectorAll('dd a') ?? [])].map((a) => a.getAttribute('href'));
      expect(addresses).toEqual(row['source_url'] ? [row['source_url']] : []);
    });

    it('has every agreement once, those of national bodies in a section of their own', () => {
      expect(document.querySelectorAll('article')).toHaveLength(rows.length);
      const national = rows.filter((row) => row['authority_level'] === 'national').map(({ id }) => id);
      const shown = [...document.querySelectorAll('#national article')].map(({ id }) => id);
      expect(shown.sort()).toEqual(national.sort());
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('is in its language, in whole characters, and needs no script', () => {
      expect(document.documentElement.getAttribute('lang')).toBe(lang);
      expect(document.querySelector('script')).toBeNull();
      expect(page).toBe(page.normalize('NFC'));
    });

    it('links to the web, to its own headings and to the pages beside it alone', () => {
      const beside = ['./', './en.html', './icon.svg', './agreements.html', './agreements-en.html'];
      const others = hrefs.filter((href) => !/^https?:\/\//.test(href) && !beside.includes(href));
      expect(others.filter((href) => !document.getElementById(href.replace(/^#/, '')))).toEqual([]);
      expect(hrefs).toContain(lang === 'vi' ? './' : './en.html');
    });

    it('names itself and its sister by their full addresses', () => {
      const hrefOf = (selector: string) => document.querySelector(selector)?.getAttribute('href');
      expect(hrefOf('link[rel="canonical"]')).toBe(`${siteUrl}${file}`);
      expect(hrefOf('link[hreflang="vi"]')).toBe(`${siteUrl}agreements.html`);
      expect(hrefOf('link[hreflang="en"]')).toBe(`${siteUrl}agreements-en.html`);
    });
  });
