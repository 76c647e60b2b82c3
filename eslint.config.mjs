import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const impureGlobals = [
  'document',
  'window',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'fetch',
  'console',
  'performance',
  'process',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
];

/** The layers, lowest first: a file imports from its own layer or from a lower one. */
const layers = ['data', 'model', 'views', 'app'];

const layerRules = layers.map((layer, rank) => ({
  files: [`src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: layers
          .slice(rank + 1)
          .map((higher) => ({ group: [`**/${higher}/**`], message: `${layer} must not import ${higher}` })),
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/**', 'dist-single/**', 'node_modules/**', 'test-results/**', 'playwright-report/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
    },
  },
  { files: ['src/**/*.ts'], languageOptions: { globals: globals.browser }, rules: { 'no-console': 'error' } },
  ...layerRules.filter(({ rules }) => rules['no-restricted-imports'][1].patterns.length > 0),
  {
    files: ['src/data/**/*.ts', 'src/model/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'the clock is handed in' },
        { object: 'Math', property: 'random', message: 'pure code does not throw dice' },
      ],
    },
  },
  { files: ['src/app/sw.js'], languageOptions: { globals: globals.serviceworker } },
  { files: ['**/*.mjs', 'scripts/**/*.ts'], languageOptions: { globals: globals.node } },
);
