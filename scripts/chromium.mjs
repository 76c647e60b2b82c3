import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { root } from './install.mjs';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Returns the path of a Chromium: that of the environment variable CHROMIUM, an installed Chrome or
 * Chromium, Playwright's own, or one that it installs. Throws, saying what to install, where none can be had.
 */
export function ensureChromium() {
  return find() ?? install();
}

function find() {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM names no file: ${named}`);
  return (
    named ?? commands.map(which).find(Boolean) ?? [...places, chromium.executablePath()].find(existsSync)
  );
}

function install() {
  console.log('No Chromium found: trying Playwright’s download …');
  run('npx', ['playwright', 'install', 'chromium']);
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!find() && isDebianRoot) {
    console.log('Trying Debian’s package …');
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  }
  const path = find();
  if (!path)
    throw new Error(
      'The browser tests need Chrome or Chromium: install one, or name it in the environment variable CHROMIUM.',
    );
  return path;
}

function which(command) {
  try {
    const [line] = execFileSync(process.platform === 'win32' ? 'where' : 'which', [command], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split(/\r?\n/);
    return line || undefined;
  } catch {
    // The command is not there: another may be.
    return undefined;
  }
}

function run(command, args) {
  spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}
