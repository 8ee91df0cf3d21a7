import { nextAt, runEnd, SCRIPT, scriptAt } from '../language/script-runs.ts';
import { wordBounds } from '../language/word-bounds.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import type { Lexicon, NameInQuestion } from './lexicon.ts';
import { type NumberContext, numbersAt } from './number-spans.ts';
import { isHonorificAt } from './people/honorific.ts';
import type { QuestionText } from './question-text.ts';
import type { Span, SpanLimit, SpanTag } from './span.ts';

/** What may begin at a place: where it ends, what it costs to read it so, what it then is. */
interface Edge {
  readonly end: number;
  readonly cost: number;
  readonly tags: readonly SpanTag[];
  readonly limit?: SpanLimit;
}

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
  /[a-z0-9\u00DF-\u024F](?:[a-z0-9\u00DF-\u024F.\-_'/]*[a-z0-9\u00DF-\u024F])?(?:[+#]{1,2}(?![a-z0-9+#]))?|\.[a-z][a-z0-9]*/y;

/** Cuts a question into pieces and says of each what it may be. The time grows with the question's length and no faster. */
export function tagSpans(question: QuestionText, lexicon: Lexicon, context: NumberContext): Span[] {
  const { text } = question;
  const named = namesByStart(question, lexicon);
  const runs = runsOf(text);
  const edges = (at: number): Edge[] => {
    const found = [...gapAt(text, at), ...(named.get(at) ?? [])];
    for (const number of numbersAt(text, at, context))
      if (isWhole(text, at, number.end)) found.push({ ...number, cost: COST.number });
    found.push(...wordsAt(text, at, lexicon, runs), ...contentAt(text, at, lexicon, runs));
    return found;
  };
  return cheapest(text, edges, wordEndsOf(text), runs);
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
function cheapest(
  text: string,
  edgesAt: (at: number) => readonly Edge[],
  wordEnds: ReadonlyMap<number, number>,
  runs: Runs,
): Span[] {
  const costs = new Float64Array(text.length + 1).fill(Number.POSITIVE_INFINITY);
  const starts = new Uint32Array(text.length + 1);
  const named = new Array<Edge | undefined>(text.length + 1);
  costs[0] = 0;
  const relax = (start: number, end: number, price: number, edge?: Edge): void => {
    const cost = (costs[start] as number) + price;
    if (cost >= (costs[end] as number)) return;
    costs[end] = cost;
    starts[end] = start;
    named[end] = edge;
  };
  for (let at = 0; at < text.length; at++) {
    if (costs[at] === Number.POSITIVE_INFINITY) continue;
    for (const edge of edgesAt(at)) relax(at, edge.end, edge.cost, edge);
    const wordEnd = wordEnds.get(at);
    if (wordEnd !== undefined) relax(at, wordEnd, COST.content);
    const script = scriptAt(text, at);
    const runStop = runs.endOf[at] as number;
    if (script & SCRIPT.hiragana)
      for (let end = at + 1; end <= runStop && end - at <= MAX_HIRAGANA; end++)
        relax(at, end, HIRAGANA.begin + HIRAGANA.letter * (end - at));
    // A Latin word is not cut into letters.
    relax(at, (script & LATIN) !== 0 ? runStop : nextAt(text, at), COST.unknownLetter);
  }
  return spansBack(text, starts, named);
}

/** The pieces of the way that was found, from its end. */
function spansBack(text: string, starts: Uint32Array, named: readonly (Edge | undefined)[]): Span[] {
  const spans: Span[] = [];
  for (let end = text.length; end > 0; end = starts[end] as number) {
    const start = starts[end] as number;
    const { tags = CONTENT, limit } = named[end] ?? {};
    spans.push(withoutUndefined({ start, end, text: text.slice(start, end), tags, limit }));
  }
  return spans.reverse();
}

const CONTENT: readonly SpanTag[] = [{ name: 'content', value: '' }];
const GAP: readonly SpanTag[] = [{ name: 'gap', value: '' }];

function gapAt(text: string, at: number): Edge[] {
  if (scriptAt(text, at) !== SCRIPT.none) return [];
  return [{ end: nextAt(text, at), cost: COST.gap, tags: GAP }];
}

/** Neither cut out of a Latin word nor out of a katakana one. */
function isWhole(text: string, start: number, end: number): boolean {
  const goesOn = (a: number, b: number, scripts: number): boolean =>
    b < text.length && a >= 0 && (scriptAt(text, a) & scripts) !== 0 && (scriptAt(text, b) & scripts) !== 0;
  return !goesOn(start - 1, start, LATIN) && !goesOn(end - 1, end, LATIN);
}

function wordsAt(text: string, at: number, { words }: Lexicon, { startOf, endOf }: Runs): Edge[] {
  return words.at(text, at).flatMap((entry): Edge[] => {
    const end = at + entry.text.length;
    if (!isWhole(text, at, end)) return [];
    const isLate = (scriptAt(text, at) & SCRIPT.katakana) !== 0 && startOf[at] !== at;
    const isNoun = entry.tags.some(({ name }) => name === 'noun');
    const cost = isLate && isNoun && end === endOf[at] ? NOUN_IN_COMPOUND : entry.limit ? COST.known - 0.1 : COST.known;
    return [withoutUndefined({ end, cost, tags: entry.tags, limit: entry.limit })];
  });
}

/** What nobody listed: a Latin word, a katakana run or what known words leave of it, hiragana that may be a name. */
function contentAt(text: string, at: number, { words }: Lexicon, runs: Runs): Edge[] {
  const script = scriptAt(text, at);
  const isStart = runs.startOf[at] === at;
  LATIN_RUN.lastIndex = at;
  const isLatin = (script & LATIN) !== 0 || text[at] === '.';
  const run = isLatin && isStart ? LATIN_RUN.exec(text)?.[0] : undefined;
  if (run) return latinEdges(run, at);
  if (script & SCRIPT.katakana) return katakanaEdges(text, at, runs.endOf[at] as number, words);
  if (script & SCRIPT.other) return [{ end: runEnd(text, at, SCRIPT.other), cost: COST.content, tags: CONTENT }];
  return [];
}

function latinEdges(run: string, at: number): Edge[] {
  const ends = run.endsWith("'s") ? [run.length - 2] : [run.length];
  const slash = run.indexOf('/');
  const isOneWord = /^[a-z]{1,4}\/[a-z0-9]{1,4}$/.test(run);
  if (isOneWord) return ends.map((length) => ({ end: at + length, cost: COST.slashed, tags: CONTENT }));
  if (slash > 0) ends.push(slash);
  return ends.map((length) => ({
    end: at + length,
    cost: length > slash && ends.length > 1 ? COST.joined : COST.content,
    tags: CONTENT,
  }));
}

function katakanaEdges(text: string, at: number, runStop: number, words: Lexicon['words']): Edge[] {
  const edges: Edge[] = [{ end: runStop, cost: COST.content, tags: CONTENT }];
  for (let end = Math.max(at + 2, runStop - MAX_NOUN); end < runStop; end++) {
    const isEnd = words
      .at(text, end)
      .some((word) => end + word.text.length === runStop && word.tags.some(({ name }) => name === 'noun'));
    if (isEnd) edges.push({ end, cost: COST.content, tags: CONTENT });
  }
  return edges;
}

/** Where the words of ICU's dictionary end, by where they begin; those of hiragana alone are left out. */
function wordEndsOf(text: string): Map<number, number> {
  const ends = new Map<number, number>();
  for (let at = 0; at < text.length; ) {
    const end = runEnd(text, at, JAPANESE);
    let start = at;
    for (const bound of end > at ? wordBounds(text.slice(at, end)) : []) {
      if (/[\p{Script=Han}々〆]/u.test(text.slice(start, at + bound))) ends.set(start, at + bound);
      start = at + bound;
    }
    at = end > at ? end : nextAt(text, at);
  }
  return ends;
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

const KANJI_RUN = /^[\p{Script=Han}々]+$/u;

/** Somebody is called by the name: with さん or its like behind it, after a space too. */
const isCalledAt = (text: string, at: number): boolean => isHonorificAt(text, text[at] === ' ' ? at + 1 : at);

function namesByStart(question: QuestionText, lexicon: Lexicon): Map<number, Edge[]> {
  const byStart = new Map<number, Edge[]>();
  for (const name of lexicon.namesIn(question)) {
    if (isBegunName(question.text, name)) continue;
    const isCalled = name.isCallName && isCalledAt(question.text, name.end);
    const cost = isCalled ? COST.called : name.isCallName ? COST.callName : name.limit.isUnsure ? COST.unsureName : COST.name;
    const tags = [{ name: name.isCallName ? 'callName' : 'limit', value: name.limit.limit }];
    const edge: Edge = { end: name.end, cost, tags, limit: name.limit };
    const known = byStart.get(name.start);
    if (known) known.push(edge);
    else byStart.set(name.start, [edge]);
  }
  return byStart;
}
