import { cpus, loadavg, totalmem } from 'node:os';

/** A line about where and when something was measured. */
export function machine(): string {
  const [cpu] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${new Date().toISOString()}, Node ${process.version}, ${cpus().length} × ${cpu?.model}, ${memory} GB, load ${load.join(' ')}`;
}
