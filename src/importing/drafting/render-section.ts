import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Block, Link } from '../reading/source-document.ts';

/** One `##` of a draft. */
export interface DraftSection {
  readonly heading: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly notes: readonly Block[];
  /** For the person who publishes; nobody else reads them. */
  readonly remarks?: readonly string[];
}

/** Renders a section as Markdown that `readReport` reads back: heading, attribute lines, one item a note. */
export function renderSection({ heading, attributes, notes, remarks = [] }: DraftSection): string {
  const title: Heading = { type: 'heading', depth: 2, children: [{ type: 'text', value: oneLine(heading) }] };
  const facts = attributes.map(([name, value]) => `${name}: ${value}`).join('\n');
  const body = notes.filter(({ text, links }) => text !== '' || links.length > 0);
  return [
    render([title]).trimEnd(),
    facts,
    body.length > 0 ? `\n${render(listsOf(body)).trimEnd()}` : undefined,
    ...remarks.map(commentOf),
  ]
    .filter((part) => part !== undefined)
    .join('\n');
}

/** A comment; what would end it is broken up. */
const commentOf = (remark: string): string => `\n<!-- ${remark.replace(/--/g, '- -').replace(/^## /gm, '# ')} -->`;

const render = (children: RootContent[]): string =>
  toMarkdown({ type: 'root', children }, { bullet: '-', listItemIndent: 'one', rule: '-', emphasis: '_' });

/** Control characters would make the text another than it looks. */
const oneLine = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** All notes as one list, nested as they were; code keeps its lines. */
function listsOf(notes: readonly Block[]): RootContent[] {
  const root: List = { type: 'list', ordered: false, spread: false, children: [] };
  const open: { level: number; list: List }[] = [{ level: 0, list: root }];
  for (const note of notes) {
    const level = note.kind === 'item' ? Math.min(note.level, MAX_DEPTH) : 0;
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const parent = open.at(-1)?.list ?? root;
    const last = parent.children.at(-1);
    if (last && level > (open.at(-1)?.level ?? 0)) {
      const nested: List = { type: 'list', ordered: false, spread: false, children: [itemOf(note)] };
      last.children.push(nested);
      open.push({ level, list: nested });
    } else parent.children.push(itemOf(note));
  }
  return [root];
}

/** Deeper nesting is of no use to a reader and costs the parser. */
const MAX_DEPTH = 4;

function itemOf(note: Block): ListItem {
  if (note.kind === 'code') return { type: 'listItem', spread: false, children: [{ type: 'code', value: note.text }] };
  const paragraph: Paragraph = { type: 'paragraph', children: phrasesOf(oneLine(note.text), note.links) };
  return { type: 'listItem', spread: false, children: [paragraph] };
}

/** A note's text with its links where their words stand, and after it where they stand nowhere. */
function phrasesOf(text: string, links: readonly Link[]): PhrasingContent[] {
  const phrases: PhrasingContent[] = [];
  let rest = text;
  for (const { text: words, url } of links) {
    const shown = oneLine(words);
    const at = shown === '' ? -1 : rest.indexOf(shown);
    if (at > 0) phrases.push({ type: 'text', value: rest.slice(0, at) });
    if (at >= 0) {
      phrases.push({ type: 'link', url, children: [{ type: 'text', value: shown }] });
      rest = rest.slice(at + shown.length);
    } else if (!text.includes(url))
      phrases.push({ type: 'link', url, children: [{ type: 'text', value: url }] }, { type: 'text', value: ' ' });
  }
  return rest === '' ? phrases : [...phrases, { type: 'text', value: rest }];
}
