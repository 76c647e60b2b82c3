import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/unit/**/*.test.ts', 'tests/data/**/*.test.ts'],
    allowOnly: false,
    testTimeout: 60_000,
  },
});
