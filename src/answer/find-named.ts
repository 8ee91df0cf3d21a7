import { romanizeEnglish, romanizeKatakana } from '../language/romanize.ts';
import { consonantSkeleton } from '../language/sounds-alike.ts';
import type { AnswerContext, ShownList } from '../model/answer.ts';
import type { Limit } from '../model/limit.ts';
import type { Named } from '../model/question.ts';
import type { Session } from '../model/session.ts';
import { findAll } from '../search/find-all.ts';
import type { AnswerParts } from './answer-parts.ts';
import { idsMeeting, sessionsAt } from './look-up.ts';
import { aboutWords } from './show-list.ts';

/**
 * The sessions of a list that people name by something of them: what they are about, who gave them, an odd mark of the title.
 * Those that meet the conditions and are about the words, the one that has most of all that was said first; where none has the
 * words, those whose title has them by their sound. In a list of few a little is enough to tell one from the others.
 */
export async function findNamed(
  { limits, topics }: Named,
  said: string,
  list: ShownList & Pick<AnswerContext, 'focus'>,
  parts: AnswerParts,
): Promise<readonly string[]> {
  if (topics.length === 0 && limits.length === 0) return [];
  const among = limits.length > 0 ? await meeting(limits, list.sessions, parts) : list.sessions;
  // ハンズオンの裏話 of a talk that is none: a title may have the name of a condition.
  if (among.length === 0) return topics.length > 0 ? byMostSaid(said, list.sessions, parts) : [];
  const within = { ...list, sessions: among };
  const about = topics.length > 0 ? await aboutWords(topics, within, parts) : among;
  if (about.length === 1) return about;
  if (about.length > 1) return byAllWords(said, about, list.focus, parts);
  const sessions = await sessionsAt(among, parts);
  return bySound(topics.join(' '), sessions) ?? byEmoji(said, sessions) ?? byMostSaid(said, among, parts);
}

/** What is named in the list, else in the newest of the earlier ones that has it, and that list. */
export async function findNamedInLists(
  named: Named,
  said: string,
  previous: AnswerContext,
  parts: AnswerParts,
): Promise<{ readonly ids: readonly string[]; readonly list: ShownList } | undefined> {
  for (const list of [previous, ...(previous.earlier ?? [])]) {
    const ids = await findNamed(named, said, list, parts);
    if (ids.length > 0) return { ids, list };
  }
  return undefined;
}

/** The one that has far more of what was said than any other: 三万件超えの警告がどうのってやつ. */
async function byMostSaid(said: string, among: readonly string[], { words, texts }: AnswerParts): Promise<readonly string[]> {
  const hits = await findAll({ words: words.read(said), limits: [], among, leastCoverageShare: 0 }, texts);
  const [best, second] = [...hits].sort((a, b) => b.coverage - a.coverage);
  const isFar = best && best.coverage >= MIN_SAID && (second?.coverage ?? 0) <= best.coverage * MAX_SECOND;
  return isFar ? [best.id] : [];
}

/** Such a share of all that was said the one has at least, and the next one such a share of that at most. */
const MIN_SAID = 0.25;
const MAX_SECOND = 0.6;

async function meeting(limits: readonly Limit[], sessions: readonly string[], parts: AnswerParts): Promise<readonly string[]> {
  const allowed = new Set(await idsMeeting(limits, parts));
  return sessions.filter((id) => allowed.has(id));
}

/** Also words that elsewhere ask for something tell one title from another: Argo CDのディープダイブ. Of alike ones, the one that was spoken of. */
async function byAllWords(
  said: string,
  among: readonly string[],
  focus: string | undefined,
  { words, texts }: AnswerParts,
): Promise<readonly string[]> {
  const hits = await findAll({ words: words.read(said), limits: [], among, leastCoverageShare: 0 }, texts);
  const best = Math.max(0, ...hits.map(({ coverage }) => coverage));
  const isAlike = hits.some(({ id, coverage }) => id === focus && coverage >= best);
  const found = hits.map(({ id }) => id).filter((id) => among.includes(id));
  return [...new Set([...(isAlike && focus ? [focus] : []), ...found, ...among])];
}

/** バージョンアップ for "version up", "designer" for デザイナー: a word that the title has in the other script. */
function bySound(topic: string, sessions: readonly Session[]): readonly string[] | undefined {
  const sounds = [...topic.matchAll(KANA)].map(([word]) => skeletonOf(word)).filter(({ length }) => length >= MIN_CONSONANTS);
  const words = [...topic.toLowerCase().matchAll(LONG_WORD)].map(([word]) => skeletonOf(word)).filter(({ length }) => length > 2);
  const found = sessions.filter(
    ({ title }) =>
      sounds.some((sound) => skeletonOf(title).includes(sound)) ||
      [...title.matchAll(KANA)].some(([word]) => words.includes(skeletonOf(word))),
  );
  return found.length > 0 ? found.map(({ id }) => id) : undefined;
}

const KANA = /[ァ-ヿ]{3,}/g;
const LONG_WORD = /[a-z]{5,}/g;
const WORDS = /[ァ-ヿ]+|[a-z]+/g;
/** Fewer consonants say too little. */
const MIN_CONSONANTS = 4;

const skeletonOf = (text: string): string =>
  [...text.normalize('NFKC').toLowerCase().matchAll(WORDS)]
    .map(([word]) => consonantSkeleton(/^[a-z]/.test(word) ? romanizeEnglish(word) : romanizeKatakana(word)))
    .join('')
    .replace(/[A-Z]/g, '');

/** "The one with the emoji": the only title that has one. */
function byEmoji(said: string, sessions: readonly Session[]): readonly string[] | undefined {
  if (!/絵文字|emoji/i.test(said)) return undefined;
  const found = sessions.filter(({ title }) => /\p{Extended_Pictographic}/u.test(title));
  return found.length === 1 ? found.map(({ id }) => id) : undefined;
}
