import { parse } from 'yaml';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { SourceDocument } from './source-document.ts';

type Facts = Pick<SourceDocument, 'title' | 'author' | 'url' | 'published' | 'language' | 'speakers' | 'eventName'>;

/** The facts about a page that its front matter states, whichever of their usual names they have. */
export function readFrontMatter(source: string, notation: 'yaml' | 'toml'): Facts {
  const fields = notation === 'yaml' ? readYamlFields(source) : readTomlFields(source);
  const pick = (...names: string[]): string | undefined => names.map((name) => textOf(fields[name])).find(Boolean);
  const title = pick('title', 'Title');
  const author = pick('author', 'authors', 'Author', 'creator');
  const url = pick('canonical_url', 'canonicalUrl', 'canonical', 'original_url', 'url', 'URL', 'link');
  const published = /\d{4}-\d{2}-\d{2}/.exec(
    pick('date', 'published_at', 'published', 'Date', 'pubDate', 'created_at') ?? '',
  )?.[0];
  const language = pick('lang', 'language', 'locale')?.slice(0, 2).toLowerCase();
  const speakers = ['speaker', 'speakers', 'presenter', 'presenters', '登壇者', '発表者'].flatMap((name) =>
    namesOf(fields[name]),
  );
  const eventName = pick('event', 'conference', 'conf', 'イベント');
  return withoutUndefined({
    title: title || undefined,
    author: author || undefined,
    url: url && /^https?:\/\//.test(url) ? url : undefined,
    published: published || undefined,
    language: language || undefined,
    speakers: speakers.length > 0 ? speakers : undefined,
    eventName: eventName || undefined,
  });
}

function readYamlFields(source: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(source, { maxAliasCount: 100, logLevel: 'error' });
    return value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    // A title with a colon is no YAML, but people write it: `title: C#で書く: 参加記`.
    return Object.fromEntries(
      [...source.matchAll(/^([\w-]+):[ \t]*(\S.*)$/gm)].map(([, key, value = '']) => [key, value.trim()]),
    );
  }
}

/** Only `key = "text"` and dates: the facts that are looked for are of that kind. */
const readTomlFields = (source: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    source.split('\n').flatMap((line) => {
      const [key = '', ...rest] = line.split('=');
      const value = /^"([^"]*)"|^'([^']*)'|^(\d{4}-\d{2}-\d{2}\S*)/.exec(rest.join('=').trim());
      return value && /^\w+$/.test(key.trim()) ? [[key.trim(), value.slice(1).find(Boolean)]] : [];
    }),
  );

const namesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .flatMap((one) => textOf(one)?.split(/[,、&]/) ?? [])
    .map((name) => name.trim())
    .filter(Boolean);

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return textOf(value[0]);
  if (value instanceof Date) return value.toISOString();
  if (value && typeof value === 'object') return textOf((value as { name?: unknown }).name);
  return value === null || value === undefined ? undefined : String(value).trim();
}
