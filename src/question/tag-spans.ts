import { nextAt, runEnd, SCRIPT, scriptAt } from '../language/script-runs.ts';
import { wordBounds } from '../language/word-bounds.ts';
import type { Lexicon, NameInQuestion } from './lexicon.ts';
import type { NumberContext } from './numbers/number-span.ts';
import { numbersAt } from './numbers/number-spans.ts';
import { isHonorificAt } from './people/honorific.ts';
import type { QuestionText } from './question-text.ts';
import type { Span } from './span.ts';

/** What a piece is when it is read in one way. */
type Piece = Pick<Span, 'tags' | 'limit'>;

/** Takes up a way of reading a piece: where it ends, what it costs to read it so, what it then is. */
type Offer = (end: number, cost: number, piece: Piece) => void;

/**
 * The price of reading a piece in one way; the cheapest way through the whole question is taken (Viterbi's algorithm).
 * Fewer and longer known pieces cost least; words that nobody listed are content and cost more; to begin a run of hiragana
 * that is no grammar is expensive, to go on with it is not, so that a name in hiragana stays whole and loses its particles.
 */
const COST = {
  gap: 0,
  name: 0.5,
  number: 0.6,
  known: 1,
  part: 1.5,
  unsureName: 1.6,
  called: 0.8,
  callName: 2.9,
  content: 3,
  /** Two words with a slash between them: each may be a name. */
  joined: 4,
  /** A/B, CI/CD, TCP/IP. */
  slashed: 2.4,
  unknownLetter: 5,
} as const;
const HIRAGANA = { begin: 2.5, letter: 1 } as const;
const MAX_HIRAGANA = 24;
/** Letters of the longest noun that a katakana compound may end with. */
const MAX_NOUN = 12;
/** A noun at the end of a katakana compound is split off, even where the rest is not known. */
const NOUN_IN_COMPOUND = -0.2;

const LATIN = SCRIPT.latin | SCRIPT.europeanLatin;
const JAPANESE = SCRIPT.han | SCRIPT.hiragana | SCRIPT.lengthMark | SCRIPT.counterKe;
const LATIN_RUN =
  /[a-z0-9\u00DF-\u024F](?:[a-z0-9\u00DF-\u024F.\-_'/]*[a-z0-9\u00DF-\u024F])?(?:(?:#{1,2}|\+{2}|\+(?![\p{Script=Han}\p{Script=Katakana}]))(?![a-z0-9+#]))?|\.[a-z][a-z0-9]*/uy;

/** Cuts a question into pieces and says of each what it may be. The time grows with the question's length and no faster. */
export function tagSpans(question: QuestionText, lexicon: Lexicon, context: NumberContext): Span[] {
  const { text } = question;
  const named = namesByStart(question, lexicon);
  const runs = runsOf(text);
  const offer = (at: number, take: Offer): void => {
    if (scriptAt(text, at) === SCRIPT.none) take(nextAt(text, at), COST.gap, GAP);
    for (const { end, cost, piece } of named.get(at) ?? NO_NAMES) take(end, cost, piece);
    if (!goesOn(text, at - 1, at, LATIN))
      for (const number of numbersAt(text, at, context)) if (isWhole(text, at, number.end)) take(number.end, COST.number, number);
    offerWords(text, at, lexicon, runs, take);
    offerContent(text, at, lexicon, runs, take);
  };
  return cheapest(text, offer, wordEndsOf(text), runs);
}

/** Where the run of one script ends that a place is in, and where it begins: found once, in one pass. */
interface Runs {
  readonly startOf: Uint32Array;
  readonly endOf: Uint32Array;
}

const RUNS = [
  SCRIPT.latin | SCRIPT.europeanLatin,
  SCRIPT.katakana | SCRIPT.lengthMark | SCRIPT.counterKe,
  SCRIPT.hiragana | SCRIPT.lengthMark,
] as const;

function runsOf(text: string): Runs {
  const runs = { startOf: new Uint32Array(text.length), endOf: new Uint32Array(text.length) };
  for (let at = 0; at < text.length; ) {
    const script = scriptAt(text, at);
    const kind = RUNS.find((scripts) => (script & scripts) !== 0) ?? 0;
    const end = kind === 0 ? nextAt(text, at) : runEnd(text, at, kind);
    runs.startOf.fill(at, at, end);
    runs.endOf.fill(end, at, end);
    at = end;
  }
  return runs;
}

/** The way through a text that costs least. Most pieces are content: those are kept as numbers alone. */
function cheapest(text: string, offer: (at: number, take: Offer) => void, wordEnds: Uint32Array, runs: Runs): Span[] {
  const costs = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
  const starts = new Uint32Array(text.length + 1);
  const pieces = new Array<Piece | undefined>(text.length + 1);
  costs[0] = 0;
  let at = 0;
  const take = (end: number, price: number, piece?: Piece): void => {
    const cost = (costs[at] as number) + price;
    if (cost >= (costs[end] as number)) return;
    costs[end] = cost;
    starts[end] = at;
    pieces[end] = piece;
  };
  for (; at < text.length; at++) {
    if (costs[at] === Number.POSITIVE_INFINITY) continue;
    offer(at, take);
    if (wordEnds[at]) take(wordEnds[at] as number, COST.content);
    const script = scriptAt(text, at);
    const runStop = runs.endOf[at] as number;
    if (script & SCRIPT.hiragana)
      for (let end = at + 1; end <= runStop && end - at <= MAX_HIRAGANA; end++)
        take(end, HIRAGANA.begin + HIRAGANA.letter * (end - at));
    // A Latin word is not cut into letters.
    take((script & LATIN) !== 0 ? runStop : nextAt(text, at), COST.unknownLetter);
  }
  return spansBack(text, starts, pieces);
}

/** The pieces of the way that was found, from its end. */
function spansBack(text: string, starts: Uint32Array, pieces: readonly (Piece | undefined)[]): Span[] {
  const spans: Span[] = [];
  for (let end = text.length; end > 0; end = starts[end] as number) {
    const start = starts[end] as number;
    const { tags, limit } = pieces[end] ?? CONTENT;
    const span = { start, end, text: text.slice(start, end), tags };
    spans.push(limit === undefined ? span : { ...span, limit });
  }
  return spans.reverse();
}

const CONTENT: Piece = { tags: [{ name: 'content', value: '' }] };
const GAP: Piece = { tags: [{ name: 'gap', value: '' }] };

/** Neither cut out of a Latin word nor out of a katakana one. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !goesOn(text, start - 1, start, LATIN) && !goesOn(text, end - 1, end, LATIN) && !hasSign(text, end);

/** Whether a word of some scripts goes on from one letter to the next. */
const goesOn = (text: string, from: number, to: number, scripts: number): boolean =>
  from >= 0 && to < text.length && (scriptAt(text, from) & scripts) !== 0 && (scriptAt(text, to) & scripts) !== 0;

/** C#, C++: a letter with a sign behind it is no letter. */
const hasSign = (text: string, end: number): boolean =>
  (text[end] === '#' || text[end] === '+') && /^[a-z][+#]{1,2}(?![a-z0-9+#])/.test(text.slice(end - 1, end + 3));

function offerWords(text: string, at: number, { words }: Lexicon, { startOf, endOf }: Runs, take: Offer): void {
  for (const entry of words.at(text, at)) {
    const end = at + entry.text.length;
    if (!isWhole(text, at, end)) continue;
    const isLate = startOf[at] !== at && (scriptAt(text, at) & SCRIPT.katakana) !== 0;
    const isNounInCompound = isLate && end === endOf[at] && isNoun(entry);
    take(
      end,
      isNounInCompound ? NOUN_IN_COMPOUND : isPart(entry) ? COST.part : entry.limit ? COST.known - 0.1 : COST.known,
      entry,
    );
  }
}

/** A letter or a number that is a track's. */
const isPart = ({ tags }: Piece): boolean => tags.some(({ name }) => name === 'partName');
const isNoun = ({ tags }: Piece): boolean => tags.some(({ name }) => name === 'noun');

/** What nobody listed: a Latin word, a katakana run or what known words leave of it, hiragana that may be a name. */
function offerContent(text: string, at: number, { words }: Lexicon, runs: Runs, take: Offer): void {
  const script = scriptAt(text, at);
  if (script & SCRIPT.katakana) offerKatakana(text, at, runs.endOf[at] as number, words, take);
  else if (script & SCRIPT.other) take(runEnd(text, at, SCRIPT.other), COST.content, CONTENT);
  else if (((script & LATIN) !== 0 || text[at] === '.') && runs.startOf[at] === at) offerLatin(text, at, take);
}

/** Docker's, storage-ish: what is said of a word. */
const LATIN_ENDING = /(?:'s|-ish)$/;

function offerLatin(text: string, at: number, take: Offer): void {
  LATIN_RUN.lastIndex = at;
  const run = LATIN_RUN.exec(text)?.[0];
  if (run === undefined) return;
  const length = run.length - (LATIN_ENDING.exec(run)?.[0].length ?? 0);
  const slash = run.indexOf('/');
  const isOneWord = /^[a-z]{1,4}\/[a-z0-9]{1,4}$/.test(run);
  take(at + length, isOneWord ? COST.slashed : slash > 0 ? COST.joined : COST.content, CONTENT);
  if (slash > 0 && !isOneWord) take(at + slash, COST.content, CONTENT);
}

function offerKatakana(text: string, at: number, runStop: number, words: Lexicon['words'], take: Offer): void {
  take(runStop, COST.content, CONTENT);
  for (let end = Math.max(at + 2, runStop - MAX_NOUN); end < runStop; end++)
    if (words.at(text, end).some((word) => end + word.text.length === runStop && isNoun(word))) take(end, COST.content, CONTENT);
}

const HAS_KANJI = /[\p{Script=Han}々〆]/u;

/** Where the words of ICU's dictionary end, by where they begin; those of hiragana alone are left out. */
function wordEndsOf(text: string): Uint32Array {
  const ends = new Uint32Array(text.length);
  for (let at = 0; at < text.length; ) {
    const end = runEnd(text, at, JAPANESE);
    for (const [start, stop] of end > at ? wordsOf(text.slice(at, end)) : NO_WORDS) ends[at + start] = at + stop;
    at = end > at ? end : nextAt(text, at);
  }
  return ends;
}

type Word = readonly [start: number, end: number];
const NO_WORDS: readonly Word[] = [];
/** The words of short runs, as they were found: の話を, に関する発表 are in many questions, and the dictionary takes long. */
const known = new Map<string, readonly Word[]>();
const [MAX_KNOWN, MAX_KNOWN_RUN] = [4_096, 24];

function wordsOf(run: string): readonly Word[] {
  const kept = known.get(run);
  if (kept) return kept;
  if (!HAS_KANJI.test(run)) return NO_WORDS;
  const words: Word[] = [];
  let start = 0;
  for (const end of wordBounds(run)) {
    if (HAS_KANJI.test(run.slice(start, end))) words.push([start, end]);
    start = end;
  }
  if (run.length > MAX_KNOWN_RUN) return words;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(run, words);
  return words;
}

const KANJI_END = /[\p{Script=Han}々]$/u;
/** So many kanji of a longer name may stand between a shorter one and the honorific. */
const REST_OF_NAME = [1, 2] as const;

/** 望月敬太 in 望月敬太郎さん is somebody else's name. */
const isBegunName = (text: string, { start, end, limit }: NameInQuestion): boolean =>
  limit.limit === 'speaker' &&
  KANJI_END.test(text.slice(start, end)) &&
  !isHonorificAt(text, end) &&
  REST_OF_NAME.some((length) => KANJI_RUN.test(text.slice(end, end + length)) && isHonorificAt(text, end + length));

/** What may stand in hiragana right before a name: a particle, the end of a verb. */
const BEFORE_NAME = /[のはがをにとでもへやかねよらてただなばい]/;

/** 山 of ほげ山さん is the end of somebody else's name. */
const isEndedName = (text: string, { start, end, limit }: NameInQuestion): boolean =>
  limit.limit === 'speaker' &&
  end - start === 1 &&
  KANJI_END.test(text.slice(start, end)) &&
  isHonorificAt(text, end) &&
  /\p{Script=Hiragana}/u.test(text[start - 1] ?? '') &&
  !BEFORE_NAME.test(text[start - 1] ?? '');

const HIRAGANA_NAME = /^[\p{Script=Hiragana}ー]+$/u;
const KANJI_RUN = /^[\p{Script=Han}々]+$/u;

/** Somebody is called by the name: with さん or its like behind it, after a space too. */
const isCalledAt = (text: string, at: number): boolean => isHonorificAt(text, text[at] === ' ' ? at + 1 : at);

/** A name at a place, as it is offered. */
interface NameAt {
  readonly end: number;
  readonly cost: number;
  readonly piece: Piece;
}

const NO_NAMES: readonly NameAt[] = [];

function namesByStart(question: QuestionText, lexicon: Lexicon): Map<number, NameAt[]> {
  const byStart = new Map<number, NameAt[]>();
  const isTurn = lexicon.words === lexicon.turnWords;
  for (const name of lexicon.namesIn(question)) {
    if (isBegunName(question.text, name) || isEndedName(question.text, name)) continue;
    const isCalled = name.isCallName && isCalledAt(question.text, name.end);
    // In a conversation hiragana is grammar before it is what somebody is called: あると is no Haruto.
    if (isTurn && name.isCallName && !isCalled && HIRAGANA_NAME.test(question.text.slice(name.start, name.end))) continue;
    const cost = isCalled ? COST.called : name.isCallName ? COST.callName : name.limit.isUnsure ? COST.unsureName : COST.name;
    const tags = [{ name: name.isCallName ? 'callName' : 'limit', value: name.limit.limit }];
    const found: NameAt = { end: name.end, cost, piece: { tags, limit: name.limit } };
    const known = byStart.get(name.start);
    if (known) known.push(found);
    else byStart.set(name.start, [found]);
  }
  return byStart;
}
