import type { FootnoteDefinition, Heading, Nodes, Paragraph, Root, RootContent } from 'mdast';
import type { Fault } from '../model/fault.ts';
import type { Report } from '../model/report.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { controlCharacters } from './control-characters.ts';
import { findHeavyMarkdown } from './find-heavy-markdown.ts';
import { markdownText } from './markdown-text.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readYaml } from './read-yaml.ts';
import { attributesSchema, reportSchema } from './schemas.ts';

/** One `##` of a report. */
export interface ReportSection {
  readonly heading: string;
  readonly line: number;
  /** The talk it is about, where it says so. */
  readonly session?: string;
  readonly aboutEvent: boolean;
  readonly mentionOnly: boolean;
  readonly topics: readonly string[];
  readonly passages: readonly string[];
}

export interface ReadReport {
  readonly report?: Report;
  readonly isDraft: boolean;
  readonly sections: readonly ReportSection[];
  readonly faults: readonly Fault[];
  /** What is no fault that keeps anybody from reading it, but hardly meant. */
  readonly oddities: readonly Fault[];
}

/** Reads `reports/<event>/<name>.md`: front matter, then one `##` a session with attribute lines and notes below it. */
export function readReport(source: string, file: string, id: string): ReadReport {
  const heavy = findHeavyMarkdown(source);
  if (heavy) {
    const { line, ...detail } = heavy;
    return { ...UNREAD_REPORT, faults: [{ file, line, detail }] };
  }
  const tree = parsed(source);
  if (!tree) return { ...UNREAD_REPORT, faults: [{ file, detail: { code: 'parser-failed' } }] };
  const [front, ...body] = tree.children;
  if (front?.type !== 'yaml') {
    return { ...UNREAD_REPORT, faults: [{ file, line: 1, detail: { code: 'no-front-matter' } }] };
  }
  const { value, faults: frontFaults, controls } = readYaml(front.value, reportSchema, file, lineOf(front) + 1);
  const faults = [...frontFaults];
  const folder = id.split('/')[0] ?? '';
  if (value && value.event !== folder) faults.push({ file, line: 1, detail: { code: 'wrong-folder', event: value.event } });
  const sections = readSections(body, file, faults);
  if (!value) return { isDraft: false, sections, faults, oddities: [] };
  const { status, ...facts } = value;
  const isDraft = status === 'draft';
  const oddities = [
    ...emptySections(sections, file),
    ...(controls.length > 0 ? controls : controlCharacters(source, file)),
    ...(isDraft ? tooLongForButton(id, file) : []),
  ];
  return { report: { id, ...facts } as Report, isDraft, sections, faults, oddities };
}

/** Undefined where the parser runs out of stack. */
function parsed(source: string): Root | undefined {
  try {
    return parseMarkdown(source);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Of a file that was not read. */
export const UNREAD_REPORT = { isDraft: false, sections: [], oddities: [] } as const;

/** A heading that nothing is said of; a mention may be one. */
const emptySections = (sections: readonly ReportSection[], file: string): Fault[] =>
  sections
    .filter(({ passages, mentionOnly, topics }) => passages.length === 0 && topics.length === 0 && !mentionOnly)
    .map(({ heading, line }) => ({ file, line, detail: { code: 'empty-section', heading } }));

/** The button that publishes a draft carries its id, in at most 100 characters as addresses write them. */
function tooLongForButton(id: string, file: string): Fault[] {
  const most = MAX_IN_BUTTON - PUBLISH.length;
  return encodeURIComponent(id).length > most ? [{ file, line: 1, detail: { code: 'too-long-for-button', id, most } }] : [];
}

const MAX_IN_BUTTON = 100;
const PUBLISH = 'publish:';

const lineOf = (node: RootContent | Heading): number => node.position?.start.line ?? 1;

function readSections(body: readonly RootContent[], file: string, faults: Fault[]): ReportSection[] {
  const footnotes = new Map(body.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node]] : [])));
  const sections: ReportSection[] = [];
  let content: RootContent[] = [];
  let heading: Heading | undefined;
  const close = (): void => {
    if (heading) sections.push(readSection(heading, content, footnotes, file, faults));
    else if (content[0]) faults.push({ file, line: lineOf(content[0]), detail: { code: 'text-outside-section' } });
    content = [];
  };
  for (const node of body) {
    if (node.type === 'heading' && node.depth <= 2) {
      close();
      heading = node.depth === 2 ? node : undefined;
    } else if (node.type !== 'footnoteDefinition' && !(node.type === 'html' && heading === undefined)) content.push(node);
  }
  close();
  return sections;
}

type Footnotes = ReadonlyMap<string, FootnoteDefinition>;

function readSection(
  heading: Heading,
  content: readonly RootContent[],
  footnotes: Footnotes,
  file: string,
  faults: Fault[],
): ReportSection {
  const [first, ...rest] = content;
  const attributes = first?.type === 'paragraph' ? readAttributes(first, file, faults) : undefined;
  return withoutUndefined({
    heading: oneLine(markdownText(heading)),
    line: lineOf(heading),
    session: attributes?.session ? attributes.session : undefined,
    aboutEvent: attributes?.about === 'event',
    mentionOnly: attributes?.mention === 'only',
    topics: (attributes?.topics ?? '')
      .split(/[,、]/)
      .map((topic) => topic.trim())
      .filter(Boolean),
    passages: (attributes ? rest : content).flatMap((node) => passagesOf(node, footnotes)),
  });
}

const ATTRIBUTE_LINE = /^([a-z][\w-]*):(.*)$/s;

/** The attributes under a heading; `undefined` when its first paragraph is a note already. */
function readAttributes(paragraph: Paragraph, file: string, faults: Fault[]) {
  const line = lineOf(paragraph);
  const pairs = markdownText(paragraph)
    .split(/\n+/)
    .map((text) => ATTRIBUTE_LINE.exec(text.trim()));
  if (!pairs[0]) return undefined;
  const raw: Record<string, string> = {};
  pairs.forEach((pair, index) => {
    if (pair) raw[pair[1] ?? ''] = pair[2]?.trim() ?? '';
    else faults.push({ file, line: line + index, detail: { code: 'unknown-attribute', attribute: '-' } });
  });
  const result = attributesSchema.safeParse(raw);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    for (const name of names) {
      const at = pairs.findIndex((pair) => pair?.[1] === name);
      const detail: Fault['detail'] =
        issue.code === 'unrecognized_keys'
          ? { code: 'unknown-attribute', attribute: name }
          : { code: 'wrong-value', field: name, expected: issue.message as 'id' };
      faults.push({ file, line: line + Math.max(0, at), detail });
    }
  }
  return {};
}

/** The points a piece of Markdown makes: each paragraph, each item of a list and of the lists inside it, each row of a table, and the notes at the foot that it refers to. */
function passagesOf(node: Nodes, footnotes: Footnotes): string[] {
  if (node.type === 'thematicBreak' || node.type === 'html' || node.type === 'definition') return [];
  if (node.type === 'list' || node.type === 'blockquote' || node.type === 'listItem' || node.type === 'table')
    return node.children.flatMap((child) => passagesOf(child, footnotes));
  if (node.type === 'footnoteDefinition') return node.children.flatMap((child) => passagesOf(child, NO_FOOTNOTES));
  const text = oneLine(markdownText(node));
  const notes = referencesOf(node).flatMap((name) => {
    const note = footnotes.get(name);
    return note ? passagesOf(note, NO_FOOTNOTES) : [];
  });
  return text ? [text, ...notes] : notes;
}

/** A note at the foot that refers to itself ends there. */
const NO_FOOTNOTES: Footnotes = new Map();

function referencesOf(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier];
  return 'children' in node ? node.children.flatMap(referencesOf) : [];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
