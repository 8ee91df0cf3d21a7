import type { Dispatcher } from 'undici';

/** The value of a header; the first where it was sent several times. */
export function headerOf({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}
