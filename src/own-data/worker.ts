import { formatProblem, formatProblemPlace } from '../words/problem-text.ts';
import type { Problem } from '../data/problem.ts';
import { formatCsv } from '../data/csv-export.ts';
import type { Lang } from '../data/lang.ts';
import { Refused } from './byte-source.ts';
import { OpenedFiles } from './opened-files.ts';
import type { Reply, Request } from './protocol.ts';

let files: OpenedFiles | null = null;

function send(reply: Reply): void {
  postMessage(reply);
}

function sendStory(opened: OpenedFiles): void {
  send({ type: 'story', story: opened.story(), agreements: opened.agreements });
}

async function open(request: Extract<Request, { type: 'open' }>): Promise<void> {
  try {
    files = await OpenedFiles.open(request, {
      onProgress: (name, read, total) => send({ type: 'progress', name, read, total }),
      onOutline: (outline) => send({ type: 'outline', outline }),
      onMap: (drawing) => send({ type: 'map', drawing }),
    });
    sendStory(files);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    send({ type: 'refused', refusal: error.refusal });
  }
}

function problemTable(problems: readonly Problem[], lang: Lang): string {
  const rows = problems.map((problem) => {
    const { line, column, value } = problem;
    const message = `${formatProblemPlace(problem, lang)}: ${formatProblem(problem, lang)}`;
    return [String(line ?? ''), column ?? '', value, message];
  });
  return formatCsv([['line', 'column', 'value', 'message'], ...rows]);
}

function write(text: string): void {
  send({ type: 'written', blob: new Blob([text], { type: 'text/csv;charset=utf-8' }) });
}

addEventListener('message', ({ data: request }: MessageEvent<Request>) => {
  if (request.type === 'open') void open(request);
  if (!files) return;
  if (request.type === 'correct') {
    files.correct(request.corrections);
    sendStory(files);
  } else if (request.type === 'undo') {
    files.undo();
    send({ type: 'undone' });
  } else if (request.type === 'write-data') write(files.text());
  else if (request.type === 'write-problems') write(problemTable(files.problems, request.lang));
});
