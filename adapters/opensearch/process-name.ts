import { hostname } from 'node:os';

/** By what a process is known to the others that use the same cluster. */
export interface ProcessName {
  readonly text: string;
  /** Whether the process of a name has ended, as far as it can be told here: of another machine's it cannot. */
  hasEnded(name: string): boolean;
}

/** Threads of one process tell a moment apart when it started. */
const SAME_START = 2_000;

/** The name of this process. When it started is a part of it, because a container gives the same number again. */
export function processName(): ProcessName {
  const [host, started] = [hostname(), Math.round(Date.now() - process.uptime() * 1_000)];
  const text = `${host}:${process.pid}:${started}`;
  return {
    text,
    hasEnded(name) {
      const [start, pid] = name.split(':').toReversed().map(Number);
      if (start === undefined || pid === undefined || name !== `${host}:${pid}:${start}`) return false;
      return pid === process.pid ? Math.abs(start - started) > SAME_START : !isAlive(pid);
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
