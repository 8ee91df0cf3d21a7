import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveWeb } from '../../adapters/web/serve-web.ts';
import { limitQuestions, type OpenedKikigaki, openKikigaki } from '../../src/index.ts';

export interface Web {
  readonly url: string;
  stop(): Promise<void>;
}

interface WebOptions {
  readonly cacheFolder: string;
  readonly perMinute?: number;
  readonly publicUrl?: string;
}

/** The web page over data folders, behind a real HTTP server on loopback. */
export async function startWeb(folders: readonly string[], { cacheFolder, ...more }: WebOptions): Promise<Web> {
  return startWebOn(await openKikigaki({ folders, cacheFolder }), more);
}

/** The same over what is open already. */
export async function startWebOn(
  { kikigaki, corpus }: Pick<OpenedKikigaki, 'kikigaki' | 'corpus'>,
  { perMinute = 10_000, ...more }: Omit<WebOptions, 'cacheFolder'> = {},
): Promise<Web> {
  const limited = limitQuestions(kikigaki, { perMinute });
  const handler = serveWeb({ kikigaki: limited, corpus: () => corpus, timeZone: 'Asia/Tokyo', secret: 'x'.repeat(32), ...more });
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
