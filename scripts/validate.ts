import { readFileSync } from 'node:fs';
import { checkFile, type Check } from './validate/check.ts';
import { formatJson, formatText } from './validate/report.ts';

const usage = 'usage: npm run validate -- FILE [--json] [--lang vi|en]';

/** Checks the signings file that the command line names, prints what is wrong, and returns the exit code. */
function main(args: readonly string[]): number {
  const lang = args[args.indexOf('--lang') + 1] === 'vi' && args.includes('--lang') ? 'vi' : 'en';
  const [path, ...more] = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--lang');
  if (path === undefined || more.length > 0) {
    console.error(usage);
    return 1;
  }
  const check = readAndCheck(path);
  console.log(args.includes('--json') ? formatJson(check, lang) : formatText(check, lang));
  return check.hasErrors ? 1 : 0;
}

function readAndCheck(path: string): Check {
  try {
    return checkFile(readFileSync(path), path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const problem = {
      kind: 'file-unreadable',
      file: path,
      line: null,
      column: null,
      value: error.message,
    } as const;
    return { rowCount: 0, shownCount: 0, problems: [problem], matched: {}, hasErrors: true };
  }
}

process.exitCode = main(process.argv.slice(2));
