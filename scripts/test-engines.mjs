import { spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
// Only now are the packages that it needs sure to be there.
const { ensureEngines } = await import('./engines.mjs');
const { chromium, firefox, webkit } = ensureEngines();
const { status } = spawnSync('npx', ['--no-install', 'tsx', 'tests/engines/run.ts'], {
  cwd: root,
  env: { ...process.env, TZ: 'UTC', CHROMIUM: chromium, FIREFOX: firefox, WEBKIT: webkit },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
