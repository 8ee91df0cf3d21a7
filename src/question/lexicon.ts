import { titleKey } from '../language/title-key.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Event } from '../model/event.ts';
import type { Session } from '../model/session.ts';
import { createNameFinder, type NameFinder } from './name-finder.ts';
import type { Names } from './names.ts';

/** All names the corpus knows, ready to be found in questions; what each finder finds is told where `Names` are. */
export interface Lexicon
  extends Readonly<Record<'editions' | 'series' | 'places' | 'people' | 'callNames' | 'companies', NameFinder>> {
  readonly events: readonly Event[];
  /** Companies whose name others talk about: products. The name alone does not make them the speaker's company. */
  readonly products: ReadonlySet<string>;
  /** The person whose name begins with these kanji, if there is only one. */
  named(kanji: string): readonly string[];
  /** The session that a question is the title of. */
  titled(question: string): string | undefined;
  /** The usual spelling of a company, by its key. */
  companyNameOf(key: string): string;
}

/** The lexicon of a corpus and of the names that were collected of it. */
export function createLexicon({ events, sessions, products }: Corpus, names: Names): Lexicon {
  return {
    events,
    editions: createNameFinder(names.editions),
    series: createNameFinder(names.series),
    places: createNameFinder(names.places),
    people: createNameFinder(names.people),
    callNames: createNameFinder(names.callNames),
    companies: createNameFinder(names.companies),
    products: new Set(products),
    named(kanji) {
      if (!/^\p{Script=Han}+$/u.test(kanji)) return [];
      const found = new Set<string>();
      for (const { speakers } of sessions)
        for (const { name, otherNames } of speakers)
          if (name.startsWith(kanji) || otherNames.some((other) => other.startsWith(kanji)))
            found.add(names.canonical.get(name) ?? name);
      return found.size === 1 ? [...found] : [];
    },
    titled: createTitleFinder(sessions),
    companyNameOf: (key) => names.companyNames.get(key) ?? key,
  };
}

/** Finds the session that a question is the title of; looks only at titles that begin with the same letter, and at each once. */
function createTitleFinder(sessions: readonly Session[]): Lexicon['titled'] {
  const byFirst = new Map<string, Session[]>();
  for (const session of sessions) {
    const first = session.title[0]?.toLowerCase() ?? '';
    const known = byFirst.get(first);
    if (known) known.push(session);
    else byFirst.set(first, [session]);
  }
  const byKey = new Map<string, Map<string, string>>();
  const keysOf = (first: string): Map<string, string> => {
    const known = byKey.get(first);
    if (known) return known;
    // Of several with one title the first is meant: later ones are put in before it.
    const keys = new Map((byFirst.get(first) ?? []).toReversed().map(({ title, id }) => [titleKey(title), id]));
    byKey.set(first, keys);
    return keys;
  };
  return (question) => keysOf(question.trim()[0]?.toLowerCase() ?? '').get(titleKey(question));
}
