import type { Format } from './detect-format.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPlainText } from './read-plain-text.ts';
import { readRst } from './read-rst.ts';
import type { SourceDocument } from './source-document.ts';
import { translateHatena } from './translate-hatena.ts';

/** Reads a text in its notation. Recursive parsers are at work: for text of unknown origin run it where it can be ended. */
export async function parseSource(format: Format, text: string): Promise<SourceDocument> {
  if (format === 'html') return (await import('./read-html.ts')).readHtml(text);
  if (format === 'markdown') return readMarkdown(text);
  if (format === 'hatena') return readMarkdown(translateHatena(text));
  return format === 'rst' ? readRst(text) : readPlainText(text);
}
