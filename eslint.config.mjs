import css from '@eslint/css';
import js from '@eslint/js';
import baselineJs from 'eslint-plugin-baseline-js';
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

/** What ships may use what every engine has had since this year: README, “Browsers”. */
const baseline = { available: 2024 };

export default tseslint.config(
  { ignores: ['dist/**', 'dist-single/**', 'node_modules/**', 'test-results/**', 'playwright-report/**'] },
  ...[js.configs.recommended, ...tseslint.configs.strict].map((config) => ({
    ...config,
    files: ['**/*.{ts,mjs}'],
  })),
  {
    files: ['**/*.{ts,mjs}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
    },
  },
  { files: ['src/**/*.ts'], languageOptions: { globals: globals.browser }, rules: { 'no-console': 'error' } },
  {
    files: ['src/{data,rollout,words}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'the clock is handed in' },
        { object: 'Math', property: 'random', message: 'pure code does not throw dice' },
      ],
    },
  },
  {
    files: ['tests/browser/*.spec.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: '@playwright/test', message: 'import from ./test.ts, which watches over what the page does' },
      ],
    },
  },
  { files: ['src/page/sw.js'], languageOptions: { globals: globals.serviceworker } },
  {
    files: ['src/**/*.ts'],
    plugins: { 'baseline-js': baselineJs },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'baseline-js/use-baseline': [
        'error',
        {
          ...baseline,
          // In every engine since April 2024; dated 2025 for a fault of iOS in dismissing by a tap outside.
          includeWebApis: { preset: 'type-aware', ignore: ['popover'] },
          includeJsBuiltins: { preset: 'type-aware' },
        },
      ],
    },
  },
  {
    // A presentation asks whether the browser has these, and does without.
    files: ['src/present/full-screen.ts', 'src/present/wake-lock.ts'],
    rules: { 'baseline-js/use-baseline': 'off' },
  },
  {
    files: ['src/**/*.css'],
    plugins: { css },
    language: 'css/css',
    rules: {
      'css/use-baseline': [
        'error',
        {
          ...baseline,
          // Where an engine lacks these the page is complete without them.
          allowProperties: [
            'content-visibility',
            'accent-color',
            'break-after',
            'forced-color-adjust',
            'overscroll-behavior',
            'print-color-adjust',
            'text-size-adjust',
            'user-select',
          ],
        },
      ],
    },
  },
  { files: ['**/*.mjs', 'scripts/**/*.ts'], languageOptions: { globals: globals.node } },
);
