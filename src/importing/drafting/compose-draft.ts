import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Event } from '../../model/event.ts';
import { withoutUndefined } from '../../model/without-undefined.ts';
import type { Found } from '../finding/find-sessions.ts';
import type { FoundSession, RestSpan } from '../finding/found-session.ts';
import { notesBehindLead } from '../finding/notes-behind-lead.ts';
import { detectLanguage } from '../reading/detect-language.ts';
import type { Block, SourceDocument } from '../reading/source-document.ts';
import type { PageVersion } from './draft-file.ts';
import { offerTalk } from './offer-talk.ts';
import { type DraftSection, renderSection } from './render-section.ts';

/** A report as it would stand in a data folder, before it meets what lies there already. */
export interface ReportDraft {
  readonly event: string;
  /** The file's name without its ending. */
  readonly name: string;
  /** Where it comes from: the page's address, else the name of the file that was given. */
  readonly source: string;
  /** Of a page that was fetched: its version, and which talks were known when it was read. */
  readonly page?: PageVersion & { readonly talks: string };
  /** YAML between the lines of `---`. */
  readonly front: string;
  /** Each as Markdown, from `##` on. */
  readonly sections: readonly string[];
}

export interface DraftMaterial {
  readonly source: { readonly name: string; readonly page?: PageVersion };
  readonly document: SourceDocument;
  readonly title: string;
  readonly event: Event;
  /** What the event's talks were, for telling whether they changed. */
  readonly talks: string;
  readonly found: Found;
}

/** Writes a report's talks as sections of notes, and what is about no talk as notes of the event. */
export function composeDraft({ source, document, title, event, talks, found }: DraftMaterial): ReportDraft {
  const { author, handle, url, published, language } = document;
  const front = {
    event: event.id,
    title,
    author,
    handle,
    url,
    published,
    language: language ?? detectLanguage(document.blocks),
    status: 'draft',
  };
  const { blocks } = document;
  const sections = [
    ...found.sessions.map((session) => ({ at: session.spans[0]?.at ?? 0, section: talkSection(session, blocks, event.id) })),
    ...found.rest
      .filter(({ why }) => !IS_NO_NOTE.has(why))
      .map((rest) => ({ at: rest.at, section: eventSection(rest, blocks, title) })),
  ];
  return withoutUndefined({
    event: event.id,
    name: nameFor(url ?? source.name),
    source: url ?? source.name,
    page: source.page ? { ...versionOf(source.page), talks } : undefined,
    front: stringify(Object.fromEntries(Object.entries(front).filter(([, value]) => value !== undefined)), {
      lineWidth: 0,
    }).trimEnd(),
    sections: sections.sort((a, b) => a.at - b.at).flatMap(({ section }) => (section ? [renderSection(section)] : [])),
  });
}

const versionOf = ({ address, etag, modified }: PageVersion): PageVersion =>
  withoutUndefined({
    address,
    etag: etag || undefined,
    modified: modified || undefined,
  });

/** Parts of a page that say nothing about the event. */
const IS_NO_NOTE: ReadonlySet<string> = new Set(['page-chrome', 'table-of-contents', 'timetable', 'other-event', 'next-event']);

function talkSection(session: FoundSession, blocks: readonly Block[], event: string): DraftSection {
  const heads = new Set(session.headBlocks);
  const notes = session.spans.flatMap(({ at, end }) =>
    blocks.slice(at, end).flatMap((block, index) => (heads.has(at + index) ? notesInHead(block, session.title) : [block])),
  );
  const known = session.session?.id;
  return {
    heading: session.title,
    attributes: [
      ...(known ? [['session', known] as const] : [['about', 'event'] as const]),
      ...(known && session.isMentionOnly ? [['mention', 'only'] as const] : []),
    ],
    notes,
    remarks: [...(known ? [] : [offerTalk(session, event)]), ...(session.confidence < DOUBTFUL ? [doubt(session)] : [])],
  };
}

/** Of a head only what follows the title in its own paragraph is a note. */
function notesInHead(block: Block, title: string): Block[] {
  if (block.kind === 'heading' || block.kind === 'row' || block.isStrong) return [];
  const rest = notesBehindLead({ lead: block.lead ?? title, text: block.text }) ?? '';
  return rest.length >= MIN_IN_HEAD ? [{ ...block, text: rest }] : [];
}

/** Less is a name, a time, a full stop. */
const MIN_IN_HEAD = 40;

/** Below this the border of a talk should be looked at before it is published. */
const DOUBTFUL = 0.75;

const doubt = ({ confidence, why }: FoundSession): string => `confidence ${confidence.toFixed(2)}: ${why.join(', ')}`;

/** A heading is short and says what the notes below it are about; otherwise the report's own title stands for it. */
const MAX_HEADING = 60;

function eventSection({ at, end }: RestSpan, blocks: readonly Block[], title: string): DraftSection | undefined {
  const [first, ...rest] = blocks.slice(at, end);
  if (!first) return undefined;
  const isHeading =
    first.kind === 'heading' || (first.kind === 'line' && first.text.length <= MAX_HEADING && !/[。．]$/.test(first.text));
  const notes = (isHeading ? rest : [first, ...rest]).filter(({ text }) => text !== '');
  return notes.length === 0 ? undefined : { heading: isHeading ? first.text : title, attributes: [['about', 'event']], notes };
}

/** The last part of an address or path in letters that every file system takes; a short hash where nothing is left of it. */
function nameFor(source: string): string {
  const last =
    (source.split(/[?#]/)[0] ?? '')
      .split(/[\\/]+/)
      .filter(Boolean)
      .at(-1) ?? '';
  const slug = last
    .replace(/\.[a-z]{1,8}$/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, MAX_NAME);
  return /[a-z0-9]{2}/.test(slug) && !slug.startsWith('index')
    ? slug
    : `report-${createHash('sha256').update(source).digest('hex').slice(0, 8)}`;
}

const MAX_NAME = 60;
