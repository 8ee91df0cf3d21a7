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
  const inLines = secrets.map((secret) => JSON.stringify(secret).slice(1, -1)).sort((a, b) => b.length - a.length);
  const hide = (line: string): string => inLines.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line);
  return pino({ level, timestamp: pino.stdTimeFunctions.isoTime, base: null }, { write: (line: string) => write(hide(line)) });
}
