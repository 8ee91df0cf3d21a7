import type { Format } from './detect-format.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import { readAsciidoc } from './read-asciidoc.ts';
import { readMarkdown } from './read-markdown.ts';
import { readOrg } from './read-org.ts';
import { readPlainText } from './read-plain-text.ts';
import { readRst } from './read-rst.ts';
import type { SourceDocument } from './source-document.ts';
import { translateHatena } from './translate-hatena.ts';
import { translateHiki } from './translate-hiki.ts';

/** Reads a text in its notation. Recursive parsers are at work: for text of unknown origin run it where it can be ended. */
export async function parseSource(format: Format, text: string): Promise<SourceDocument> {
  if (format === 'html') return (await import('./read-html.ts')).readHtml(text);
  const document = READERS[format](text);
  return { ...document, blocks: joinWrappedLines(document.blocks) };
}

const READERS: Readonly<Record<Exclude<Format, 'html'>, (text: string) => SourceDocument>> = {
  markdown: readMarkdown,
  hatena: (text) => readMarkdown(translateHatena(text)),
  hiki: (text) => readMarkdown(translateHiki(text)),
  org: readOrg,
  asciidoc: readAsciidoc,
  rst: readRst,
  text: readPlainText,
};
