import type { Dispatcher } from 'undici';
import type { FetchError } from '../../model/fetch-error.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { ContentKind, Fetched, FetchedPage, Validators } from '../../ports/fetcher.ts';
import { abandon } from './abandon.ts';
import { connectionError, type Patience } from './connection-error.ts';
import { type Content, contentKind } from './content-kind.ts';
import { headerOf } from './header-of.ts';
import { FETCH_LIMITS } from './limits.ts';
import { unpackBody } from './unpack-body.ts';

type Response = Dispatcher.ResponseData;

interface Reading {
  readonly kinds: readonly ContentKind[];
  readonly known: Validators | undefined;
  readonly patience: Patience;
}

/** Turns a server's last answer into a page; what cannot be made use of is let go unread. */
export async function readResponse(response: Response, url: URL, { kinds, known, patience }: Reading): Promise<Fetched> {
  const { statusCode: status } = response;
  if (status === 304 && known) return abandon(response, { unchanged: true });
  if (status !== 200) return abandon(response, { error: statusError(status) });
  const content = contentKind(headerOf(response, 'content-type'), url.pathname);
  if (!content.kind || !kinds.includes(content.kind))
    return abandon(response, { error: { code: 'wrong-content', type: content.type.slice(0, MAX_TYPE) } });
  const most = FETCH_LIMITS.mostBytes;
  if (Number(headerOf(response, 'content-length') ?? 0) > most)
    return abandon(response, { error: { code: 'page-too-large', most } });
  try {
    const body = await unpackBody(response.body, headerOf(response, 'content-encoding'), most);
    if (body === 'unknown-packing') return abandon(response, { error: { code: 'unknown-packing' } });
    if (!body.isWhole) return { error: { code: 'page-too-large', most } };
    return { page: pageOf(response, url, content, content.kind, body.bytes) };
  } catch (error) {
    return { error: connectionError(error, url, patience) };
  }
}

const MAX_TYPE = 60;

function pageOf(response: Response, url: URL, { charset }: Content, kind: ContentKind, bytes: Uint8Array): FetchedPage {
  const etag = headerOf(response, 'etag');
  const modified = headerOf(response, 'last-modified');
  return {
    address: url.href,
    kind,
    bytes,
    ...withoutUndefined({ charset: charset || undefined }),
    validators: withoutUndefined({ etag: isShort(etag) ? etag : undefined, modified: isShort(modified) ? modified : undefined }),
  };
}

/** What a server wants to have remembered is remembered only where it is as short as such marks are. */
const isShort = (mark: string | undefined): mark is string => mark !== undefined && /^[ -~]{1,200}$/.test(mark);

function statusError(status: number): FetchError {
  if (status === 404 || status === 410) return { code: 'page-missing', status };
  if (status === 429) return { code: 'too-many-requests' };
  if (status >= 400 && status < 500) return { code: 'page-closed', status };
  return { code: 'server-fault', status };
}
