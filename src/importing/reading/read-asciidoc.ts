import { withoutUndefined } from '../../model/without-undefined.ts';
import { readMarkdown } from './read-markdown.ts';
import type { SourceDocument } from './source-document.ts';
import { translateAsciidoc } from './translate-asciidoc.ts';

/** Reads AsciiDoc: title, author and date at its top and its attributes as facts, the rest as text. */
export function readAsciidoc(source: string): SourceDocument {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '' && !/^(\/\/|:)/.test(line));
  const title = /^= +(\S.*)$/.exec(lines[start] ?? '')?.[1]?.trim();
  const below = title ? lines.slice(start + 1, start + 3) : [];
  const byline = below
    .slice(0, below.findIndex((line) => line.trim() === '') + 1 || below.length)
    .filter((line) => /^[^:\s]/.test(line));
  const fields = new Map(
    [...source.matchAll(/^:([\w-]+):[ \t]*(\S.*)$/gm)].map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]),
  );
  const author =
    fields.get('author') ??
    byline
      .find((line) => !/\d{4}-\d{2}/.test(line))
      ?.split('<')[0]
      ?.trim();
  const stamp = [fields.get('revdate'), fields.get('date'), fields.get('jbake-date'), ...byline].join(' ');
  const published = /\d{4}-\d{2}-\d{2}/.exec(stamp)?.[0];
  const language = fields.get('lang') ?? fields.get('language');
  // The lines below the title say who wrote it and when: nothing of the text.
  const body = lines.map((line, index) => (byline.includes(line) && index > start && index < start + 3 ? '' : line)).join('\n');
  return {
    ...readMarkdown(translateAsciidoc(body)),
    ...withoutUndefined({
      title: title || undefined,
      author: author || undefined,
      published: published || undefined,
      language: language ? language.slice(0, 2).toLowerCase() : undefined,
    }),
  };
}
