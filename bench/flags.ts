import { contestants, type Contestant } from './contestants.ts';

/** What the command line asks for. */
export interface Flags {
  /** How often everything is measured. */
  readonly runs: number;
  readonly only: readonly Contestant[];
}

/** Returns what *words*, those after the command, ask for: `--runs N`, `--only a,b`. Throws on anything else. */
export function parseFlags(words: readonly string[]): Flags {
  let flags: Flags = { runs: 7, only: contestants };
  for (let i = 0; i < words.length; i += 2) {
    const value = words[i + 1] ?? '';
    if (words[i] === '--runs') flags = { ...flags, runs: parseRuns(value) };
    else if (words[i] === '--only') flags = { ...flags, only: value.split(',').map(parseContestant) };
    else throw new Error(`unknown flag: ${words[i]}; known are --runs N and --only ${contestants.join(',')}`);
  }
  return flags;
}

function parseRuns(text: string): number {
  const runs = Number(text);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`invalid number of runs: ${text}`);
  return runs;
}

function parseContestant(text: string): Contestant {
  const name = contestants.find((candidate) => candidate === text);
  if (!name) throw new Error(`unknown contestant: ${text}; known are ${contestants.join(', ')}`);
  return name;
}
