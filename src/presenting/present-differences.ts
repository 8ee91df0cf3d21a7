import type { Messages } from '../messages/messages.ts';
import type { ComparisonAnswer, Difference, RankingAnswer } from '../model/answer.ts';
import type { Part } from '../model/presentation.ts';

/** A line for each thing in which sessions side by side differ. */
export function presentDifferences(answer: RankingAnswer | ComparisonAnswer, messages: Messages): Part[] {
  const all = answer.kind === 'comparison' ? (answer.differences ?? []) : [];
  const numbers = answer.sessions.map(({ rank }) => rank);
  const items = all.map(({ of, values }) => ({
    title: messages.answer.difference[of],
    facts: values.map((value, at) => `${numbers[at]}. ${differing(of, value, messages)}`).join(' / '),
  }));
  return items.length > 0
    ? [
        { kind: 'text', spans: [{ text: messages.answer.differ }] },
        { kind: 'list', items },
      ]
    : [];
}

function differing(of: Difference['of'], value: string | undefined, { answer, date, limit }: Messages): string {
  if (of === 'slides' || of === 'video') return value === undefined ? answer.hasNot : answer.has;
  if (value === undefined) return answer.notKnown;
  if (of === 'date') return date(value);
  const name = ({ level: 'difficulty', length: 'length', language: 'language' } as const)[of as 'level' | 'length' | 'language'];
  return name ? limit({ limit: name, op: 'is', values: [value] }) : value;
}
