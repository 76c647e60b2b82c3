import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Returns an empty folder for what a browser keeps. */
export function scratchFolder(): string {
  return mkdtempSync(join(tmpdir(), 'vnpt-engine-'));
}

/** Returns the text of the file *name* in *folder*; null while it is missing or empty. */
export function savedIn(folder: string, name: string): string | null {
  const path = join(folder, name);
  return (existsSync(path) && readFileSync(path, 'utf8')) || null;
}
