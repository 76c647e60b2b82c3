import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { charactersOfPage } from './font/characters.ts';
import { fallbackRule } from './font/fallback.ts';
import { withLevelFigures } from './font/level-figures.ts';

/** The weights of the page, and the file of each in the package of the face. */
const weights = [
  { weight: 400, file: '400Regular/BeVietnamPro_400Regular.ttf' },
  { weight: 700, file: '700Bold/BeVietnamPro_700Bold.ttf' },
] as const;

const { resolve } = createRequire(import.meta.url);
const characters = charactersOfPage();
/** The weight in which a date runs; its figures are a face of their own, for the rest of a text wants narrow ones. */
const figures = { weight: 700, file: 'level-figures-700.woff2' } as const;

/** Returns the rule for *family* in *weight*, which *file* holds; *more* is what it says beside that. */
function ruleOf(family: string, file: string, weight: number, more = ''): string {
  return `@font-face { font-family: ${family}; src: url('../fonts/${file}') format('woff2'); font-weight: ${weight}; font-display: swap; ${more} }`;
}

const face = "'Be Vietnam Pro'";
const { css, family: standIn } = fallbackRule();
const rules: string[] = [];
let total = 0;

mkdirSync('src/page/fonts', { recursive: true });
for (const { weight, file } of weights) {
  const whole = readFileSync(resolve(`@expo-google-fonts/be-vietnam-pro/${file}`));
  const subset = await subsetFont(whole, characters, {
    targetFormat: 'woff2',
    // Nobody asks for the other features, and screens of today need no hinting.
    keepFeatures: ['kern'],
    noHinting: true,
  });
  const name = `be-vietnam-pro-${weight}.woff2`;
  writeFileSync(`src/page/fonts/${name}`, subset);
  total += subset.byteLength;
  rules.push(ruleOf(face, name, weight));
  if (weight !== figures.weight) continue;
  const level = await subsetFont(withLevelFigures(whole), '0123456789', {
    targetFormat: 'woff2',
    noHinting: true,
  });
  writeFileSync(`src/page/fonts/${figures.file}`, level);
  total += level.byteLength;
  rules.push(ruleOf("'Level figures'", figures.file, weight, 'unicode-range: U+30-39;'));
}
writeFileSync(
  'src/page/styles/faces.css',
  `/* Written by \`npm run font\`: the face of the page, and a fallback that takes the same room. */
${[...rules, css].join('\n\n')}

/* The page comes in the stand-in, and in its face once that is here whole. */
:root {
  --face: ${standIn};
  --figures: ${standIn};
}

:root[data-face='whole'],
body > :is(dialog, .present, .loss) {
  --face: ${face}, ${standIn};
  --figures: 'Level figures', var(--face);
  font-family: var(--face), system-ui, sans-serif;
}
`,
);
console.log(`${[...characters].length} characters, ${total} bytes in ${weights.length + 1} files`);
