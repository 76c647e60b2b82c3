import { parse } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

/** The scripts that stand alone, under names that stay: the file, and what it is made of. */
const loneScripts: Readonly<Record<string, string>> = {
  // For the pages of others: turns a placeholder into the frame.
  'embed.js': 'src/embed/embed-host.ts',
  // For frames that may not load modules or data: the whole page and its data as one plain script.
  'sandboxed.js': 'src/page/sandboxed.ts',
};

/** Returns a plugin that builds each lone script beside the page, without imports; its styles bear its name. */
export function loneScriptsPlugin(): Plugin {
  let config: ResolvedConfig | null = null;
  return {
    name: 'lone-scripts',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle() {
      if (!config) return;
      for (const [fileName, entry] of Object.entries(loneScripts)) await buildAlone(fileName, entry, config);
    },
  };
}

async function buildAlone(fileName: string, entry: string, config: ResolvedConfig): Promise<void> {
  await build({
    root: config.root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir: config.build.outDir,
      emptyOutDir: false,
      target: config.build.target,
      modulePreload: false,
      lib: {
        entry,
        formats: ['iife'],
        name: 'vnptMap',
        fileName: () => fileName,
        cssFileName: parse(fileName).name,
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
}
