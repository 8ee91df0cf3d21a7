import { withoutUndefined } from '../../model/without-undefined.ts';
import type { ContentKind } from '../../ports/fetcher.ts';

export interface Content {
  /** Absent where it is nothing that can be read. */
  readonly kind?: ContentKind;
  /** As `Content-Type` says it, for people. */
  readonly type: string;
  readonly charset?: string;
}

const KINDS: Readonly<Record<string, ContentKind>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/x-rst': 'text',
  'text/xml': 'xml',
  'application/xml': 'xml',
  'application/json': 'json',
  'text/json': 'json',
  'text/calendar': 'calendar',
  'text/csv': 'csv',
};

const ENDINGS: Readonly<Record<string, ContentKind>> = {
  html: 'html',
  htm: 'html',
  md: 'markdown',
  markdown: 'markdown',
  rst: 'text',
  txt: 'text',
  xml: 'xml',
  rss: 'xml',
  atom: 'xml',
  json: 'json',
  ics: 'calendar',
  csv: 'csv',
};

/** Types that say little: servers of plain files give them to anything, so the ending of the address is asked. */
const VAGUE: ReadonlySet<string> = new Set(['', 'text/plain', 'application/octet-stream', 'binary/octet-stream']);

/** Reads `Content-Type`. */
export function contentKind(header: string | undefined, path: string): Content {
  const [first = '', ...parameters] = (header ?? '').split(';');
  const type = first.trim().toLowerCase();
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*"?([\w.:-]{2,40})"?\s*$/i.exec(parameter)?.[1]).find(Boolean);
  const kind = VAGUE.has(type) ? vagueKind(type, path) : (KINDS[type] ?? bySuffix(type));
  return withoutUndefined({ type: type || '-', kind, charset: charset || undefined });
}

function vagueKind(type: string, path: string): ContentKind | undefined {
  const ending = /\.([a-z]{2,8})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return ENDINGS[ending] ?? (type === 'text/plain' ? 'text' : type === '' ? 'html' : undefined);
}

const bySuffix = (type: string): ContentKind | undefined =>
  /\+xml$/.test(type) && !/svg|mathml/.test(type) ? 'xml' : /\+json$/.test(type) ? 'json' : undefined;
