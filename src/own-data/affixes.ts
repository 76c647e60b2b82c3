/** Words around a name that say what it is the name of; read only where the provinces are Vietnam's. */
const prefixes =
  'uy ban nhan dan|ubnd|tinh|thanh pho|thu do|tp|t p|t|vnpt|vien thong|province of|city of|the province of'.split(
    '|',
  );
const suffixes = 'province|city|municipality|thanh pho|tp|viet nam|vietnam|vn'.split('|');

/** Returns *spelled* and then what is left of it as one word after another that only says “province of” is taken off. */
export function readings(spelled: string): string[] {
  const found = [spelled];
  for (let words = spelled; ;) {
    const rest = withoutAffix(words);
    if (rest === words) return found;
    found.push(rest);
    words = rest;
  }
}

function withoutAffix(words: string): string {
  const bare = words.replace(/\p{M}/gu, '');
  const prefix = prefixes.find((phrase) => bare.startsWith(`${phrase} `));
  if (prefix) return words.split(' ').slice(prefix.split(' ').length).join(' ');
  const suffix = suffixes.find((phrase) => bare.endsWith(` ${phrase}`));
  return suffix ? words.split(' ').slice(0, -suffix.split(' ').length).join(' ') : words;
}
