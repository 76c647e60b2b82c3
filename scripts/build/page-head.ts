import type { Lang } from '../../src/data/lang.ts';
import { messages } from '../../src/words/messages.ts';
import { html } from '../../src/ui/dom.ts';

/**
 * Returns what the head of the page in *lang* says to search engines and to those who show links to it.
 * Addresses are relative where *siteUrl* is null: then what must have a full one is left out.
 */
export function headFor(
  lang: Lang,
  summary: string,
  siteUrl: string | null,
  [first = '', last = '']: readonly string[],
): HTMLElement[] {
  const base = siteUrl ?? './';
  const { title, description } = messages[lang];
  const addresses = { vi: base, en: `${base}en.html` };
  const picture = `${base}picture-${lang}.png`;
  const tags = [
    ...addressLinks(lang, addresses),
    ...Object.entries({
      'og:type': 'website',
      'og:title': title,
      'og:description': description,
      'og:locale': lang === 'vi' ? 'vi_VN' : 'en_GB',
      'og:image': picture,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': summary,
    }).map(([property, content]) => html('meta', { property, content })),
    html('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    html('script', { type: 'application/ld+json' }, dataset(lang, summary, base, `${first}/${last}`)),
  ];
  if (siteUrl)
    tags.push(
      html('meta', { property: 'og:url', content: addresses[lang] }),
      html('link', {
        rel: 'alternate',
        type: 'application/json+oembed',
        href: `${siteUrl}oembed-${lang}.json`,
        title,
      }),
    );
  return tags;
}

/** Returns the links of the page in *lang* to itself and to its sister. */
export function addressLinks(lang: Lang, addresses: Readonly<Record<Lang, string>>): HTMLElement[] {
  return [
    html('link', { rel: 'canonical', href: addresses[lang] }),
    html('link', { rel: 'alternate', hreflang: 'vi', href: addresses.vi }),
    html('link', { rel: 'alternate', hreflang: 'en', href: addresses.en }),
    html('link', { rel: 'alternate', hreflang: 'x-default', href: addresses.vi }),
  ];
}

/** Returns the data set as schema.org describes one, for search engines. */
function dataset(lang: Lang, summary: string, url: string, temporalCoverage: string): string {
  const { title, description } = messages[lang];
  const value = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: `${description} ${summary}.`,
    inLanguage: lang,
    url,
    temporalCoverage,
    spatialCoverage: 'Việt Nam',
    isAccessibleForFree: true,
  };
  // No text may end the script it stands in.
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
