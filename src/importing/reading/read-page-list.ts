import { XMLParser } from 'fast-xml-parser';
import type { ListedPage, PageList } from '../../model/page-list.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';

/** More than a person would look through; feeds have some dozens. */
export const MAX_LISTED = 500;

/** Whether a text is a feed or a site map: by its first element, behind what may stand before it. */
export function looksLikePageList(text: string): boolean {
  let head = text
    .slice(0, HEAD)
    .replace(/^\uFEFF/, '')
    .trimStart();
  for (let end = endOfPreamble(head); end > 0; end = endOfPreamble(head)) head = head.slice(end).trimStart();
  return /^<(?:rss|feed|urlset|sitemapindex|rdf:RDF)[\s>]/i.test(head);
}

const HEAD = 5_000;

/** Where a comment or an instruction ends with which a text begins; 0 where it begins with neither. */
function endOfPreamble(text: string): number {
  if (text.startsWith('<!--')) return text.includes('-->') ? text.indexOf('-->') + '-->'.length : 0;
  return text.startsWith('<?') ? text.indexOf('>') + 1 : 0;
}

/** Reads RSS, Atom and site maps; `undefined` where the text is broken. Entities that a document defines itself are never resolved. */
export function readPageList(text: string, base?: string): PageList | undefined {
  if (/<!DOCTYPE[^<>[]*\[/i.test(text.slice(0, HEAD))) return undefined;
  let root: Node;
  try {
    root = parser.parse(text) as Node;
  } catch {
    return undefined;
  }
  const source = sourceOf(root);
  if (!source) return undefined;
  const all = new Map(source.pages.flatMap((page) => (page ? [[page.address, page] as const] : [])));
  return withoutUndefined({ title: source.title || undefined, pages: [...all.values()].slice(0, MAX_LISTED), total: all.size });

  function sourceOf(found: Node): Source | undefined {
    const channel = child(found['rss'], 'channel');
    if (channel) return { title: textOf(channel['title']), pages: children(channel, 'item').map(readItem) };
    const rdf = child(found, 'RDF');
    if (rdf) return { title: textOf(child(rdf, 'channel')?.['title']), pages: children(rdf, 'item').map(readItem) };
    const feed = child(found, 'feed');
    if (feed) return { title: textOf(feed['title']), pages: children(feed, 'entry').map(readEntry) };
    const map = child(found, 'urlset');
    if (map) return { pages: children(map, 'url').map((entry) => listed(entry['loc'], entry)) };
    const maps = child(found, 'sitemapindex');
    return maps && { pages: children(maps, 'sitemap').map((entry) => asList(listed(entry['loc'], entry))) };
  }

  function readItem(item: Node): ListedPage | undefined {
    const guid = textOf(item['guid']);
    return listed(item['link'] ?? (guid?.startsWith('http') ? guid : undefined), item);
  }

  function readEntry(entry: Node): ListedPage | undefined {
    const links = children(entry, 'link');
    const link = links.find((one) => (one['@rel'] ?? 'alternate') === 'alternate') ?? links[0];
    return listed(link?.['@href'] ?? entry['link'], entry);
  }

  function listed(link: unknown, entry: Node): ListedPage | undefined {
    const address = textOf(link);
    if (!address || !URL.canParse(address, base)) return undefined;
    const url = new URL(address, base);
    if (!/^https?:$/.test(url.protocol)) return undefined;
    const title = textOf(entry['title'])?.slice(0, MAX_TITLE);
    const published = dayOf(
      textOf(entry['pubDate']) ??
        textOf(entry['published']) ??
        textOf(entry['updated']) ??
        textOf(entry['date']) ??
        textOf(entry['lastmod']),
    );
    return withoutUndefined({ address: url.href, title: title || undefined, published: published || undefined });
  }
}

interface Source {
  readonly title?: string | undefined;
  readonly pages: readonly (ListedPage | undefined)[];
}

const MAX_TITLE = 200;

/** What the parser makes of an element; nothing about it is taken for granted. */
type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  // Titles have some; a million of them are made to take long.
  processEntities: { enabled: true, maxTotalExpansions: 20_000 },
});

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

function child(parent: unknown, name: string): Node | undefined {
  const value = isNode(parent) ? parent[name] : undefined;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  // An element without content is an empty text.
  return isNode(first) ? first : first === '' ? {} : undefined;
}

function children(parent: Node, name: string): readonly Node[] {
  const value = parent[name];
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

const asList = (page: ListedPage | undefined): ListedPage | undefined => page && { ...page, isList: true };

function textOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const text = isNode(first) ? first['#text'] : first;
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() || undefined : undefined;
}

/** The day of a date as feeds write it; what is no date is left out. */
function dayOf(text: string | undefined): string | undefined {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0];
  if (iso || !text) return iso;
  const written = WRITTEN_DAY.exec(text);
  if (written) return isoDay(written);
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** The day as the feed's writer had it, in his zone: `Fri, 29 Nov 2024 00:30:00 +0900`. */
const WRITTEN_DAY = /^(?:[a-z]{3},? )?(\d{1,2}) ([a-z]{3})[a-z]{0,6} (\d{4})(?!\d)/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function isoDay([, day = '', month = '', year = '']: RegExpExecArray): string | undefined {
  const at = MONTHS.indexOf(month.toLowerCase());
  return at < 0 ? undefined : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
