import type { Nodes } from 'mdast';

/** What a reader of the page sees of a piece of Markdown: no comments and tags, a blank for a line break within a paragraph. */
export function markdownText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  // A comment, or a tag around text that stands in nodes of its own.
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? '\n' : '';
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') return '';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (node.type === 'tableRow') return node.children.map(markdownText).filter(Boolean).join(' ');
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(markdownText).join('') : '';
}
