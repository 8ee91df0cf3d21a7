import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createMutex } from '../../concurrency/create-mutex.ts';
import type { ImportOptions, ImportReading, ImportSource } from '../import-source.ts';
import type { KnownTalks } from '../read-source.ts';
import { LIMITS } from './limits.ts';
import type { ReaderMessage, ReaderReply } from './reader-messages.ts';

/** Reads sources of unknown origin in bounded time and memory. */
export interface Reader {
  read(source: ImportSource, options: ImportOptions, corpus: KnownTalks): Promise<ImportReading>;
  /** Ends the child process, if there is one. */
  close(): void;
}

/** A reader in one child process, begun when it is first needed and ended when a source takes too long; it reads one at a time. */
export function createReader({ milliseconds = LIMITS.readMilliseconds }: { readonly milliseconds?: number } = {}): Reader {
  let child: ChildProcess | undefined;
  let told: KnownTalks | undefined;
  const mutex = createMutex();
  const close = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
    told = undefined;
  };
  const read: Reader['read'] = async (source, options, corpus) => {
    child ??= startChild();
    if (told !== corpus) await sendTalks(child, corpus);
    told = corpus;
    const reply = await replyOf(child, { kind: 'read', source, options }, milliseconds);
    if (reply.kind === 'read') return reply.reading;
    close();
    return {
      error: reply.kind === 'late' ? { code: 'too-slow', milliseconds } : { code: 'parser-failed', reason: reply.reason },
    };
  };
  return { read: (...given) => mutex.run(() => read(...given)), close };
}

/** Node 20 cannot read TypeScript: where this file runs as such, the child needs the loader, too. */
function startChild(): ChildProcess {
  const isTypeScript = import.meta.url.endsWith('.ts');
  const file = fileURLToPath(new URL(`./reader-child.${isTypeScript ? 'ts' : 'js'}`, import.meta.url));
  const loader = isTypeScript ? ['--import', createRequire(import.meta.url).resolve('tsx')] : [];
  const child = fork(file, [], {
    execArgv: [...loader, `--max-old-space-size=${LIMITS.readerMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return child;
}

/** Packing more at once would keep the service from its work. */
const SESSIONS_AT_ONCE = 200;

async function sendTalks(child: ChildProcess, { events, sessions }: KnownTalks): Promise<void> {
  // What cannot be sent fails again when the source is.
  const send = (message: ReaderMessage): boolean => child.send(message, () => {});
  send({ kind: 'events', events });
  for (let from = 0; from < sessions.length; from += SESSIONS_AT_ONCE) {
    await nextTurn();
    send({ kind: 'sessions', sessions: sessions.slice(from, from + SESSIONS_AT_ONCE) });
  }
}

function replyOf(child: ChildProcess, request: ReaderMessage, milliseconds: number): Promise<ReaderReply | { kind: 'late' }> {
  return new Promise((resolve) => {
    const settle = (reply: ReaderReply | { kind: 'late' }): void => {
      clearTimeout(timer);
      child.off('message', settle);
      child.off('exit', onExit);
      child.channel?.unref();
      resolve(reply);
    };
    const onExit = (): void => settle({ kind: 'failed', reason: 'ended' });
    const timer = setTimeout(() => settle({ kind: 'late' }), milliseconds);
    child.on('message', settle);
    child.on('exit', onExit);
    child.channel?.ref();
    child.send(request, (error) => error && onExit());
  });
}
