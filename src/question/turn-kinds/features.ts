import { hasTag, type Span, tagOf } from '../span.ts';
import type { Turn } from '../turn.ts';

/**
 * What tells the kind of a turn: its pieces with names of kinds in place of the values that they name, rows of two and three of
 * them, their tags, rows of letters, and what the rules made of it. Each is a name; none comes twice.
 */
export function featuresOf(turn: Turn, ruled: string): readonly string[] {
  const pieces = turn.spans.map(pieceOf);
  const words = ['^', ...pieces, '$'];
  return [...new Set([...rowsOf(words), ...tagsOf(turn.spans, pieces), ...lettersOf(words), ...factsOf(turn, ruled)])];
}

/** A piece as it is written, or the kind of what it names. */
function pieceOf(span: Span): string {
  if (span.limit) return `<${span.limit.limit}>`;
  const place = tagOf(span, 'nth');
  if (place !== undefined) return Number(place) < 0 ? '<last>' : '<nth>';
  return /^\d+$/.test(span.text) ? '<n>' : span.text.toLowerCase();
}

function rowsOf(words: readonly string[]): string[] {
  return words.flatMap((word, at) => [
    `w ${word}`,
    ...(at > 0 ? [`w ${words[at - 1]} ${word}`] : []),
    ...(at > 1 ? [`w ${words[at - 2]} ${words[at - 1]} ${word}`] : []),
  ]);
}

/** Tags of grammar say little, and those of values name what the value is. */
const GRAMMAR: ReadonlySet<string> = new Set(['particle', 'aux', 'verb', 'article']);
const VALUES: ReadonlySet<string> = new Set(['number', 'limit', 'nth', 'page']);

function tagsOf(spans: readonly Span[], pieces: readonly string[]): string[] {
  const tags = spans.map((span) =>
    span.tags.filter(({ name }) => !GRAMMAR.has(name)).map(({ name, value }) => (VALUES.has(name) ? name : `${name}:${value}`)),
  );
  const row = tags.map(([first], at) => first ?? pieces[at] ?? '');
  return [...tags.flat().map((tag) => `g ${tag}`), ...row.slice(1).map((tag, at) => `g ${row[at]} ${tag}`)];
}

/** One sign for each kind of value, so that rows of letters go on across it. */
const SIGNS: Readonly<Record<string, string>> = {
  '<company>': 'Ⓒ',
  '<speaker>': 'Ⓟ',
  '<event>': 'Ⓔ',
  '<year>': 'Ⓨ',
  '<nth>': 'Ⓝ',
  '<last>': 'Ⓛ',
  '<n>': 'ⓝ',
  '<topic>': 'Ⓣ',
  '<category>': 'Ⓣ',
};
const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** Of Japanese, rows of one to four letters across pieces; of English, of three and four within a word. */
function lettersOf(words: readonly string[]): string[] {
  const line = words.map((word) => SIGNS[word] ?? (word.startsWith('<') ? 'Ⓞ' : word)).join('');
  if (JAPANESE.test(line)) return [1, 2, 3, 4].flatMap((length) => rows(line, length, 'c'));
  return words.flatMap((word) => [3, 4].flatMap((length) => rows(word, length, 'e')));
}

const rows = (text: string, length: number, name: string): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => `${name} ${text.slice(at, at + length)}`);

const MANY = 2;

function factsOf(
  { context, subjects, limits, pointers, acts, read, alone, places, spans, ...turn }: Turn,
  ruled: string,
): string[] {
  const [words, named] = [Math.min(MANY, subjects.length), Math.min(MANY, limits.length)];
  const hasFocus = context?.focus !== undefined;
  return [
    `r ${ruled}`,
    `r ${ruled} f ${hasFocus}`,
    `r ${ruled} s ${words} l ${named}`,
    ...[...pointers].map((pointer) => `p ${pointer}`),
    ...[...acts].map((act) => `a ${act}`),
    ...limits.map(({ limit, op }) => `l ${limit} ${op}`),
    `s ${words}`,
    `l ${named}`,
    `n ${Math.min(MANY, places.length)}`,
    `u ${Math.min(1, read.unknown.length)}`,
    `asked ${read.asked ?? ''}`,
    `intent ${alone.intent}`,
    `elliptic ${turn.isElliptic}`,
    `noun ${turn.hasNoun}`,
    `thing ${turn.hasThing}`,
    `pronoun ${turn.hasPronoun}`,
    `focus ${hasFocus}`,
    `narrowed ${context?.leftOut !== undefined}`,
    `long ${Math.min(MAX_LENGTH, Math.ceil(spans.length / 3))}`,
    `content ${spans.some((span) => hasTag(span, 'content'))}`,
  ];
}

const MAX_LENGTH = 5;
