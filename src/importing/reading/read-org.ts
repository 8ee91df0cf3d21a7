import { withoutUndefined } from '../../model/without-undefined.ts';
import { readMarkdown } from './read-markdown.ts';
import type { SourceDocument } from './source-document.ts';
import { translateOrg } from './translate-org.ts';

/** Reads Org: its keywords as facts, its outline as headings. */
export function readOrg(source: string): SourceDocument {
  const fields = new Map(
    [...source.matchAll(/^#\+(\w+):[ \t]*(\S.*)$/gm)].map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]),
  );
  const published = /\d{4}-\d{2}-\d{2}/.exec(fields.get('date') ?? '')?.[0];
  const [title, author, language] = [fields.get('title'), fields.get('author'), fields.get('language')];
  return {
    ...readMarkdown(translateOrg(source)),
    ...withoutUndefined({
      title: title || undefined,
      author: author || undefined,
      language: language ? language.slice(0, 2).toLowerCase() : undefined,
      published: published || undefined,
    }),
  };
}
