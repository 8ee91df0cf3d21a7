import { withStatus } from '../corpus/filter-corpus.ts';
import type { NamedSession } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import type { NearDocument } from '../ports/text-search.ts';
import type { AnswerParts } from './answer-parts.ts';
import { sessionsAt } from './look-up.ts';
import { namedSessions } from './named-sessions.ts';

/** What may belong to a list is nearer than others by so many standard deviations; docs/search.md says how often it does. */
const MIN_NEARNESS = 3;
/** And nearer than to other questions by so many. */
const MIN_EXCESS = 1.5;
const MAX_SHOWN = 3;

/** Sessions within a list's limits that are near to what was asked and not in it, the nearest first; none where meanings are not searched. */
export async function perhapsAlso(
  { topics, limits, text }: Question,
  listed: readonly string[],
  parts: AnswerParts,
): Promise<readonly NamedSession[]> {
  if (topics.length !== 1 || text === '') return [];
  const { words, texts } = parts;
  const { near = [] } = await texts.search({ words: words.read(''), limits: withStatus(limits), limit: 1, meaning: text });
  const known = new Set(listed);
  const isNear = ({ nearness, excess }: NearDocument): boolean => nearness >= MIN_NEARNESS && excess >= MIN_EXCESS;
  const others = near.filter((one) => isNear(one) && !known.has(one.id));
  const ids = others.slice(0, MAX_SHOWN).map(({ id }) => id);
  return namedSessions(await sessionsAt(ids, parts), parts);
}
