import { mkdirSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { build } from 'vite';
import { engineNames, type Engine, type EngineName } from './engine.ts';
import { comparePictures } from './pictures.ts';
import { launchPuppeteer } from './puppeteer-engine.ts';
import { serveSite } from './site.ts';
import { openReady, rest } from './acts.ts';
import { suite } from './suite.ts';
import { launchWebKit } from './webkit-engine.ts';

const sizes = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
];
const pictureFolder = 'test-results/engines';
const total = { passed: 0, failed: 0 };

await build({ logLevel: 'warn' });
const site = await serveSite(Number(process.env['TEST_PORT'] ?? 4188));
mkdirSync(pictureFolder, { recursive: true });

const chosen = engineNames.filter((name) => !process.env['ENGINE'] || process.env['ENGINE'] === name);
for (const name of chosen) {
  const engine = await launch(name);
  console.log(`${name}: ${engine.version}`);
  for (const { name: test, run } of suite)
    await report(`${name}: ${test}`, async () => {
      await run(engine.page, site).catch(async (cause: unknown) => {
        // What the console says of it may be why.
        throw new Error(`faults on the page: ${JSON.stringify(await faultsOf(engine))}`, { cause });
      });
      const faults = await faultsOf(engine);
      if (faults.length > 0) throw new Error(`the console was written to: ${JSON.stringify(faults)}`);
    });
  for (const size of sizes) await takePicture(engine, size);
  await engine.close();
}
for (const name of chosen.filter((candidate) => candidate !== 'chromium'))
  for (const { width, height } of sizes)
    await report(`${name}: the picture at ${width}×${height} is like Chromium’s`, () =>
      comparePictures(`${pictureFolder}/chromium-${width}.png`, `${pictureFolder}/${name}-${width}.png`),
    );
await site.close();
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

function launch(name: EngineName): Promise<Engine> {
  const path = process.env[name.toUpperCase()];
  if (!path) throw new Error(`missing environment variable: ${name.toUpperCase()}`);
  return name === 'webkit' ? launchWebKit(path, 4789) : launchPuppeteer(name, path);
}

async function report(name: string, check: () => Promise<void> | void): Promise<void> {
  try {
    await check();
    total.passed += 1;
    console.log(`  passed  ${name}`);
  } catch (error) {
    total.failed += 1;
    console.log(`  FAILED  ${name}\n${inspect(error)}`);
  }
}

async function faultsOf({ page }: Engine): Promise<readonly unknown[]> {
  const faults = await page.run('return globalThis.faults ?? ["the probe did not run"]');
  return Array.isArray(faults) ? faults : [faults];
}

async function takePicture({ name, page }: Engine, size: { width: number; height: number }): Promise<void> {
  await report(`${name}: a picture at ${size.width}×${size.height}`, async () => {
    await openReady(page, site, '?t=2015-12-31', size);
    await rest(page);
    writeFileSync(`${pictureFolder}/${name}-${size.width}.png`, await page.screenshot());
  });
}
