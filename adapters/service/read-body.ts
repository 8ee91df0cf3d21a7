import type { IncomingMessage } from 'node:http';

/** In bytes; no platform sends more than some hundred kilobytes. */
const MAX_BODY = 1024 * 1024;
/** A body that comes slower than this many milliseconds is no platform's. */
const MAX_READ = 5_000;

/** The whole body of a request; undefined where it is larger than 1 MB. Rejects where it takes longer than five seconds. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length']) > MAX_BODY) return undefined;
  const timer = setTimeout(() => request.destroy(), MAX_READ);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MAX_BODY) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(timer);
  }
}
