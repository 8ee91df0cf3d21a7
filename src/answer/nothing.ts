import type { Facts } from '../corpus/facts.ts';
import type { NothingAnswer } from '../model/answer.ts';
import type { Question } from '../model/question.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { type AnswerParts, frameOf, type Page } from './answer-parts.ts';
import type { AnswerHit } from './look-up.ts';
import { suggest } from './suggest.ts';
import { unrecordedIn } from './unrecorded.ts';

/** The answer that nothing answers, with what does exist and is near. */
export async function nothing(
  question: Question,
  page: Page,
  parts: AnswerParts,
  nearest: readonly AnswerHit[] = [],
): Promise<NothingAnswer> {
  const unrecorded = await unrecordedIn(question, parts);
  return {
    ...frameOf(question, [], page, parts),
    certainty: 'nothing',
    kind: 'nothing',
    suggestions: question.isUnknowable ? parts.library.suggestions() : await suggest(question, nearest, parts.library),
    ...withoutUndefined({
      unrecorded: unrecorded.length > 0 ? unrecorded : undefined,
      years: yearsInstead(question, parts.library),
    }),
  };
}

/** From which year to which there are events, where a question asks for one in which there was none. */
function yearsInstead({ limits, unknown }: Question, { events }: Pick<Facts, 'events'>): NothingAnswer['years'] {
  const held = [...events.values()].flatMap(({ dates: [first] }) => (first ? [Number(first.slice(0, 4))] : []));
  const named = limits.filter(({ limit, op }) => limit === 'year' && op === 'is').flatMap(({ values }) => values.map(Number));
  const asked = [...named, ...unknown.filter((name) => /^(?:19|20)\d\d$/.test(name)).map(Number)];
  const isWithout = asked.length > 0 && asked.every((year) => !held.includes(year));
  return isWithout && held.length > 0 ? [Math.min(...held), Math.max(...held)] : undefined;
}
