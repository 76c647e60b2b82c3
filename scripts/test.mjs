import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const reports = mkdtempSync(join(tmpdir(), 'rollout-map-'));
const total = { passed: 0, failed: 0 };

check('formatter', ['prettier', '--check', '--log-level', 'warn', '.']);
check('linter', ['eslint', '--max-warnings=0', '.']);
check('types of everything', ['tsc', '--noEmit']);
check('types of the pure layers', ['tsc', '-p', 'tsconfig.pure.json']);
runUnitTests();
if (check('build', ['vite', 'build', '--logLevel', 'warn'])) await runBrowserTests();

rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a tool that passes or fails as a whole; returns whether it passed. */
function check(name, command) {
  const { status } = run(command);
  console.log(`${status === 0 ? 'passed' : 'FAILED'}: ${name}`);
  count(status === 0 ? 1 : 0, status === 0 ? 0 : 1);
  return status === 0;
}

function runUnitTests() {
  const report = join(reports, 'unit.json');
  const { status } = run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  countReport('unit tests and data checks', status, () => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return [numPassedTests, numFailedTests + numPendingTests + numTodoTests];
  });
}

async function runBrowserTests() {
  const report = join(reports, 'browser.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  try {
    const { ensureChromium } = await import('./chromium.mjs');
    env.CHROMIUM = ensureChromium();
  } catch (error) {
    console.error(error.message);
    count(0, 1);
    return;
  }
  const { status } = run(['playwright', 'test', '--reporter=list,json'], env);
  countReport('browser tests', status, () => {
    const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(report, 'utf8')).stats;
    return [expected, unexpected + flaky + skipped];
  });
}

/** Counts what a runner reports. A test that was skipped counts as failed, and so does a runner that broke. */
function countReport(name, status, read) {
  try {
    const [passed, failed] = read();
    count(passed, failed);
    if (status !== 0 && failed === 0) count(0, 1);
    if (passed + failed === 0) count(0, 1);
  } catch {
    // No report: the runner did not get as far as writing one.
    console.log(`FAILED: ${name} gave no report`);
    count(0, 1);
  }
}

function count(passed, failed) {
  total.passed += passed;
  total.failed += failed;
}

function run([tool, ...args], env = {}) {
  return spawnSync('npx', ['--no-install', tool, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TZ: 'UTC', ...env },
  });
}
