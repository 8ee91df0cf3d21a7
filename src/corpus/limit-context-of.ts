import { matcherOf } from '../language/matcher-of.ts';
import type { CorpusFrame } from '../model/corpus.ts';
import type { LimitContext } from './limit-table.ts';

/** What the values of a corpus's sessions are read with. */
export function limitContextOf({ directory, vocabulary }: Pick<CorpusFrame, 'directory' | 'vocabulary'>): LimitContext {
  const classes = new Map(directory.companies.map((company) => [company.name, company.classes]));
  return { vocabulary: matcherOf(vocabulary), classesOf: (company) => classes.get(company) ?? [] };
}
