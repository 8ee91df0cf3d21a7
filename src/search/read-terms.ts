import { analyzeText, foldKatakana } from '../language/analyze-text.ts';
import { QUESTION_WORDS } from '../language/stop-words.ts';
import { spell, type VocabularyMatch, type VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { TermDictionary } from './term-dictionary.ts';
import { INSIDE_PHRASE_WEIGHT, KIND_WEIGHTS, VARIANT_WEIGHTS } from './weights.ts';

export type VariantKind = 'literal' | keyof typeof VARIANT_WEIGHTS;

/** One way in which a word of the question may stand in a text. */
export interface Variant {
  readonly term: string;
  /** All of these must stand in the text beside `term`: the rest of a phrase that is several terms. */
  readonly with: readonly string[];
  readonly weight: number;
  readonly kind: VariantKind;
}

/** One thing that the question names, with all the ways in which a text may name it. */
export interface QueryTerm {
  readonly word: string;
  readonly weight: number;
  readonly variants: readonly Variant[];
}

/** A term of a question with what it weighs against the corpus. */
export interface WeighedTerm extends QueryTerm {
  /** How rare it is: the inverse document frequency of its rarest variant times that variant's weight. */
  readonly rarity: number;
  /** Whether the corpus has the word as it was asked. */
  readonly known: boolean;
}

/** A question's words, made ready for the index. */
export interface QueryTerms {
  readonly terms: readonly QueryTerm[];
  readonly bigrams: readonly string[];
  readonly trigrams: readonly string[];
}

/** What reading a question's words needs to know of the language and of the corpus. */
export interface TermKnowledge {
  readonly matcher: VocabularyMatcher;
  readonly dictionary: TermDictionary;
  /** Whether the corpus has the term as it is written. */
  knows(term: string): boolean;
}

/** Turns the words of a question into what the index is asked for. Words that say nothing are dropped unless nothing else remains. */
export function readTerms(question: string, knowledge: TermKnowledge): QueryTerms {
  const analyzed = analyzeText(question);
  const all = [...new Set(analyzed.words)];
  const telling = all.filter((word) => !QUESTION_WORDS.has(word));
  const words = telling.length > 0 ? telling : all;
  const phrases = knowledge.matcher.match(question);
  const terms = [
    ...words.flatMap((word) => wordTerms(word, phrases, knowledge)),
    ...phraseTerms(phrases, new Set(words), knowledge),
  ];
  return { terms, bigrams: analyzed.bigrams, trigrams: analyzed.trigrams };
}

/** A single word: itself, its other names, its forms, what sounds like it; a long katakana compound also its parts. */
function wordTerms(word: string, phrases: readonly VocabularyMatch[], knowledge: TermKnowledge): QueryTerm[] {
  const whole = phrases.find((phrase) => phrase.phrase === spell(word));
  const inPhrase = !whole && phrases.some((phrase) => isInside(word, phrase.phrase));
  const weight = kindWeight(word) * (inPhrase ? INSIDE_PHRASE_WEIGHT : 1);
  const variants = [
    literal(word),
    ...(whole ? meanings(whole, knowledge) : []),
    ...knowledge.dictionary.formsOf(word).map((term) => variant(term, VARIANT_WEIGHTS.form, 'form')),
    ...knowledge.dictionary.compoundsWith(word).map((term) => variant(term, VARIANT_WEIGHTS.compound, 'compound')),
    ...soundVariants(word, knowledge),
  ];
  const parts = partsOfCompound(word, knowledge);
  if (parts.length === 0) return [{ word, weight, variants }];
  return parts.map((part) => ({
    word: part,
    weight: weight * kindWeight(part),
    variants: [literal(part), ...soundVariants(part, knowledge)],
  }));
}

/** Phrases of several words, each as one term with its meanings. */
function phraseTerms(phrases: readonly VocabularyMatch[], words: ReadonlySet<string>, knowledge: TermKnowledge): QueryTerm[] {
  const known = new Set([...words].map(spell));
  const longest = phrases.filter((phrase) => !phrases.some((other) => covers(other, phrase)));
  return longest
    .filter(({ phrase }) => !known.has(phrase))
    .map((match) => ({ word: match.phrase, weight: 1, variants: meanings(match, knowledge) }))
    .filter(({ variants }) => variants.length > 0);
}

const covers = (a: VocabularyMatch, b: VocabularyMatch): boolean =>
  a !== b && a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start;

const isInside = (word: string, phrase: string): boolean => phrase.length > word.length && phrase.includes(spell(word));

function meanings({ concept, finds }: VocabularyMatch, knowledge: TermKnowledge): Variant[] {
  const same = concept ? [variant(concept, VARIANT_WEIGHTS.same, 'same')] : [];
  return [...same, ...finds.flatMap((phrase) => nearVariant(phrase, knowledge))];
}

/** A phrase that is meant: by its group where it has one, else by its words, all of them. */
function nearVariant(phrase: string, { matcher }: TermKnowledge): Variant[] {
  const concept = matcher.conceptOf(phrase);
  if (concept) return [variant(concept, VARIANT_WEIGHTS.near, 'near')];
  const [first, ...others] = analyzeText(phrase).words;
  return first ? [{ term: first, with: others, weight: VARIANT_WEIGHTS.near, kind: 'near' }] : [];
}

/** In the same script a known word is rarely a misspelling of another: only what sounds all but the same counts. */
const SAME_SCRIPT_LIKENESS = 0.9;
const isLatin = (word: string): boolean => /^[a-z]/.test(word);

/** What sounds like the word. A known English word is taken for no other English word. */
function soundVariants(word: string, { dictionary, knows }: TermKnowledge): Variant[] {
  const isKnown = knows(word);
  return dictionary
    .soundingLike(word)
    .filter(({ term, likeness }) => {
      if (!isKnown || isLatin(word) !== isLatin(term)) return true;
      return !isLatin(word) && likeness >= SAME_SCRIPT_LIKENESS;
    })
    .map(({ term, likeness }) => variant(term, VARIANT_WEIGHTS.sound * likeness, 'sound'));
}

const KATAKANA_COMPOUND = /^[\p{Script=Katakana}ー]{6,}$/u;
const SHORTEST_PART = 3;
const CANNOT_BEGIN_A_PART = /^[ァィゥェォャュョッーン]/;

/**
 * The parts of a katakana compound that the corpus does not know as a whole (クラウドワークステーション → クラウド, ワークステーション);
 * empty where the corpus knows the word or not every part is known or sounds like something known.
 */
function partsOfCompound(word: string, { dictionary, knows }: TermKnowledge): string[] {
  if (!KATAKANA_COMPOUND.test(word) || knows(word)) return [];
  const isKnown = (part: string): boolean => knows(part) || dictionary.soundingLike(part).length > 0;
  if (isKnown(word)) return [];
  for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
    if (CANNOT_BEGIN_A_PART.test(word.slice(cut))) continue;
    const parts = [word.slice(0, cut), word.slice(cut)].map(foldKatakana);
    if (parts.every(isKnown)) return parts;
  }
  return [];
}

const literal = (term: string): Variant => ({ term, with: [], weight: 1, kind: 'literal' });
const variant = (term: string, weight: number, kind: VariantKind): Variant => ({ term, with: [], weight, kind });

function kindWeight(word: string): number {
  if (/^\p{Script=Hiragana}+$/u.test(word)) return KIND_WEIGHTS.hiragana;
  if (/^[\p{Script=Han}々]$/u.test(word)) return KIND_WEIGHTS.oneKanji;
  if (/^[\p{Script=Han}々]+$/u.test(word)) return KIND_WEIGHTS.kanji;
  if (/^[\p{Script=Han}々]+\p{Script=Hiragana}+$/u.test(word)) return KIND_WEIGHTS.inflected;
  return KIND_WEIGHTS.name;
}
