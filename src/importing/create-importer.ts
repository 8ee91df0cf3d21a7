import { nearest } from '../language/nearest.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Event } from '../model/event.ts';
import type { ImportError } from '../model/import-error.ts';
import type { ImportResult, ImportWarning } from '../model/import-result.ts';
import type { Session } from '../model/session.ts';
import type { ContentKind } from '../ports/fetcher.ts';
import { bindEvent } from './binding/bind-event.ts';
import { findPageTitle } from './binding/find-page-title.ts';
import { describeImport } from './describe-import.ts';
import { composeDraft, type ReportDraft } from './drafting/compose-draft.ts';
import type { PageVersion } from './drafting/draft-file.ts';
import { createTimetable } from './finding/create-timetable.ts';
import { findSessions, type Knowledge } from './finding/find-sessions.ts';
import { createParser, type Parser } from './reading/create-parser.ts';
import { decodeBytes } from './reading/decode-bytes.ts';
import { detectFormat, type Format } from './reading/detect-format.ts';
import type { SourceDocument } from './reading/source-document.ts';
import { timetableMark } from './timetable-mark.ts';

/** Something to import, wherever its bytes come from. */
export interface ImportSource {
  /** A file's name or an address; its ending tells the format, its last part names the draft. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a page that was fetched. */
  readonly page?: SourcePage;
}

export interface SourcePage extends PageVersion {
  /** Where it was found; what a person names may lead on. */
  readonly foundAt: string;
  readonly kind: ContentKind;
  readonly charset?: string;
}

export interface ImportOptions {
  /** The event's id, where a person says it. */
  readonly event?: string;
  /** `ignored`: find talks by the report alone. */
  readonly timetable?: 'known' | 'ignored';
}

export type ImportReading =
  | {
      /** What `--dry-run --json` prints. */
      readonly result: ImportResult;
      /** What would be written; absent where the event is not known. */
      readonly draft?: ReportDraft;
    }
  | { readonly error: ImportError };

/** Reads other people's reports. */
export interface Importer {
  read(source: ImportSource, options?: ImportOptions): Promise<ImportReading>;
  /** Ends what runs in the background. */
  close(): void;
}

export interface ImporterParts {
  readonly corpus: Pick<Corpus, 'events' | 'sessions'>;
  /** Where several importers follow each other, one can serve them all. */
  readonly parser?: Parser;
}

/** Creates an importer that knows the events and talks of a corpus. It writes nothing; a source that cannot be read is an error as data. */
export function createImporter({ corpus, parser = createParser() }: ImporterParts): Importer {
  const read = async (
    source: ImportSource,
    { event: eventId, timetable = 'known' }: ImportOptions = {},
  ): Promise<ImportReading> => {
    const stated = corpus.events.find(({ id }) => id === eventId);
    if (eventId && !stated)
      return {
        error: {
          code: 'unknown-event',
          event: eventId,
          nearest: nearest(
            eventId,
            corpus.events.map(({ id }) => id),
          ),
        },
      };
    const decoded = decodeBytes(source.bytes, source.page?.charset);
    if ('error' in decoded) return decoded;
    const parsed = await parser.parse(formatOf(source, decoded.text), decoded.text);
    if ('error' in parsed) return parsed;
    const document = source.page ? withAddress(parsed.document, source.page.foundAt) : parsed.document;
    if (document.blocks.length === 0) return { error: { code: 'empty' } };

    const title = findPageTitle(document);
    const known = timetable === 'known' ? corpus.sessions : [];
    const { event, confidence, rivals } = stated
      ? { event: stated, confidence: 1, rivals: [] }
      : bindEvent(document, title, corpus.events, known);
    const warnings: ImportWarning[] = [];
    if (decoded.wrongCharset) warnings.push({ code: 'charset-differs', declared: decoded.wrongCharset, used: decoded.charset });
    if (decoded.unreadable > 0) warnings.push({ code: 'unreadable-characters', count: decoded.unreadable });
    if (rivals.length > 0) warnings.push({ code: 'unsure-event', events: rivals.map(({ id }) => id) });
    else if (!event) warnings.push({ code: 'no-event' });
    const found = findSessions(document, title, knowledgeOf(event, corpus.events, known));
    const described = describeImport({ document, title, found, warnings, ...(event && { event: { event, confidence } }) });
    return {
      result: described,
      ...(event && {
        draft: composeDraft({ source, document, title, event, talks: timetableMark(event.id, corpus.sessions), found }),
      }),
    };
  };
  return { read, close: parser.close };
}

function formatOf({ name, page }: ImportSource, text: string): Format {
  if (page?.kind === 'html') return 'html';
  return detectFormat(page?.kind === 'markdown' ? `${name}.md` : name, text);
}

/** A page may name its own best address, but no other site's. */
function withAddress(document: SourceDocument, address: string): SourceDocument {
  const isOwn = document.url !== undefined && URL.canParse(document.url) && new URL(document.url).host === new URL(address).host;
  return { ...document, url: isOwn && document.url ? document.url : address };
}

function knowledgeOf(event: Event | undefined, events: readonly Event[], sessions: readonly Session[]): Knowledge {
  const namesOf = ({ name, aliases, hashtags }: Event): readonly string[] => [
    name,
    ...aliases,
    ...hashtags.map((tag) => `#${tag}`),
  ];
  const talks = sessions.filter((session) => session.event === event?.id);
  const others = {
    names: event ? events.filter(({ id }) => id !== event.id).flatMap(namesOf) : [],
    ownNames: event ? namesOf(event) : [],
    timetable: createTimetable(event ? sessions.filter((session) => session.event !== event.id) : []),
  };
  return talks.length > 0 ? { timetable: createTimetable(talks), others } : { others };
}
