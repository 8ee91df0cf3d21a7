import { serveWeb } from '../../adapters/web/serve-web.ts';
import { limitQuestions, type OpenedKikigaki, openKikigaki } from '../../src/index.ts';
import { type LoopbackServer, listenOnLoopback } from './listen-on-loopback.ts';

interface WebOptions {
  readonly cacheFolder: string;
  readonly perMinute?: number;
  readonly publicUrl?: string;
}

/** The web page over data folders, behind a real HTTP server on loopback. */
export async function startWeb(folders: readonly string[], { cacheFolder, ...more }: WebOptions): Promise<LoopbackServer> {
  return startWebOn(await openKikigaki({ folders, cacheFolder }), more);
}

/** The same over what is open already. */
export function startWebOn(
  { kikigaki, corpus }: Pick<OpenedKikigaki, 'kikigaki' | 'corpus'>,
  { perMinute = 10_000, ...more }: Omit<WebOptions, 'cacheFolder'> = {},
): Promise<LoopbackServer> {
  const limited = limitQuestions(kikigaki, { perMinute });
  const handler = serveWeb({ kikigaki: limited, corpus: () => corpus, timeZone: 'Asia/Tokyo', secret: 'x'.repeat(32), ...more });
  return listenOnLoopback((request, response) => void handler(request, response));
}
