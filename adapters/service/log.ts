import pino, { type Logger } from 'pino';
import type { LogLevel } from './settings.ts';

export type Log = Logger;

export interface LogOptions {
  readonly level: LogLevel;
  /** Replaced wherever they turn up, in errors of libraries for instance. */
  readonly secrets: readonly string[];
  /** Writes a line; synchronous, so that the last line before the end is not lost. */
  readonly write: (line: string) => void;
}

/** The log: a JSON object a line, with ids, codes and counts, never with what a person wrote. */
export function createLog({ level, secrets, write }: LogOptions): Log {
  // Longest first: a secret may be a part of another.
  const hidden = secrets.filter((secret) => secret.length >= MIN_SECRET).sort((a, b) => b.length - a.length);
  const inLines = hidden.map((secret) => JSON.stringify(secret).slice(1, -1));
  const hide = (line: string): string =>
    inLines.some((secret) => line.includes(secret)) ? `${JSON.stringify(hideIn(JSON.parse(line), hidden))}\n` : line;
  const log = pino(
    { level, timestamp: pino.stdTimeFunctions.isoTime, base: null },
    { write: (line: string) => write(hide(line)) },
  );
  const short = secrets.length - hidden.length;
  if (short > 0) log.warn({ secrets: short }, `secrets shorter than ${MIN_SECRET} characters are not hidden in this log`);
  return log;
}

/** What is shorter stands in words and numbers by chance. */
const MIN_SECRET = 8;

/** In values only: names of fields are ours. */
function hideIn(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return secrets.reduce((text, secret) => text.replaceAll(secret, '[secret]'), value);
  if (Array.isArray(value)) return value.map((one) => hideIn(one, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hideIn(one, secrets)]));
}
