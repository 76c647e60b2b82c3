import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';

const firefoxPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/**
 * Returns where the three browsers are: the paths of a Chromium and a Firefox, and of the MiniBrowser that
 * WebKitWebDriver drives. What is missing is installed from Debian's packages where that is allowed; else it
 * throws, saying what to install.
 */
export function ensureEngines() {
  if (!firefoxPath() || !miniBrowserPath() || !existsSync('/usr/bin/xvfb-run')) installFromDebian();
  const engines = { chromium: ensureChromium(), firefox: firefoxPath(), webkit: miniBrowserPath() };
  if (!engines.firefox)
    throw new Error(
      'The engine tests need Firefox: install it, or name it in the environment variable FIREFOX.',
    );
  if (!engines.webkit || !existsSync('/usr/bin/xvfb-run'))
    throw new Error(
      'The engine tests need WebKitGTK and a virtual display: install Debian’s packages webkit2gtk-driver, xvfb and xauth.',
    );
  return engines;
}

function firefoxPath() {
  return [process.env.FIREFOX, ...firefoxPlaces].find((path) => path && existsSync(path));
}

function miniBrowserPath() {
  if (!existsSync('/usr/bin/WebKitWebDriver')) return undefined;
  return readdirSync('/usr/lib')
    .map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
    .find(existsSync);
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing Firefox, WebKitGTK and a virtual display from Debian’s packages …');
  const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth'];
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { stdio: 'inherit' });
}
