import {
  FIELDS,
  type Field,
  type FieldStatistics,
  type matcherOf,
  type SearchDocument,
  termsOfDocument,
} from '../../src/search/index.ts';
import type { EarlierIndex } from './build-generation.ts';

/**
 * Documents that were replaced and that a cluster counts as long as it does not write the piece anew in which they lie; as
 * structured-cloneable data. What was put in by a change lies in small pieces, and is written anew when it is replaced.
 */
export interface LeftBehind {
  readonly documents: number;
  /** How many changes there were since all of the index was one piece: each leaves one. */
  readonly changes: number;
  /** The ids of what was put in since then. */
  readonly since: readonly string[];
  /** By field: in how many of them there is one. */
  readonly withField: readonly number[];
  /** By word: in how many of them it stands in each field. */
  readonly byField: ReadonlyMap<string, readonly number[]>;
}

export const NOTHING_LEFT: LeftBehind = {
  ...{ documents: 0, changes: 0, since: [] },
  ...{ withField: FIELDS.map(() => 0), byField: new Map() },
};

/** With more of all documents, or in more pieces, searches would take longer: then all is put into one piece. */
const [MOST_SHARE, MOST_CHANGES] = [0.01, 100];

export const isTooMuch = ({ documents, changes }: LeftBehind, count: number): boolean =>
  documents > MOST_SHARE * count || changes > MOST_CHANGES;

/** What is left behind by one more change. */
export function leaveBehind(
  { built, before, changes }: Pick<EarlierIndex, 'built' | 'before' | 'changes'>,
  vocabulary: ReturnType<typeof matcherOf>,
): LeftBehind {
  const events = new Map(before.events.map((event) => [event.id, event]));
  const { left = NOTHING_LEFT } = built;
  const since = new Set(left.since);
  const withField = [...left.withField];
  const byField = new Map(left.byField);
  let { documents } = left;
  const count = (document: SearchDocument): void => {
    documents++;
    const { words } = termsOfDocument(document, events.get(document.event), vocabulary);
    for (const [column, field] of FIELDS.entries()) {
      const here = new Set(words[field]);
      if (here.size > 0) withField[column] = (withField[column] ?? 0) + 1;
      for (const word of here)
        byField.set(
          word,
          FIELDS.map((_, at) => (byField.get(word)?.[at] ?? 0) + (at === column ? 1 : 0)),
        );
    }
  };
  for (const document of changes.gone) if (!since.delete(document.id)) count(document);
  for (const { id } of changes.added) since.add(id);
  return { documents, changes: left.changes + 1, since: [...since], withField, byField };
}

/** How often words stand in each field as the cluster counts them, with what is left behind. A word that stands nowhere any more is not looked for. */
export function withLeft(fields: FieldStatistics, left: LeftBehind = NOTHING_LEFT): FieldStatistics {
  if (left.documents === 0) return fields;
  const columnOf = (field: Field): number => FIELDS.indexOf(field);
  return {
    documentsWith: (field) => fields.documentsWith(field) + (left.withField[columnOf(field)] ?? 0),
    frequencyIn(field, word) {
      const frequency = fields.frequencyIn(field, word);
      return frequency === 0 ? 0 : frequency + (left.byField.get(word)?.[columnOf(field)] ?? 0);
    },
  };
}
