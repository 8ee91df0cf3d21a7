import type { Event } from '../model/event.ts';
import type { ExplainedHead, ImportedSession, ImportResult, ImportWarning, LineRange } from '../model/import-result.ts';
import { sumEvidence } from './finding/evidence.ts';
import type { HeadFate } from './finding/explain-heads.ts';
import type { Found } from './finding/find-sessions.ts';
import type { BlockSpan, FoundSession } from './finding/found-session.ts';
import type { DayMark } from './finding/outline.ts';
import { detectLanguage } from './reading/detect-language.ts';
import type { Block, LeftOutLines, SourceDocument } from './reading/source-document.ts';

export interface ImportFindings {
  readonly document: SourceDocument;
  readonly title: string;
  readonly event?: { readonly event: Event; readonly confidence: number };
  readonly found: Found;
  readonly warnings: readonly ImportWarning[];
}

/** Puts what was found into the shape that `--dry-run --json` prints. */
export function describeImport({ document, title, event, found, warnings }: ImportFindings): ImportResult {
  const sessions = found.sessions.map((session) => describeSession(session, document.blocks, event?.event));
  return {
    report: {
      title,
      author: document.author ?? null,
      url: document.url ?? null,
      language: document.language ?? detectLanguage(document.blocks),
    },
    event: event ? { id: event.event.id, name: event.event.name, confidence: round(event.confidence) } : null,
    sessions,
    left_out: [...found.rest.map((rest) => ({ lines: linesOf(rest, document.blocks), why: rest.why })), ...document.leftOut].sort(
      byLine,
    ),
    warnings: [...warnings, ...sessionWarnings(found.sessions, sessions)],
    heads: found.heads.map((head) => describeHead(head, document.blocks)),
  };
}

const MAX_HEAD = 200;

function describeHead({ at, fate, evidence }: HeadFate, blocks: readonly Block[]): ExplainedHead {
  const block = blocks[at];
  return {
    text: (block?.text ?? '').slice(0, MAX_HEAD),
    lines: block?.lines ?? [1, 1],
    level: block?.kind === 'heading' ? block.level : 0,
    fate,
    confidence: evidence.length === 0 ? 0 : round(1 / (1 + Math.exp(-sumEvidence(evidence)))),
    why: [...evidence]
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .map(({ why, weight }) => ({ code: why, weight: round(weight) })),
  };
}

function describeSession(session: FoundSession, blocks: readonly Block[], event: Event | undefined): ImportedSession {
  const [main = { at: 0, end: 1 }] = session.spans;
  const known = session.session?.speakers.map(({ name }) => name) ?? [];
  return {
    title: session.title,
    session: session.session?.id ?? null,
    lines: session.isWhole ? [1, linesOf(main, blocks)[1]] : linesOf(main, blocks),
    speakers: session.speakers.length > 0 ? session.speakers : known,
    links: session.links.map(({ url }) => url),
    day: session.session?.day ?? dayOf(session.day, event) ?? null,
    mention_only: session.isMentionOnly,
    confidence: round(session.confidence),
    why: session.why,
  };
}

function linesOf({ at, end }: BlockSpan, blocks: readonly Block[]): LineRange {
  const own = blocks.slice(at, end);
  return [Math.min(...own.map(({ lines }) => lines[0])), Math.max(...own.map(({ lines }) => lines[1]))];
}

/** A heading's 2日目 or 11/29 as a day of the event; a date needs the event's own dates. */
function dayOf(mark: DayMark | undefined, event: Event | undefined): number | undefined {
  if (mark?.number !== undefined) return mark.number;
  if (mark?.month === undefined || !event) return undefined;
  const at = event.dates.findIndex((date) => Number(date.slice(5, 7)) === mark.month && Number(date.slice(8, 10)) === mark.date);
  return at === -1 ? undefined : at + 1;
}

function sessionWarnings(found: readonly FoundSession[], described: readonly ImportedSession[]): ImportWarning[] {
  if (found.length === 0) return [{ code: 'no-sessions' }];
  const isBinding = found.some(({ session }) => session);
  return found.flatMap((session, index): ImportWarning[] => {
    const line = described[index]?.lines[0] ?? 1;
    if (session.session) return [];
    if (session.isUnsure) return [{ code: 'unsure-session', title: session.title, line }];
    return isBinding ? [{ code: 'unknown-session', title: session.title, line }] : [];
  });
}

const round = (share: number): number => Math.round(share * 100) / 100;
const byLine = (a: LeftOutLines, b: LeftOutLines): number => a.lines[0] - b.lines[0] || a.lines[1] - b.lines[1];
