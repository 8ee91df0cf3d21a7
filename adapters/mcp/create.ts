import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { originValidation, toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, localhostAllowedOrigins } from '@modelcontextprotocol/server';
import { type Adapter, type AdapterParts, withoutUndefined } from '../../src/index.ts';
import { createVisitors } from '../service/create-visitors.ts';
import { readBody } from '../service/read-body.ts';
import { createMcpServer } from './create-mcp-server.ts';
import type { McpParts } from './mcp-parts.ts';
import { MCP } from './platform.ts';

export interface McpSettings {
  /** Who does not send it is refused; absent: everybody may ask. */
  readonly token?: string;
  /** Names of the hosts whose pages may ask beside those of this machine. */
  readonly origins: readonly string[];
}

const PATH = '/mcp';
/** The same for every client that sends the token: which of them asks is not known. */
const TOKEN_BEARER = 'token';
const PARSE_ERROR = -32_700;

/** Assistants over Streamable HTTP at `/mcp`: every request stands for itself, nothing is kept between them. */
export function createMcpAdapter(
  { kikigaki, addRoute, log }: Pick<AdapterParts, 'kikigaki' | 'addRoute' | 'log'>,
  { token, origins }: McpSettings,
  rest: Omit<McpParts, 'kikigaki' | 'asker'>,
): Adapter {
  const handler = createMcpHandler(({ authInfo }) => {
    const person = authInfo?.clientId;
    return createMcpServer({ ...rest, kikigaki, ...withoutUndefined({ asker: person ? askerOf(person) : undefined }) });
  });
  const mayAsk = originValidation([...localhostAllowedOrigins(), ...origins]);
  const answer = toNodeHandler(handler, { onerror: () => log.warn({ code: 'mcp-failed' }, 'a request of an assistant failed') });
  const visitorOf = createVisitors();
  let isOpen = false;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOpen) return void response.writeHead(503).end();
    if (!mayAsk(request, response)) return;
    if (!isAllowed(request, token)) return void response.writeHead(401, { 'www-authenticate': 'Bearer realm="kikigaki"' }).end();
    const body = request.method === 'POST' ? await readBody(request) : Buffer.alloc(0);
    if (!body) return void response.writeHead(413).end();
    const message = parsed(body);
    if (message === undefined && request.method === 'POST') return refuseText(response);
    const clientId = token === undefined ? visitorOf(request) : TOKEN_BEARER;
    const { method = 'GET', url = PATH } = request;
    await answer(Object.assign(request, { method, url, auth: { token: '', clientId, scopes: [] } }), response, message);
  };
  return {
    name: MCP.name,
    async start() {
      addRoute({ method: 'POST', path: PATH, handler: handle });
      addRoute({ method: 'GET', path: PATH, handler: handle });
      isOpen = true;
    },
    async stop() {
      isOpen = false;
      await handler.close();
    },
    isReady: () => isOpen,
  };
}

const askerOf = (person: string) => ({ platform: MCP.name, workspace: '', person });

/** Digests are compared, which are of one length and tell nothing of where they differ. */
function isAllowed({ headers }: IncomingMessage, token: string | undefined): boolean {
  if (token === undefined) return true;
  const [scheme, given = ''] = (headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && timingSafeEqual(digestOf(given), digestOf(token));
}

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

function refuseText(response: ServerResponse): void {
  const error = { code: PARSE_ERROR, message: 'Parse error: the body has to be JSON.' };
  response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ jsonrpc: '2.0', id: null, error }));
}
