import type { PageList } from '../../src/index.ts';
import { cleanText } from './clean-text.ts';
import type { CommandContext } from './command-context.ts';

/** A list of pages with their numbers. */
export function listPages(source: string, { title, pages, total }: PageList, { messages, style }: CommandContext): string {
  const { fetching } = messages;
  const width = String(pages.length).length;
  const rows = pages.map(({ address, title: name, published, isList }, index) => {
    const what = [published, cleanText(name ?? (isList ? fetching.lists : ''))].filter(Boolean).join('  ');
    return `${String(index + 1).padStart(width + 2)}  ${what ? `${what}\n${' '.repeat(width + 4)}` : ''}${style.dim(cleanText(address))}`;
  });
  const head = style.bold(fetching.pages(title ? `${cleanText(title)} (${source})` : source, total));
  const cut = pages.length < total ? [style.dim(fetching.cut(pages.length))] : [];
  return [head, ...(pages.length === 0 ? [fetching.noPages] : rows), ...cut].join('\n');
}
