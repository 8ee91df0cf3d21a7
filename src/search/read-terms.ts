import { analyzeText } from '../language/analyze-text.ts';
import { editedShare } from '../language/edited-share.ts';
import { isEverydayEnglish } from '../language/everyday-english.ts';
import { isEverydayLoanword } from '../language/everyday-loanwords.ts';
import { foldKatakana } from '../language/fold-katakana.ts';
import { normalizeText } from '../language/normalize-text.ts';
import { numbersIn } from '../language/numerals.ts';
import { splitCompound } from '../language/split-compound.ts';
import { ENGLISH_GRAMMAR_WORDS, GRAMMAR_WORDS, isQuestionWord } from '../language/stop-words.ts';
import { spell, type VocabularyMatch, type VocabularyMatcher } from '../language/vocabulary-matcher.ts';
import type { QueryTerm, Variant, VariantKind } from '../ports/word-knowledge.ts';
import type { Alternative, TermDictionary } from './term-dictionary.ts';
import { INSIDE_PHRASE_WEIGHT, KIND_WEIGHTS, VARIANT_WEIGHTS } from './weights.ts';

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

/** Turns the words of a question into what the index is asked for. Words that say nothing count next to nothing, unless nothing else remains. */
export function readTerms(written: string, knowledge: TermKnowledge): QueryTerms {
  const question = withoutLanguageWord(inKatakana(written, knowledge), knowledge);
  const { words: asked, bigrams, trigrams } = analyzeText(question);
  const all = [...new Set(asked)];
  const telling = all.filter((word) => !isQuestionWord(word));
  const words = telling.length > 0 ? telling : all;
  const empty = all.filter((word) => !words.includes(word));
  const phrases = knowledge.matcher.match(question).filter(({ phrase }) => !empty.some((word) => spell(word) === phrase));
  const ofWords = words.flatMap((word) => wordTerms(word, phrases, knowledge));
  const terms = [
    ...(words.length === 1 ? withLongerWords(ofWords, knowledge) : ofWords),
    ...empty.map((word) => ({ word, weight: KIND_WEIGHTS.empty, variants: [literal(word)] })),
    ...phraseTerms(phrases, new Set(words), knowledge),
    ...joinedTerms(question, knowledge),
    ...numberTerms(question, all, knowledge),
  ];
  return { terms, bigrams, trigrams };
}

/** A kanji that is all that is asked for, and no word of the corpus, is looked for in longer words: 東 in 東京. */
const withLongerWords = (terms: readonly QueryTerm[], { dictionary, knows }: TermKnowledge): readonly QueryTerm[] =>
  terms.map((term) => {
    if (knows(term.word)) return term;
    const longer = dictionary.wordsHolding(term.word).map((word) => variant(word, VARIANT_WEIGHTS.compound, 'compound'));
    return { ...term, variants: [...term.variants, ...longer] };
  });

/** A number in letters, where the corpus has it in digits. */
function numberTerms(question: string, words: readonly string[], { knows }: TermKnowledge): QueryTerm[] {
  return numbersIn(normalizeText(question)).flatMap(({ written, digits }) => {
    const forms = [digits, ...UNITS.map((unit) => digits + unit)].filter(knows);
    const isNew = forms.length > 0 && !words.includes(digits);
    return isNew ? [{ word: written, weight: KIND_WEIGHTS.inflected, variants: forms.map(literal) }] : [];
  });
}

/** What is written on to a number without a space. */
const UNITS = ['tb', 'gb', 'k', 'x', 'ms'];

const LANGUAGE_WORD = /(?<![a-z0-9])([a-z][a-z0-9]{0,15}[+#]{0,2})\s?(?:プログラミング)?言語/gi;

/** `Go言語` is Go: what it is of, where the corpus has no talk that says so too. */
const withoutLanguageWord = (question: string, { knows, matcher }: TermKnowledge): string =>
  question.replace(LANGUAGE_WORD, (whole, name: string) => {
    const isSaid = knows('言語') && matcher.match(whole).length > 0;
    return isSaid || !knows(normalizeText(name)) ? whole : `${name} `;
  });

const HIRAGANA_RUN = /[ぁ-ゖー]{4,}/g;
const [MIN_TYPED, MAX_TYPED] = [4, 16];
/** A word that only sounds like one of the corpus has to be long and sound all but the same: grammar is written in hiragana. */
const [MIN_HEARD, HEARD_LIKENESS] = [5, 0.93];

/** A text in which technical words that somebody typed in hiragana stand in katakana: おぶざーばびりてぃ. */
function inKatakana(question: string, knowledge: TermKnowledge): string {
  return question.replace(HIRAGANA_RUN, (run) => {
    if (GRAMMAR_WORDS.has(run)) return run;
    const ends = Array.from({ length: Math.min(run.length, MAX_TYPED) - MIN_TYPED + 1 }, (_, at) => at + MIN_TYPED).reverse();
    const rated = ends.map((end) => ({ end, likeness: likenessInKatakana(toKatakana(run.slice(0, end)), knowledge) }));
    const best = rated.reduce((first, other) => (other.likeness > first.likeness ? other : first));
    return best.likeness >= HEARD_LIKENESS ? `${toKatakana(run.slice(0, best.end))} ${run.slice(best.end)}` : run;
  });
}

/** How surely a katakana word is one that the corpus or the vocabulary has, 0 to 1. */
function likenessInKatakana(katakana: string, { dictionary, matcher, knows }: TermKnowledge): number {
  const word = foldKatakana(katakana);
  if (knows(word) || matcher.match(katakana).some(({ phrase }) => phrase === spell(katakana))) return 1;
  if (katakana.length < MIN_HEARD) return 0;
  return Math.max(0, ...dictionary.soundingLike(word).map(({ likeness, isName }) => (isName ? 0 : likeness * SURE_BY_SOUND)));
}

/** What only sounds like a word is less sure than the word. */
const SURE_BY_SOUND = 0.999;

const KATAKANA_OFFSET = 0x60;
const toKatakana = (hiragana: string): string =>
  hiragana.replace(/[ぁ-ゖ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + KATAKANA_OFFSET));

const toHiragana = (katakana: string): string =>
  katakana.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - KATAKANA_OFFSET));

/** A single word: itself, its other names, its forms, what sounds like it; or the words of which a compound is made. */
function wordTerms(word: string, phrases: readonly VocabularyMatch[], knowledge: TermKnowledge): QueryTerm[] {
  const whole = phrases.find((phrase) => phrase.phrase === spell(word));
  const parts = whole ? [] : partsOfCompound(word, knowledge);
  if (parts.length > 0)
    return parts.flatMap((part) => wordTerms(part, phrases, knowledge)).map((term) => ({ ...term, of: word }));
  const inPhrase = !whole && phrases.some((phrase) => isInside(word, phrase.phrase));
  const { dictionary, matcher } = knowledge;
  return [
    {
      word,
      weight: kindWeight(word, knowledge.knows(word)) * (inPhrase ? INSIDE_PHRASE_WEIGHT : 1),
      variants: [
        literal(word),
        ...otherKana(word, knowledge).map(literal),
        ...(whole ? [whole] : matcher.formsOf(word)).flatMap((meant) => meanings(meant, knowledge)),
        ...dictionary.formsOf(word).map((term) => variant(term, VARIANT_WEIGHTS.form, 'form')),
        ...dictionary.compoundsWith(word).map((term) => variant(term, VARIANT_WEIGHTS.compound, 'compound')),
        ...soundVariants(word, knowledge),
        ...misspellings(word, knowledge),
        ...knownEnds(word, knowledge).map((term) => variant(term, VARIANT_WEIGHTS.compound, 'compound')),
      ],
    },
  ];
}

const ALL_HIRAGANA = /^[ぁ-ゖー]{2,}$/;
const ALL_KATAKANA = /^[ァ-ヶー]{2,}$/;

/** The same word in the other kana, where the corpus writes it so: だめ and ダメ, サクラ and さくら. */
function otherKana(word: string, { knows }: TermKnowledge): string[] {
  if (knows(word)) return [];
  const other = ALL_HIRAGANA.test(word) ? foldKatakana(toKatakana(word)) : ALL_KATAKANA.test(word) ? toHiragana(word) : '';
  return other !== '' && knows(other) ? [other] : [];
}

const MIN_KNOWN_END = 3;
/** No word of a corpus is longer; a run of thousands of letters is no word. */
const MAX_KNOWN_END = 40;

/** The longest beginning and the longest end of an unknown katakana compound that are words of the corpus. */
function knownEnds(word: string, { knows }: TermKnowledge): string[] {
  if (!KATAKANA_COMPOUND.test(word) || knows(word)) return [];
  const longest = Math.min(word.length - 1, MAX_KNOWN_END);
  const lengths = Array.from({ length: Math.max(0, longest - MIN_KNOWN_END + 1) }, (_, index) => longest - index);
  const start = lengths.map((length) => foldKatakana(word.slice(0, length))).find(knows);
  const end = lengths.map((length) => word.slice(-length)).find((part) => knows(part));
  return [start, end].filter((part) => part !== undefined);
}

/** Of a short word one letter makes another word (tool, toil; store, story): only two letters exchanged or a plural is taken for a slip. */
const MAX_SHORT_WORD = 5;

const isExchange = (word: string, other: string): boolean =>
  word.length === other.length && [...word].sort().join('') === [...other].sort().join('');

/** What a word that the corpus does not know may be a slip of; with the other names of what it then means. */
function misspellings(word: string, { dictionary, matcher, knows }: TermKnowledge): Variant[] {
  if (knows(word) || isEverydayLoanword(word)) return [];
  const slips = dictionary.misspelling(word);
  const likely =
    word.length > MAX_SHORT_WORD
      ? slips
      : slips.filter((term) => isExchange(word, term) || term === `${word}s` || `${term}s` === word);
  return likely.flatMap((term) => {
    const concept = matcher.conceptOf(term);
    const meant = variant(term, VARIANT_WEIGHTS.misspelling, 'misspelling');
    return concept ? [meant, variant(concept, VARIANT_WEIGHTS.misspelling * VARIANT_WEIGHTS.same, 'misspelling')] : [meant];
  });
}

/** Phrases of several words, each as one term with its meanings. */
function phraseTerms(phrases: readonly VocabularyMatch[], words: ReadonlySet<string>, knowledge: TermKnowledge): QueryTerm[] {
  const known = new Set([...words].map(spell));
  const open = phrases.filter((phrase) => !known.has(phrase.phrase) && !phrases.some((other) => covers(other, phrase)));
  // As with words, what is said again asks for nothing more.
  return [...new Map(open.map((match) => [match.phrase, match])).values()]
    .map((match) => ({ word: match.phrase, weight: 1, variants: meanings(match, knowledge) }))
    .filter(({ variants }) => variants.length > 0);
}

const LATIN_PAIR = /(?<![a-z0-9])([a-z][a-z0-9]*) (?=([a-z][a-z0-9]*)(?![a-z0-9]))/g;

/** Shorter words are made of others by chance. */
const MIN_JOINED = 5;
/** A pair must sound this much like the katakana word: chance makes many pairs. */
const PAIR_LIKENESS = 0.85;

/** Two English words that the corpus writes as one: k8s gpt → k8sgpt, version up → バージョンアップ. */
function joinedTerms(question: string, { dictionary, knows }: TermKnowledge): QueryTerm[] {
  return [...normalizeText(question).matchAll(LATIN_PAIR)].flatMap(([, first = '', second = '']) => {
    if (ENGLISH_GRAMMAR_WORDS.has(first) || ENGLISH_GRAMMAR_WORDS.has(second)) return [];
    const joined = first + second;
    if (joined.length >= MIN_JOINED && knows(joined))
      return [{ word: `${first} ${second}`, weight: KIND_WEIGHTS.latin, variants: [literal(joined), bothOf(first, second)] }];
    const heard = dictionary
      .soundingLike(first + second)
      .filter(({ term, likeness }) => !isLatin(term) && likeness >= PAIR_LIKENESS);
    const variants = heard.map(({ term, likeness }) => variant(term, VARIANT_WEIGHTS.sound * likeness, 'sound'));
    return variants.length > 0 ? [{ word: `${first} ${second}`, weight: 1, variants }] : [];
  });
}

const covers = (a: VocabularyMatch, b: VocabularyMatch): boolean =>
  a !== b && a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start;

const isInside = (word: string, phrase: string): boolean => phrase.length > word.length && phrase.includes(spell(word));

function meanings({ concept, finds }: Pick<VocabularyMatch, 'concept' | 'finds'>, knowledge: TermKnowledge): Variant[] {
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

const MIN_HEARD_ENGLISH = 5;
/** A word that the corpus knows as written is taken for another of the same script only if it sounds all but the same. */
const KNOWN_WORD_LIKENESS = 0.96;
/** A word of the topic is nobody's name, unless it sounds exactly like it. */
const NAME_LIKENESS = 0.97;
/** An English word is taken for a katakana word of the corpus only if it sounds nearly the same: Traefik is no トラフィック. */
const HEARD_AS_KATAKANA = 0.93;
/** Katakana for katakana: another transcription of the same word (メトリックス), not another word (ドローン for ドレイン). */
const SAME_KATAKANA = 0.95;
/** English for English has to be spelled alike too: of ten letters seven stay. Thanos is no change, Shopify no SPIFFE. */
const MAX_EDITED_SHARE = 0.3;
const isLatin = (word: string): boolean => /^[a-z]/.test(word);

/** What sounds like the word. A known English word is taken for no other English word, a known word for nobody's name, an everyday word for nothing else. */
function soundVariants(word: string, { dictionary, knows }: TermKnowledge): Variant[] {
  const isKnown = knows(word);
  const isEveryday = isEverydayLoanword(word);
  const isLikely = ({ term, likeness, isName }: Alternative): boolean => {
    if (isName && (isKnown || isEveryday || likeness < NAME_LIKENESS)) return false;
    if (isLatin(word)) {
      if (isLatin(term)) return !isKnown && word.length >= MIN_HEARD_ENGLISH && editedShare(word, term) <= MAX_EDITED_SHARE;
      return likeness >= HEARD_AS_KATAKANA;
    }
    if (isLatin(term)) return !isEveryday || likeness >= SAME_KATAKANA;
    return !isEveryday && likeness >= (isKnown ? KNOWN_WORD_LIKENESS : SAME_KATAKANA);
  };
  return dictionary
    .soundingLike(isKnown ? word : singular(word, knows))
    .filter(isLikely)
    .map(({ term, likeness }) => {
      const [first = term, ...others] = term.split(' ');
      return { term: first, with: others, weight: VARIANT_WEIGHTS.sound * likeness, kind: 'sound' };
    });
}

/** Of an English plural that the corpus does not have, its singular where it has that: katakana knows no plural. */
const singular = (word: string, knows: TermKnowledge['knows']): string =>
  /^[a-z]{3,}[^s]s$/.test(word) && knows(word.slice(0, -1)) ? word.slice(0, -1) : word;

const KATAKANA_COMPOUND = /^[\p{Script=Katakana}ー]{5,}$/u;
/** A part that is known only by its sound must sound this much like something known, the shorter the more. */
const PART_LIKENESS = 0.85;
const SHORT_PART_LIKENESS = 0.97;
const SHORT_PART = 3;

/** The parts of a katakana compound that the corpus does not know as a whole, by spelling or by sound; empty for other words. */
function partsOfCompound(word: string, { dictionary, knows }: TermKnowledge): string[] {
  if (!KATAKANA_COMPOUND.test(word) || knows(word)) return [];
  if (dictionary.soundingLike(word).some(({ likeness }) => likeness >= PART_LIKENESS) || dictionary.misspelling(word).length > 0)
    return [];
  const quality = (part: string): number => {
    const folded = foldKatakana(part);
    if (folded.length > 2 && knows(folded)) return 1;
    const [best] = dictionary.soundingLike(folded);
    const threshold = folded.length <= SHORT_PART ? SHORT_PART_LIKENESS : PART_LIKENESS;
    return best && best.likeness >= threshold ? best.likeness : 0;
  };
  return splitCompound(word, quality).map(foldKatakana);
}

/** Two words side by side are as good as one that is made of them. */
const bothOf = (first: string, second: string): Variant => ({ term: first, with: [second], weight: 1, kind: 'literal' });

const literal = (term: string): Variant => ({ term, with: [], weight: 1, kind: 'literal' });
const variant = (term: string, weight: number, kind: VariantKind): Variant => ({ term, with: [], weight, kind });

function kindWeight(word: string, isKnown: boolean): number {
  if (isLatin(word)) return isEverydayEnglish(word) ? KIND_WEIGHTS.everyday : KIND_WEIGHTS.latin;
  if (/^\p{Script=Hiragana}+$/u.test(word)) return KIND_WEIGHTS.hiragana;
  if (/^[\p{Script=Han}々]$/u.test(word)) return KIND_WEIGHTS.oneKanji;
  if (/^[\p{Script=Han}々]+\p{Script=Hiragana}+$/u.test(word)) return KIND_WEIGHTS.inflected;
  return isKnown ? KIND_WEIGHTS.name : KIND_WEIGHTS.latin;
}
