import { findHeavyMarkdown } from '../../corpus/find-heavy-markdown.ts';
import type { ImportError } from '../../model/import-error.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import { checkNesting } from './check-nesting.ts';
import type { Format } from './detect-format.ts';
import { LIMITS } from './limits.ts';
import { parseSource } from './parse-source.ts';
import type { Block, SourceDocument } from './source-document.ts';

export type Parsed = { readonly document: SourceDocument } | { readonly error: ImportError };

/** A text as a document, where it is as long and as deep as a report can be; what comes after may rely on the lengths of its blocks. */
export async function parseWithinLimits(format: Format, text: string): Promise<Parsed> {
  const tooManyLines = { error: { code: 'too-many-lines', most: LIMITS.mostBlocks } } as const;
  if (format !== 'html' && hasTooManyLines(text)) return tooManyLines;
  const error = format === 'text' || format === 'rst' ? undefined : checkNesting(text);
  if (error) return { error };
  const heavy = READ_AS_MARKDOWN.has(format) ? findHeavyMarkdown(text) : undefined;
  if (heavy) return { error: heavy };
  const document = await parseSource(format, text);
  if (document.blocks.length > LIMITS.mostBlocks) return tooManyLines;
  const title = document.title?.slice(0, LIMITS.longestHeading);
  return { document: { ...document, ...withoutUndefined({ title: title || undefined }), blocks: document.blocks.map(clip) } };
}

const READ_AS_MARKDOWN: ReadonlySet<Format> = new Set(['markdown', 'hatena', 'hiki', 'asciidoc']);

function hasTooManyLines(text: string): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) if (++lines > LIMITS.mostBlocks) return true;
  return false;
}

function clip(block: Block): Block {
  const { text, kind } = block;
  if (kind === 'heading' && text.length > LIMITS.longestHeading) return clip({ ...block, kind: 'line', level: 0 });
  return text.length > LIMITS.longestLine ? { ...block, text: text.slice(0, LIMITS.longestLine) } : block;
}
