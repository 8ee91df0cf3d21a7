import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeHub {
  readonly url: string;
  /** `path range` of each request. */
  readonly asked: string[];
  /** Files by their names; what is listed of one may be wrong. */
  files: Readonly<Record<string, string>>;
  /** After so many bytes the next file breaks off. */
  breakAfter: number | undefined;
  /** What the hub says the hash of each large file is, where it is not so. */
  wrongHash: string | undefined;
  close(): void;
}

const REVISION = '0123456789abcdef0123456789abcdef01234567';

/** A server that speaks the addresses of Hugging Face's hub, with one model: `owner/model`. */
export async function startFakeHub(files: Readonly<Record<string, string>>): Promise<FakeHub> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    asked.push(`${path} ${request.headers.range ?? ''}`.trim());
    if (path === '/api/models/owner/model/revision/main?blobs=true') return response.end(JSON.stringify(listOf(hub)));
    const name = path.startsWith(`/owner/model/resolve/${REVISION}/`) ? path.split(`${REVISION}/`)[1] : undefined;
    const text = name === undefined ? undefined : hub.files[name];
    if (text === undefined) return response.writeHead(404).end();
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const bytes = Buffer.from(text).subarray(from);
    if (from > 0 && bytes.length === 0) return response.writeHead(416).end();
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': bytes.length });
    if (hub.breakAfter === undefined || bytes.length <= hub.breakAfter) return response.end(bytes);
    const some = bytes.subarray(0, hub.breakAfter);
    hub.breakAfter = undefined;
    return response.write(some, () => setTimeout(() => response.destroy(), 50));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hub: FakeHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    files,
    breakAfter: undefined,
    wrongHash: undefined,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return hub;
}

function listOf({ files, wrongHash }: FakeHub): object {
  const siblings = Object.entries(files).map(([rfilename, text]) => ({
    rfilename,
    size: Buffer.byteLength(text),
    ...(rfilename.endsWith('.onnx') && { lfs: { sha256: wrongHash ?? createHash('sha256').update(text).digest('hex') } }),
  }));
  return { sha: REVISION, siblings };
}
