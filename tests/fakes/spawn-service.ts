import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = resolve(import.meta.dirname, '../../dist/adapters/main.js');
const LOOPBACK = resolve(import.meta.dirname, 'serve-loopback.ts');

export interface LogLine {
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** A running service: a process of its own, to be ended by its own id. */
export interface Service {
  readonly pid: number;
  /** All log lines so far. */
  readonly log: readonly LogLine[];
  /** The next or an earlier line with this message, from the given number of lines on; rejects when the process ends before. */
  line(msg: string, from?: number): Promise<LogLine>;
  /** Where it listens. */
  url(): Promise<string>;
  /** Resolves when it answers questions. */
  ready(): Promise<void>;
  ask(question: Readonly<Record<string, string>>): Promise<Record<string, unknown>>;
  signal(name: NodeJS.Signals): void;
  ended(): Promise<{ readonly code: number | null; readonly stderr: string }>;
}

export type ServiceEnvironment = Readonly<Record<string, string>>;

/** Starts the service as users do; another build's, where its program is given. */
export const spawnService = (env: ServiceEnvironment, cwd: string, program = MAIN): Service =>
  follow(run([program, 'serve'], env, cwd));

/** Starts the service with a platform on loopback, which `ask` uses; with threads that run a test's own file where one is given. */
export const spawnLoopbackService = (env: ServiceEnvironment, threadEntry?: URL): Service =>
  follow(
    run(['--import', 'tsx', LOOPBACK, ...(threadEntry ? [threadEntry.href] : [])], env, resolve(import.meta.dirname, '../..')),
  );

function run(args: readonly string[], env: ServiceEnvironment, cwd: string): ChildProcess {
  const small = { PATH: '/usr/bin:/bin', LANG: 'C', PORT: '0', METRICS_PORT: '0' };
  return spawn(process.execPath, args, { cwd, env: { ...small, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

function follow(child: ChildProcess): Service {
  const log: LogLine[] = [];
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const closed = once(child, 'close');
  let isOver = false;
  void closed.then(() => {
    isOver = true;
  });
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const waiter of waiting) waiter();
  };
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    log.push(JSON.parse(line) as LogLine);
    look();
  });
  void closed.then(look);

  const line = (msg: string, from = 0): Promise<LogLine> =>
    new Promise((found, failed) => {
      const check = (): void => {
        const hit = log.slice(from).find((entry) => entry.msg === msg);
        if (!hit && !isOver) return;
        waiting.delete(check);
        if (hit) found(hit);
        else
          failed(
            new Error(
              `The service ended before it said "${msg}": ${stderr}\n${log.map((entry) => JSON.stringify(entry)).join('\n')}`,
            ),
          );
      };
      waiting.add(check);
      check();
    });
  const url = async (): Promise<string> => String((await line('listening'))['url']);
  return {
    pid: child.pid ?? 0,
    log,
    line,
    url,
    ready: async () => void (await line('ready')),
    async ask(question) {
      const response = await fetch(`${await url()}/ask`, { method: 'POST', body: JSON.stringify(question) });
      return (await response.json()) as Record<string, unknown>;
    },
    signal: (name) => void child.kill(name),
    async ended() {
      await closed;
      return { code: child.exitCode, stderr };
    },
  };
}
