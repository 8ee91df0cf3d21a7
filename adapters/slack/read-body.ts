import type { IncomingMessage } from 'node:http';

/** In bytes; Slack's largest payloads are views of some hundred kilobytes. */
const LONGEST_BODY = 1024 * 1024;

/** The whole body of a request; undefined where it is larger than 1 MB. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(request.headers['content-length']) > LONGEST_BODY) return undefined;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LONGEST_BODY) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
