import type { ImportError } from '../model/import-error.ts';
import type { PageList } from '../model/page-list.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Fetcher } from '../ports/fetcher.ts';
import type { Importer } from './create-importer.ts';
import type { ImportedPage } from './drafting/find-imported-page.ts';
import type { ImportOptions, ImportReading } from './import-source.ts';
import { decodeBytes } from './reading/decode-bytes.ts';
import { looksLikePageList, readPageList } from './reading/read-page-list.ts';
import { timetableMark } from './timetable-mark.ts';

/** What an address turned out to be. */
export type AddressReading =
  | { readonly kind: 'page'; readonly reading: Exclude<ImportReading, { readonly error: ImportError }> }
  /** A feed or a site map: pages to choose from. */
  | { readonly kind: 'list'; readonly list: PageList }
  /** As it was when its draft was written. */
  | { readonly kind: 'unchanged'; readonly path: string }
  | { readonly kind: 'failed'; readonly error: ImportError };

export interface AddressParts {
  readonly fetcher: Fetcher;
  readonly importer: Importer;
  readonly sessions: readonly Session[];
  /** What an earlier import wrote: where the page and the talks are still the same, it is not read again. */
  readonly imported?: ImportedPage | undefined;
}

/** Reads an address that a person named: a report, or a list of pages. Writes nothing. */
export async function readAddress(
  address: string,
  options: ImportOptions,
  { fetcher, importer, sessions, imported }: AddressParts,
): Promise<AddressReading> {
  const isSame =
    imported !== undefined &&
    (options.event ?? imported.event) === imported.event &&
    imported.page.talks === timetableMark(imported.event, sessions);
  const fetched = await fetcher.fetch(
    address,
    withoutUndefined({
      kinds: ['html', 'markdown', 'text', 'xml'],
      known: isSame ? imported.page : undefined,
    }),
  );
  if ('error' in fetched) return { kind: 'failed', error: fetched.error };
  if ('unchanged' in fetched) return { kind: 'unchanged', path: imported?.path ?? '' };
  const { page } = fetched;
  const decoded = decodeBytes(page.bytes, page.charset);
  if ('error' in decoded) return { kind: 'failed', error: decoded.error };
  const isList = looksLikePageList(decoded.text) || (page.kind === 'xml' && !/<html[\s>]/i.test(decoded.text));
  if (isList) {
    const list = readPageList(decoded.text, page.address);
    return list ? { kind: 'list', list } : { kind: 'failed', error: { code: 'broken-list' } };
  }
  const { charset, kind, validators } = page;
  const source = { foundAt: page.address, address, kind, ...validators, ...withoutUndefined({ charset: charset || undefined }) };
  const reading = await importer.read({ name: new URL(page.address).pathname, bytes: page.bytes, page: source }, options);
  return 'error' in reading ? { kind: 'failed', error: reading.error } : { kind: 'page', reading };
}
