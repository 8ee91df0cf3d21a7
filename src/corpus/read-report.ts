import type { Heading, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Fault } from '../model/fault.ts';
import type { Report } from '../model/report.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
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
}

const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).freeze();

/** Reads `reports/<event>/<name>.md`: front matter, then one `##` a session with attribute lines and notes below it. */
export function readReport(source: string, file: string, id: string): ReadReport {
  const tree = markdown.parse(source) as Root;
  const [front, ...body] = tree.children;
  if (front?.type !== 'yaml') {
    return { isDraft: false, sections: [], faults: [{ file, line: 1, detail: { code: 'no-front-matter' } }] };
  }
  const { value, faults: frontFaults } = readYaml(front.value, reportSchema, file, lineOf(front) + 1);
  const faults = [...frontFaults];
  const folder = id.split('/')[0] ?? '';
  if (value && value.event !== folder) faults.push({ file, line: 1, detail: { code: 'wrong-folder', event: value.event } });
  const sections = readSections(body, file, faults);
  if (!value) return { isDraft: false, sections, faults };
  const { status, ...facts } = value;
  return { report: { id, ...facts } as Report, isDraft: status === 'draft', sections, faults };
}

const lineOf = (node: RootContent | Heading): number => node.position?.start.line ?? 1;

function readSections(body: readonly RootContent[], file: string, faults: Fault[]): ReportSection[] {
  const sections: ReportSection[] = [];
  let content: RootContent[] = [];
  let heading: Heading | undefined;
  const close = (): void => {
    if (heading) sections.push(readSection(heading, content, file, faults));
    else if (content[0]) faults.push({ file, line: lineOf(content[0]), detail: { code: 'text-outside-section' } });
    content = [];
  };
  for (const node of body) {
    if (node.type === 'heading' && node.depth <= 2) {
      close();
      heading = node.depth === 2 ? node : undefined;
    } else content.push(node);
  }
  close();
  return sections;
}

function readSection(heading: Heading, content: readonly RootContent[], file: string, faults: Fault[]): ReportSection {
  const [first, ...rest] = content;
  const attributes = first?.type === 'paragraph' ? readAttributes(first, file, faults) : undefined;
  return withoutUndefined({
    heading: textOf(heading),
    line: lineOf(heading),
    session: attributes?.session ? attributes.session : undefined,
    aboutEvent: attributes?.about === 'event',
    mentionOnly: attributes?.mention === 'only',
    topics: (attributes?.topics ?? '')
      .split(/[,、]/)
      .map((topic) => topic.trim())
      .filter(Boolean),
    passages: (attributes ? rest : content).flatMap(passagesOf),
  });
}

const ATTRIBUTE_LINE = /^([a-z][\w-]*):(.*)$/s;

/** The attributes under a heading; `undefined` when its first paragraph is a note already. */
function readAttributes(paragraph: Paragraph, file: string, faults: Fault[]) {
  const line = lineOf(paragraph);
  const pairs = textOf(paragraph)
    .split('\n')
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

/** The points a piece of Markdown makes: each paragraph, each item of a list and of the lists inside it. */
function passagesOf(node: RootContent | ListItem): string[] {
  if (node.type === 'list') return node.children.flatMap(passagesOf);
  if (node.type === 'blockquote') return node.children.flatMap(passagesOf);
  if (node.type === 'listItem') return node.children.flatMap(passagesOf);
  if (node.type === 'thematicBreak' || node.type === 'html' || node.type === 'definition') return [];
  const text = textOf(node).replace(/\s+/g, ' ').trim();
  return text ? [text] : [];
}
