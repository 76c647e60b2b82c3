import { readdirSync, readFileSync } from 'node:fs';

/** Letters of Vietnamese beyond ASCII, in lower case: whatever a data file of somebody's own may hold in it. */
const vietnamese = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';

/** Signs that the page sets between words and numbers, or that a keyboard gives. */
const signs = '–—‘’“”…·×−→←↑↓≤≥§°©€₫\u00a0\u2060';

/** Returns every character the page can show: ASCII, Vietnamese, and whatever its sentences and data hold. */
export function charactersOfPage(): string {
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join('');
  const texts = [ascii, vietnamese, vietnamese.toUpperCase(), signs, ...textsOfPage()];
  return [...new Set(texts.join('').normalize('NFC'))]
    .filter((sign) => sign >= ' ')
    .sort()
    .join('');
}

/** Returns the texts whose characters the page shows: its messages, its first markup and its data. */
export function textsOfPage(): string[] {
  const messages = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(messages|words|problem-text)\.ts$/.test(name),
  );
  const data = readdirSync('data').filter((name) => name.endsWith('.csv') && !name.includes('aliases'));
  return ['index.html', ...messages.map((name) => `src/${name}`), ...data.map((name) => `data/${name}`)].map(
    (path) => readFileSync(path, 'utf8'),
  );
}
