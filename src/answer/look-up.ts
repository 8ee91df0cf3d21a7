import type { Limit } from '../model/limit.ts';
import { isSession, type SearchDocument } from '../model/search-document.ts';
import type { Session } from '../model/session.ts';
import type { ListCursor } from '../ports/catalogue.ts';
import type { Hit } from '../search/hit.ts';
import type { AnswerParts } from './answer-parts.ts';

/** A hit with what it is; a session mostly in outline, as `Catalogue.outlines` gives it. */
export interface AnswerHit extends Hit {
  readonly document: SearchDocument;
}

type Looked = Pick<AnswerParts, 'catalogue'>;

/** What is known by its id alone, as a hit that nothing was searched for. */
export const hitsOf = (ids: readonly string[]): Hit[] => ids.map((id) => ({ id, score: 0, coverage: 1 }));

/** Documents as hits that nothing was searched for, in outline. */
export const hitsAt = async (ids: readonly string[], { catalogue }: Looked): Promise<AnswerHit[]> =>
  (await catalogue.outlines(ids)).map((document) => ({ id: document.id, score: 0, coverage: 1, document }));

/** Hits with what they are, whole; one whose document is gone is left out. */
export const withDocuments = async (hits: readonly Hit[], { catalogue }: Looked): Promise<AnswerHit[]> =>
  joined(hits, await catalogue.cards(hits.map(({ id }) => id)));

/** The same in outline. */
export const withOutlines = async (hits: readonly Hit[], { catalogue }: Looked): Promise<AnswerHit[]> =>
  joined(hits, await catalogue.outlines(hits.map(({ id }) => id)));

function joined(hits: readonly Hit[], found: readonly SearchDocument[]): AnswerHit[] {
  const documents = new Map(found.map((document) => [document.id, document]));
  return hits.flatMap((hit) => {
    const document = documents.get(hit.id);
    return document ? { ...hit, document } : [];
  });
}

/** The sessions among ids, in their order and in outline. */
export const sessionsAt = async (ids: readonly string[], { catalogue }: Looked): Promise<Session[]> =>
  (await catalogue.outlines(ids)).filter(isSession);

/** The session with an id, if there is one, whole. */
export const sessionAt = async (id: string | undefined, { catalogue }: Looked): Promise<Session | undefined> =>
  id === undefined ? undefined : (await catalogue.cards([id])).find(isSession);

/** The sessions among hits. */
export const sessionsOf = (hits: readonly AnswerHit[]): Session[] =>
  hits.flatMap(({ document }) => (isSession(document) ? [document] : []));

const LISTED_AT_ONCE = 1_000;

/** The ids of all sessions that meet limits, page by page. */
export async function idsMeeting(limits: readonly Limit[], { catalogue }: Looked): Promise<readonly string[]> {
  const found: string[] = [];
  let after: ListCursor;
  do {
    const page = await catalogue.list({ limits, limit: LISTED_AT_ONCE, ...(after !== undefined && { after }) });
    found.push(...page.ids);
    after = page.next;
  } while (after !== undefined);
  return found;
}
