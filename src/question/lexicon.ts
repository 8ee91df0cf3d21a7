import { type Outline, type OutlinedCorpus, outlineOf } from '../corpus/outline.ts';
import { eachNamed, namesBeginning } from '../corpus/speaker-names.ts';
import { nameKey } from '../language/company-key.ts';
import { createKeyedTexts } from '../language/keyed-texts.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Event } from '../model/event.ts';
import type { LimitName, LimitValue } from '../model/limit.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { createPlaceFinder, createTitleFinder } from './find-session.ts';
import { createTitlesWithin, type FindTitle } from './find-titles.ts';
import { createNameFinder, type FoundName, NAME } from './name-finder.ts';
import { type Names, readCompany } from './names.ts';
import { createReadingFinder, type NamedPeople } from './people/reading-finder.ts';
import type { QuestionText } from './question-text.ts';
import type { SpanLimit } from './span.ts';
import { createWordIndex, type WordIndex } from './word-index.ts';
import { CONDITIONS } from './words/conditions.ts';
import { ENGLISH } from './words/english.ts';
import { JAPANESE } from './words/japanese.ts';
import { spokenForms } from './words/spoken-forms.ts';
import { TURNS, TURNS_SAID } from './words/turns.ts';
import { directoryWords, familyWords, namesOfData, seasonWords } from './words-of-data.ts';

/** A name of the data that stands in a question. */
export interface NameInQuestion {
  readonly start: number;
  readonly end: number;
  readonly limit: SpanLimit;
  /** A family or given name, a short account: somebody's only with さん or @. */
  readonly isCallName?: true;
}

/** All names the corpus knows and all words of asking, ready to be found in questions. */
export interface Lexicon {
  readonly events: readonly Event[];
  readonly words: WordIndex;
  /** The same, and the words that refer to the answer before: for a question in a conversation. */
  readonly turnWords: WordIndex;
  /** The same as `words`, and what is said in a conversation without referring to anything: thanks, "well then", "instead". */
  readonly spokenWords: WordIndex;
  namesIn(question: QuestionText): readonly NameInQuestion[];
  /** Whether a word is the name of a company that others talk about (Docker, Datadog). */
  isProduct(company: LimitValue): boolean;
  /** All spellings of a person's name in the data. */
  spellingsOf(person: string): readonly string[];
  /** The people whose names begin with these kanji, where nothing shows the end of the family name. */
  peopleNamed(kanji: string): readonly string[];
  /** The people whose family name is the beginning of a name. */
  namesakesOf(name: string): readonly string[];
  /** The people who are meant by a family name with one slip of the keyboard. */
  peopleMisspelt(name: string): readonly string[];
  /** The days on which something took place, `YYYY-MM-DD`, of a month and day `MM-DD`. */
  datesOn(monthAndDay: string): readonly string[];
  /** The times at which anything begins, in order. */
  readonly startTimes: readonly string[];
  /** The names of all tracks, or of all rooms, in order. */
  parts(limit: LimitName): readonly string[];
  /** Whether it is a name of events, with or without a year. */
  isEventName(name: string): boolean;
  /** What people call the series of an event. */
  seriesNameOf(event: Event | undefined): string | undefined;
  /** Whether the vocabulary has these words as one. */
  isPhrase(words: string): boolean;
  /** The session that a question is the title of. */
  titled(question: string): string | undefined;
  /** The session whose title stands within a question. */
  titleIn: FindTitle;
  /** The session with an id, in any case of letters, or with an address among its links or reports. */
  sessionAt(idOrAddress: string): string | undefined;
}

/** The lexicon of a corpus in memory and of the names that were collected of it. */
export const createLexicon = (corpus: Corpus, names: Names): Lexicon =>
  createLexiconWith({ ...corpus, outline: outlineOf(corpus) }, names, {
    titled: createTitleFinder(corpus.sessions),
    titleIn: createTitlesWithin(corpus.sessions),
    sessionAt: createPlaceFinder(corpus),
  });

/** How single sessions are found, wherever they lie. */
export type SessionFinders = Pick<Lexicon, 'titled' | 'titleIn' | 'sessionAt'>;

/** The lexicon of a corpus of whose sessions only the outline is known. */
export function createLexiconWith(corpus: Omit<OutlinedCorpus, 'generation'>, names: Names, finders: SessionFinders): Lexicon {
  const { events, products, directory, outline } = corpus;
  const series = createNameFinder(names.series);
  const editions = createNameFinder(names.editions);
  const nameFinders = [
    { finder: series, limitOf: (values: readonly string[]): SpanLimit => ({ limit: 'event', values, isSeries: true }) },
    { finder: editions, limitOf: (values: readonly string[]): SpanLimit => ({ limit: 'event', values }) },
    { finder: createNameFinder(names.people), limitOf: speakers },
    { finder: createNameFinder(names.companies), limitOf: companies },
  ];
  const callNames = createNameFinder(names.people, NAME.called);
  const readings = createReadingFinder(names.readings, createKeyedTexts(names.people.keys).textAt);
  const spellings = spellingsByPerson(outline, names.canonical);
  function speakers(people: readonly string[]): SpanLimit {
    return { limit: 'speaker', values: [...new Set(people.flatMap((person) => spellings().get(person) ?? [person]))] };
  }
  const productKeys = new Set(products);
  function companies(found: readonly string[]): SpanLimit {
    const named = found.map(readCompany);
    const isUnsure = named.some(({ key }) => productKeys.has(key));
    return withoutUndefined({
      limit: 'company',
      values: named.map(({ usual }) => usual),
      isUnsure: isUnsure || undefined,
    });
  }
  const phrases = new Set(
    [...corpus.vocabulary.same.flat(), ...corpus.vocabulary.near.flatMap(({ ask, find }) => [...ask, ...find])].map(nameKey),
  );
  const dates = datesByDay(events, outline);
  const wordsOfData = [...directoryWords(directory), ...namesOfData(corpus), ...familyWords(directory), ...seasonWords(corpus)];
  return {
    events,
    words: createWordIndex([JAPANESE, ENGLISH, CONDITIONS], wordsOfData),
    turnWords: createWordIndex([JAPANESE, ENGLISH, CONDITIONS, ...TURNS], wordsOfData, spokenForms),
    spokenWords: createWordIndex([JAPANESE, ENGLISH, CONDITIONS, ...TURNS_SAID], wordsOfData),
    namesIn: rememberNames((question) => {
      const found = nameFinders.flatMap(({ finder, limitOf }) =>
        finder.find(question).map(({ start, end, values }): NameInQuestion => ({ start, end, limit: limitOf(values) })),
      );
      const read = readings.find(question.text);
      const full = read
        .filter(({ isFull }) => isFull)
        .map(({ start, end, people }): NameInQuestion => ({ start, end, limit: speakers(people) }));
      return [...found, ...full, ...calledSo([...callNames.find(question), ...read.filter(({ isFull }) => !isFull)], speakers)];
    }),
    isProduct: (company) => productKeys.has(nameKey(String(company))),
    spellingsOf: (person) => spellings().get(names.canonical.get(person) ?? person) ?? [person],
    peopleNamed: (kanji) =>
      /^\p{Script=Han}+$/u.test(kanji)
        ? [...new Set(namesBeginning(outline.speakers, kanji).map((name) => names.canonical.get(name) ?? name))]
        : [],
    namesakesOf(name) {
      const begun = readings.find(name).filter(({ start, end, isFull }) => start === 0 && end < name.length && !isFull);
      return begun.toSorted((a, b) => b.end - a.end)[0]?.people ?? [];
    },
    peopleMisspelt: (name) => readings.findMisspelt(name),
    datesOn: (monthAndDay) => dates.get(monthAndDay) ?? [],
    ...partsOfDays(outline),
    isEventName: (name) => series.has(name) || editions.has(name),
    seriesNameOf: (event) => directory.series.find(({ id }) => id === event?.series)?.name,
    isPhrase: (words) => phrases.has(nameKey(words)),
    ...finders,
  };
}

/** A question is cut into pieces once as such, and once as a turn of a conversation: the names in it are the same. */
function rememberNames(find: Lexicon['namesIn']): Lexicon['namesIn'] {
  let last: { readonly text: string; readonly names: readonly NameInQuestion[] } | undefined;
  return (question) => {
    if (last?.text !== question.text) last = { text: question.text, names: find(question) };
    return last.names;
  };
}

/** When things begin and where: times, tracks and rooms, each once. */
function partsOfDays({ tracks, rooms, startTimes }: Outline): Pick<Lexicon, 'startTimes' | 'parts'> {
  const parts = new Map<LimitName, readonly string[]>([
    ['track', tracks.toSorted()],
    ['room', rooms.toSorted()],
  ]);
  return { startTimes: startTimes.toSorted(), parts: (limit) => parts.get(limit) ?? [] };
}

/** All who are called so, as it is printed or as it sounds. */
function calledSo(
  found: readonly (FoundName | NamedPeople)[],
  speakers: (people: readonly string[]) => SpanLimit,
): NameInQuestion[] {
  const byPlace = new Map<string, { start: number; end: number; people: string[] }>();
  for (const name of found) {
    const { start, end } = name;
    const people = 'people' in name ? name.people : name.values;
    const known = byPlace.get(`${start}-${end}`);
    if (known) known.people.push(...people);
    else byPlace.set(`${start}-${end}`, { start, end, people: [...people] });
  }
  return [...byPlace.values()].map(({ start, end, people }) => ({ start, end, limit: speakers(people), isCallName: true }));
}

/** By canonical name: all names under which the data knows a person, where there are others. Made when it is first asked for. */
function spellingsByPerson(
  { speakers }: Outline,
  canonical: ReadonlyMap<string, string>,
): () => ReadonlyMap<string, readonly string[]> {
  let byPerson: Map<string, string[]> | undefined;
  return () => {
    if (byPerson) return byPerson;
    const found = new Map<string, string[]>();
    // Nearly everybody has one name, and a list for each took more memory than all else that is known of people.
    const known = new Set(canonical.values());
    eachNamed(speakers, (name, otherNames) => {
      if (otherNames.length > 0) known.add(canonical.get(name) ?? name);
    });
    eachNamed(speakers, (name, otherNames) => {
      const person = canonical.get(name) ?? name;
      if (!known.has(person)) return;
      const spellings = found.get(person) ?? [];
      for (const spelling of [name, ...otherNames]) if (!spellings.includes(spelling)) spellings.push(spelling);
      found.set(person, spellings);
    });
    byPerson = found;
    return byPerson;
  };
}

function datesByDay(events: readonly Event[], outline: Outline): Map<string, string[]> {
  const days = new Map<string, string[]>();
  for (const date of new Set([...events.flatMap(({ dates }) => dates), ...outline.dates])) {
    const key = date.slice(5);
    days.set(key, [...(days.get(key) ?? []), date].sort());
  }
  return days;
}
