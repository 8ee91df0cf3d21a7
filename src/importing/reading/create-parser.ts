import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { ImportError } from '../../model/import-error.ts';
import { checkNesting } from './check-nesting.ts';
import type { Format } from './detect-format.ts';
import { LIMITS } from './limits.ts';
import { parseSource } from './parse-source.ts';
import type { Block, SourceDocument } from './source-document.ts';

export type Parsed = { readonly document: SourceDocument } | { readonly error: ImportError };

/** Reads texts of unknown origin in bounded time and memory. */
export interface Parser {
  parse(format: Format, text: string): Promise<Parsed>;
  /** Ends the child process, if there is one. */
  close(): void;
}

/** A parser that runs Markdown and HTML in one child process, begun when it is first needed and ended when a text takes too long. */
export function createParser({ milliseconds = LIMITS.parseMilliseconds }: { readonly milliseconds?: number } = {}): Parser {
  let child: ChildProcess | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const close = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const parseInChild = async (format: Format, text: string): Promise<Parsed> => {
    child ??= startChild();
    const parsed = await answerOf(child, { format, text }, milliseconds);
    if ('error' in parsed) close();
    return parsed;
  };
  const parse = async (format: Format, text: string): Promise<Parsed> => {
    if (format !== 'html' && hasTooManyLines(text)) return { error: { code: 'too-many-lines', most: LIMITS.mostBlocks } };
    if (format === 'text' || format === 'rst') return withinLimits({ document: await parseSource(format, text) });
    const error = checkNesting(text);
    if (error) return { error };
    const answer = queue.then(() => parseInChild(format, text));
    queue = answer.catch(() => undefined);
    return withinLimits(await answer);
  };
  return { parse, close };
}

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) if (++lines > LIMITS.mostBlocks) return true;
  return false;
}

function withinLimits(parsed: Parsed): Parsed {
  if ('error' in parsed) return parsed;
  const { blocks } = parsed.document;
  if (blocks.length > LIMITS.mostBlocks) return { error: { code: 'too-many-lines', most: LIMITS.mostBlocks } };
  return { document: { ...parsed.document, blocks: blocks.map(clip) } };
}

function clip(block: Block): Block {
  const { text, kind } = block;
  if (kind === 'heading' && text.length > LIMITS.longestHeading) return clip({ ...block, kind: 'line', level: 0 });
  return text.length > LIMITS.longestLine ? { ...block, text: text.slice(0, LIMITS.longestLine) } : block;
}

/** Node 20 cannot read TypeScript: where this file runs as such, the child needs the loader, too. */
function startChild(): ChildProcess {
  const isTypeScript = import.meta.url.endsWith('.ts');
  const file = fileURLToPath(new URL(`./parser-child.${isTypeScript ? 'ts' : 'js'}`, import.meta.url));
  const loader = isTypeScript ? ['--import', createRequire(import.meta.url).resolve('tsx')] : [];
  const child = fork(file, [], {
    execArgv: [...loader, `--max-old-space-size=${LIMITS.parserMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return child;
}

function answerOf(
  child: ChildProcess,
  request: { readonly format: Format; readonly text: string },
  milliseconds: number,
): Promise<Parsed> {
  return new Promise((resolve) => {
    const settle = (parsed: Parsed): void => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      child.channel?.unref();
      resolve(parsed);
    };
    const onMessage = (message: { document: SourceDocument } | { failed: string }): void =>
      settle(
        'document' in message ? { document: message.document } : { error: { code: 'parser-failed', reason: message.failed } },
      );
    const onExit = (): void => settle({ error: { code: 'parser-failed', reason: 'ended' } });
    const timer = setTimeout(() => settle({ error: { code: 'too-slow', milliseconds } }), milliseconds);
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.channel?.ref();
    child.send(request, (error) => error && onExit());
  });
}
