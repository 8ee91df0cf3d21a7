import { nearest } from '../language/nearest.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Event } from '../model/event.ts';
import type { ImportWarning } from '../model/import-result.ts';
import type { Session } from '../model/session.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { bindEvent } from './binding/bind-event.ts';
import { findPageTitle } from './binding/find-page-title.ts';
import { describeImport } from './describe-import.ts';
import { composeDraft } from './drafting/compose-draft.ts';
import { createTimetable } from './finding/create-timetable.ts';
import { findSessions, type Knowledge } from './finding/find-sessions.ts';
import type { ImportOptions, ImportReading, ImportSource } from './import-source.ts';
import { decodeBytes } from './reading/decode-bytes.ts';
import { detectFormat, type Format } from './reading/detect-format.ts';
import { parseWithinLimits } from './reading/parse-within-limits.ts';
import type { SourceDocument } from './reading/source-document.ts';
import { timetableMark } from './timetable-mark.ts';

/** Events and talks that pages are bound to. */
export type KnownTalks = Pick<Corpus, 'events' | 'sessions'>;

/** Reads a source and finds the talks it tells about. Strangers' text and recursive parsers are at work: run it where it can be ended. */
export async function readSource(
  source: ImportSource,
  { event: eventId, timetable = 'known' }: ImportOptions,
  corpus: KnownTalks,
): Promise<ImportReading> {
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
  const parsed = await parseWithinLimits(formatOf(source, decoded.text), decoded.text);
  if ('error' in parsed) return parsed;
  const document = source.page ? withAddress(parsed.document, source.page.foundAt) : withPath(parsed.document, source.name);
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
  const described = describeImport(
    withoutUndefined({ document, title, found, warnings, event: event ? { event, confidence } : undefined }),
  );
  return withoutUndefined({
    result: described,
    draft: event
      ? composeDraft({ source, document, title, event, talks: timetableMark(event.id, corpus.sessions), found })
      : undefined,
  });
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

/** A file that is given with its folder is one of several. */
const withPath = (document: SourceDocument, name: string): SourceDocument =>
  /[\\/]/.test(name) ? { ...document, path: name } : document;

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
