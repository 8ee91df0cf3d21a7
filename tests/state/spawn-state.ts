import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of its own that uses the state at a URL. */
export interface StateProcess {
  /** All it has said, a line each. */
  readonly said: readonly string[];
  /** Sends a command and gives the next line it says. */
  ask(command: string): Promise<string>;
  send(command: string): void;
  /** `kill -9`: it gets no chance to clean up. */
  kill(): Promise<void>;
}

/** Starts it and waits until it is ready to open the state. */
export async function spawnState(url: string): Promise<StateProcess> {
  const script = fileURLToPath(new URL('./state-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, url], { stdio: ['pipe', 'pipe', 'inherit'] });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(line));
  await once(lines, 'line');
  const send = (command: string): void => void child.stdin.write(`${command}\n`);
  const over = exited(child);
  return {
    said,
    send,
    async ask(command) {
      const answer = once(lines, 'line');
      send(command);
      return String((await answer)[0]);
    },
    async kill() {
      child.kill('SIGKILL');
      await over;
    },
  };
}

/** `close`, not `exit`: what it had said before is then read. */
async function exited(child: ChildProcess): Promise<void> {
  await once(child, 'close');
}
