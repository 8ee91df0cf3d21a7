import { escapeRegExp } from '../language/escape-reg-exp.ts';
import { normalizeText } from '../language/normalize-text.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Session } from '../model/session.ts';
import { tellingNotes } from './archive.ts';

const made = new WeakMap<Corpus, Map<string, ReadonlySet<string>>>();

/** Whether a session is about a topic, by any of the topic's names: in title, topics, category or notes. Every session is, without a topic. */
export function topicFilter(corpus: Corpus, topic: string | undefined): (session: Session) => boolean {
  if (topic === undefined || topic === '') return () => true;
  const known = made.get(corpus) ?? new Map<string, ReadonlySet<string>>();
  made.set(corpus, known);
  const fitting = known.get(topic) ?? findFitting(corpus, topic);
  known.set(topic, fitting);
  return ({ id }) => fitting.has(id);
}

function findFitting({ sessions, vocabulary }: Corpus, topic: string): ReadonlySet<string> {
  const wanted = normalizeText(topic).trim();
  const names = [wanted, ...vocabulary.same.filter((group) => group.includes(wanted)).flat()];
  const patterns = names.map(patternOf);
  const fits = (session: Session): boolean => {
    const text = normalizeText(textOf(session));
    return patterns.some((pattern) => pattern.test(text));
  };
  return new Set(sessions.filter(fits).map(({ id }) => id));
}

/** Latin words stand alone: `go` is not in `google`. */
function patternOf(name: string): RegExp {
  const escaped = escapeRegExp(name);
  return new RegExp(/^[a-z0-9]/.test(name) ? `(?<![a-z0-9])${escaped}(?![a-z0-9])` : escaped);
}

const textOf = (session: Session): string =>
  [
    session.title,
    ...session.otherTitles,
    ...session.topics,
    session.category ?? '',
    ...tellingNotes(session).flatMap(({ passages }) => passages),
  ].join('\n');
