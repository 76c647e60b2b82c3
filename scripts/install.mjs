import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the dependencies where they are missing or older than the lock file. Throws where npm fails. */
export function ensureInstalled() {
  const installedMs = modifiedMs('node_modules/.package-lock.json');
  if (installedMs !== null && installedMs >= (modifiedMs('package-lock.json') ?? 0)) return;
  console.log('Installing the dependencies …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

function modifiedMs(path) {
  return statSync(new URL(`../${path}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? null;
}
