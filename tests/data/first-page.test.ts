import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { fillFrame, fillPage } from '../../scripts/build/first-page.ts';

const siteUrl = 'https://example.org/map/';
const source = readFileSync('index.html', 'utf8');

/** Returns the value of *attribute* of the element that *selector* finds in *page*. */
const valueIn = (page: string, selector: string, attribute: string) =>
  parseHTML(page).document.querySelector(selector)?.getAttribute(attribute);

for (const [lang, address] of [
  ['vi', siteUrl],
  ['en', `${siteUrl}en.html`],
] as const)
  describe(`the page in ${lang}, built for an address`, async () => {
    const page = await fillPage(source, lang, siteUrl);

    it('names itself and its sister by their full addresses', () => {
      expect(valueIn(page, 'link[rel="canonical"]', 'href')).toBe(address);
      expect(valueIn(page, 'meta[property="og:url"]', 'content')).toBe(address);
      expect(valueIn(page, 'link[hreflang="vi"]', 'href')).toBe(siteUrl);
      expect(valueIn(page, 'link[hreflang="en"]', 'href')).toBe(`${siteUrl}en.html`);
      expect(valueIn(page, 'link[hreflang="x-default"]', 'href')).toBe(siteUrl);
      expect(valueIn(page, 'meta[property="og:image"]', 'content')).toBe(`${siteUrl}picture-${lang}.png`);
      expect(valueIn(page, 'link[type="application/json+oembed"]', 'href')).toBe(
        `${siteUrl}oembed-${lang}.json`,
      );
    });

    it('describes its data set as schema.org wants one', () => {
      const text = parseHTML(page).document.querySelector('script[type="application/ld+json"]')?.textContent;
      const data = JSON.parse(text ?? '') as Record<string, string>;
      expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': 'Dataset', inLanguage: lang });
      expect(data['name']).toBeTruthy();
      // Search engines take descriptions of 50 to 5,000 characters.
      expect(data['description']?.length).toBeGreaterThan(50);
      expect(data['description']?.length).toBeLessThan(5_000);
    });

    it('counts the national bodies, and leads to all agreements on their own page', () => {
      const { document } = parseHTML(page);
      const own = lang === 'vi' ? './agreements.html' : './agreements-en.html';
      expect(document.querySelector('tr')).toBeNull();
      expect(valueIn(page, '#table a', 'href')).toBe(own);
      expect(valueIn(page, `noscript a[href="${own}"]`, 'href')).toBe(own);
      expect(document.querySelector('[data-stat="national"]')?.textContent).toBe('3');
    });
  });

it('without an address the page offers no oEmbed, which needs one', async () => {
  const page = await fillPage(source, 'vi', null);
  expect(page).not.toContain('oembed');
  expect(valueIn(page, 'link[rel="canonical"]', 'href')).toBe('./');
});

it('the page for frames has the picture and the counts, and the way to the rest', async () => {
  const frame = await fillFrame(source);
  const { document } = parseHTML(frame);
  expect(document.documentElement.getAttribute('data-embed')).toBe('true');
  expect(document.querySelector('#map svg[role="img"]')).not.toBeNull();
  expect(document.querySelector('[data-stat="documented"]')?.textContent).toBe('30');
  expect(document.querySelectorAll('tr, #story > *, #panel > *')).toHaveLength(0);
  expect([...document.querySelectorAll('noscript a')].map((a) => a.getAttribute('href'))).toEqual([
    'index.html',
    'en.html',
  ]);
  expect(valueIn(frame, 'meta[name="robots"]', 'content')).toBe('noindex');
});
