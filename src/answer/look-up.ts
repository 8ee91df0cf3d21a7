import type { Limit } from '../model/limit.ts';
import { isSession, type SearchDocument } from '../model/search-document.ts';
import type { Session } from '../model/session.ts';
import type { Catalogue, ListCursor } from '../ports/catalogue.ts';
import type { Hit } from '../search/hit.ts';
import type { AnswerParts } from './answer-parts.ts';

/** A hit with what it is. */
export interface AnswerHit extends Hit {
  readonly document: SearchDocument;
}

type Looked = Pick<AnswerParts, 'catalogue'>;

/** Documents as hits that nothing was searched for. */
export const hitsAt = async (ids: readonly string[], { catalogue }: Looked): Promise<AnswerHit[]> =>
  (await catalogue.cards(ids)).map((document) => ({ id: document.id, score: 0, coverage: 1, document }));

/** Hits with what they are; one whose document is gone is left out. */
export async function withDocuments(
  hits: readonly Hit[],
  { catalogue }: { readonly catalogue: Pick<Catalogue, 'cards'> },
): Promise<AnswerHit[]> {
  const documents = new Map((await catalogue.cards(hits.map(({ id }) => id))).map((document) => [document.id, document]));
  return hits.flatMap((hit) => {
    const document = documents.get(hit.id);
    return document ? { ...hit, document } : [];
  });
}

/** The sessions among ids, in their order. */
export const sessionsAt = async (ids: readonly string[], { catalogue }: Looked): Promise<Session[]> =>
  (await catalogue.cards(ids)).filter(isSession);

/** The session with an id, if there is one. */
export const sessionAt = async (id: string | undefined, parts: Looked): Promise<Session | undefined> =>
  id === undefined ? undefined : (await sessionsAt([id], parts))[0];

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
