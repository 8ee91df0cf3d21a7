/**
 * npm run bench:conversations -- FILE [--misses] [--page N]
 * How well conversations hold: [{"id","lang","turns":[{"say","class","expect":{"first","sessions","includes","excludes","anyOf","kind","count","says","keepsReferent"}}]}].
 * Each turn is asked through the public interface, with the context that the answer before gave. Counts by class, and how many conversations were right throughout.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TERMINAL } from '../../adapters/cli/platform.ts';
import {
  type Answer,
  type AnswerContext,
  answerReply,
  bundledDataFolder,
  type Language,
  openKikigaki,
  present,
} from '../../src/index.ts';

interface Expected {
  readonly first?: string;
  readonly sessions?: readonly string[];
  readonly includes?: readonly string[];
  readonly excludes?: readonly string[];
  readonly anyOf?: readonly string[];
  readonly kind?: string;
  readonly count?: number;
  readonly says?: readonly string[];
  readonly keepsReferent?: boolean;
}
interface Conversation {
  readonly id: string;
  readonly lang: string;
  readonly turns: readonly { readonly say: string; readonly class: string; readonly expect: Expected }[];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DATES =
  /(\d{4})年(\d{1,2})月(\d{1,2})日|(\d{4})-(\d{2})-(\d{2})|(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})|([A-Z][a-z]{2})[a-z]* (\d{1,2}), (\d{4})/g;

const [file, ...options] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Name a file: npm run bench:conversations -- FILE [--misses]; tests/bench/conversations has some\n');
  process.exit(2);
}
const conversations = JSON.parse(readFileSync(file, 'utf8')) as Conversation[];
const { kikigaki } = await openKikigaki({
  folders: [bundledDataFolder()],
  cacheFolder: join(tmpdir(), 'kikigaki-bench'),
});
/** A list is turned page by page: as in a chat, or in pages of `--page N`. */
const LIST_PAGE = options.includes('--page') ? Number(options[options.indexOf('--page') + 1]) : 15;

const classes = new Map<string, { right: number; turns: number }>();
let wholly = 0;
for (const { id, lang, turns } of conversations) {
  let previous: AnswerContext | undefined;
  let misses = 0;
  for (const { say, class: kind, expect } of turns) {
    const answer = await kikigaki.ask({ text: say, listLimit: LIST_PAGE, ...(previous && { previous }) });
    const faults = await faultsOf(answer, expect, previous, lang === 'en' ? 'en' : 'ja');
    const score = classes.get(kind) ?? { right: 0, turns: 0 };
    classes.set(kind, { right: score.right + (faults.length === 0 ? 1 : 0), turns: score.turns + 1 });
    if (faults.length > 0) {
      misses++;
      if (options.includes('--misses')) process.stderr.write(`${id} [${kind}] ${say} → ${answer.kind} ${faults.join('; ')}\n`);
    }
    previous = answer.context;
  }
  if (misses === 0) wholly++;
}
const totals = [...classes.values()].reduce((sum, { right, turns }) => ({ right: sum.right + right, turns: sum.turns + turns }), {
  right: 0,
  turns: 0,
});
const byClass = Object.fromEntries([...classes].sort().map(([kind, { right, turns }]) => [kind, `${right}/${turns}`]));
process.stdout.write(
  `${JSON.stringify({ ...totals, share: totals.right / totals.turns, wholly, conversations: conversations.length, byClass }, null, 1)}\n`,
);
process.exit(0);

async function faultsOf(
  answer: Answer,
  expected: Expected,
  previous: AnswerContext | undefined,
  language: Language,
): Promise<string[]> {
  const ids = 'sessions' in answer ? answer.sessions.map(({ session }) => session.id) : [];
  const { first, sessions, includes = [], excludes = [], anyOf, kind, count, says, keepsReferent } = expected;
  const reply = await answerReply(answer, { id: 'a', person: 'p' }, kikigaki.programme);
  const text = JSON.stringify(present(reply, { language, platform: TERMINAL }));
  const total = 'total' in answer ? answer.total : ids.length;
  const checks: readonly (readonly [boolean, string])[] = [
    [first === undefined || ids[0] === first, `first ${ids[0]}, not ${first}`],
    [sessions === undefined || isSame(ids, sessions), `[${ids.join(' ')}], not [${sessions?.join(' ')}]`],
    ...includes.map((id) => [ids.includes(id), `without ${id}`] as const),
    ...excludes.map((id) => [!ids.includes(id), `with ${id}`] as const),
    [anyOf === undefined || anyOf.some((id) => ids.includes(id)), `none of ${anyOf?.join(' ')}: ${ids.join(' ')}`],
    [kind === undefined || answer.kind === kind, `kind ${answer.kind}, not ${kind}`],
    [count === undefined || total === count, `count ${total}, not ${count}`],
    [says === undefined || says.some((words) => isSaid(words, text)), `does not say ${says?.slice(0, 2).join(' | ')}`],
    [
      keepsReferent !== true || JSON.stringify(answer.context.sessions) === JSON.stringify(previous?.sessions ?? []),
      'another referent',
    ],
  ];
  return checks.flatMap(([isRight, fault]) => (isRight ? [] : [fault]));
}

/** Whether a reply says something: a date in whatever form, letters of either case. */
function isSaid(words: string, text: string): boolean {
  const [date] = datesIn(words);
  if (date) return datesIn(text).includes(date);
  return plain(text).includes(plain(words));
}

function datesIn(text: string): string[] {
  return [...text.matchAll(DATES)].map(([, y1, m1, d1, y2, m2, d2, d3, m3, y3, m4, d4, y4]) => {
    const named = m3 ?? m4;
    const month = named === undefined ? (m1 ?? m2) : MONTHS.indexOf(named.toLowerCase()) + 1;
    return [y1 ?? y2 ?? y3 ?? y4, month, d1 ?? d2 ?? d3 ?? d4].map(Number).join('-');
  });
}

function isSame(got: readonly string[], wanted: readonly string[]): boolean {
  return got.length === wanted.length && wanted.every((id) => got.includes(id));
}
