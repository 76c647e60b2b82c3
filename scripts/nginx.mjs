import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const nginx = '/usr/sbin/nginx';
const modules = '/usr/lib/nginx/modules';

/**
 * Returns the path of nginx and of its module that serves files compressed with brotli beforehand; installs Debian's
 * packages where they are missing and that is allowed, else throws, saying what to install.
 */
export function ensureNginx() {
  if (!hasAll()) installFromDebian();
  if (!hasAll())
    throw new Error('The load test needs Debian’s packages nginx-light and libnginx-mod-http-brotli-static.');
  return { nginx, brotliModule: `${modules}/${brotliModule()}` };
}

function hasAll() {
  return existsSync(nginx) && brotliModule() !== undefined;
}

function brotliModule() {
  return existsSync(modules) ? readdirSync(modules).find((file) => /brotli_static/.test(file)) : undefined;
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing nginx from Debian’s packages …');
  const packages = ['nginx-light', 'libnginx-mod-http-brotli-static'];
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { stdio: 'inherit' });
}
