import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

// Where each case that once went wrong is tested: what came in, the file, and words that stand in the test.

const TESTS = resolve(import.meta.dirname, '..');

const CASES: readonly (readonly [what: string, file: string, words: string])[] = [
  // Questions
  ['signs beside a limit (#, :, →, @, quotes, brackets, emphasis, emoji)', 'field/questions.test.ts', 'キーノート #NM2024'],
  ['an event’s hashtag alone', 'field/questions.test.ts', '#NM2024'],
  ['polite words beside a limit', 'field/questions.test.ts', 'お願い致します'],
  ['English possessives, both apostrophes', 'field/questions.test.ts', 'last year’s keynotes'],
  ['lower-case words with a slash', 'field/questions.test.ts', 'tcp/ip'],
  ['a day as 11/28', 'field/questions.test.ts', '11/28のセッション'],
  ['hiragana that names nothing', 'field/questions.test.ts', 'とうきょう'],
  ['technical words in hiragana', 'field/questions.test.ts', 'おぶざーばびりてぃ'],
  ['the other kana', 'field/questions.test.ts', 'ダメだった構成'],
  ['kanji variants in names', 'field/questions.test.ts', '濵﨑 翔'],
  ['a name that only ends like one', 'field/questions.test.ts', '京太郎'],
  [
    'characters with a variation selector, keycaps: found, and marked as a whole',
    'field/questions.test.ts',
    'marks stand around whole characters',
  ],
  ['C# and F#', 'field/questions.test.ts', 'F#で組む決済'],
  ['years of an era', 'field/questions.test.ts', '令和6年'],
  ['kana that some leave out between kanji', 'field/questions.test.ts', '打合せ'],
  ['dashes for the long vowel', 'field/questions.test.ts', 'ステ〜ジング'],
  ['a vowel drawn out', 'field/questions.test.ts', 'すごーーーい'],
  ['letters with accents', 'field/questions.test.ts', 'naive resume'],
  ['curly and straight apostrophes', 'field/questions.test.ts', "don't panic"],
  ['a language with the word for one', 'field/questions.test.ts', 'Go言語'],
  // Data folders
  ['an editor’s lock', 'field/data-folders.test.ts', 'the lock of an editor'],
  ['files of macOS, folders of other programs', 'field/data-folders.test.ts', 'what macOS writes beside a report'],
  ['a faulty file that is corrected', 'field/data-folders.test.ts', 'taken in once it is corrected'],
  ['emphasis beside Japanese brackets', 'field/data-folders.test.ts', '「信頼性」'],
  ['comments, hard breaks, tables, footnotes, strikethrough, tasks', 'field/data-folders.test.ts', '担当に確認'],
  ['two blanks behind an attribute', 'field/data-folders.test.ts', 'two blanks behind an attribute'],
  ['what check tells beside faults', 'field/data-folders.test.ts', 'hardly meant'],
  // Timetables, pages, feeds, digests
  ['a cancelled talk of a calendar', 'field/timetables.test.ts', 'STATUS:CANCELLED'],
  ['a talk after midnight', 'field/timetables.test.ts', 'after midnight'],
  ['text cut within a character', 'field/timetables.test.ts', 'cut between characters'],
  ['a quote within a cell', 'field/timetables.test.ts', 'The "best" talk'],
  ['an abstract in HTML', 'field/timetables.test.ts', 'Hello & world'],
  ['the day of a feed’s entry', 'field/pages-and-feeds.test.ts', 'the day of a feed’s entry'],
  ['a terminal’s colours in UTF-8', 'field/pages-and-feeds.test.ts', 'stays UTF-8'],
  ['UTF-8 cut within a character', 'field/pages-and-feeds.test.ts', 'one unreadable character'],
  ['declared charsets', 'field/pages-and-feeds.test.ts', 'windows-1251'],
  ['a redirect in plain letters', 'field/pages-and-feeds.test.ts', 'Location: /参加記'],
  ['a title with a colon in front matter', 'field/pages-and-feeds.test.ts', 'C#で書く: CNDW2024 参加記'],
  ['what a style hides', 'field/pages-and-feeds.test.ts', 'display:none'],
  ['lines of a program', 'field/pages-and-feeds.test.ts', '一行目\\n二行目'],
  ['zones by today’s names, as written', 'field/digests.test.ts', 'Europe/Kyiv'],
  ['夜12時', 'field/digests.test.ts', '夜12時'],
  // Running it
  ['a folder named .env', 'field/running.test.ts', 'a folder named .env'],
  ['byte order marks', 'field/running.test.ts', 'byte order mark'],
  ['- for standard input', 'field/running.test.ts', 'ask --batch -'],
  ['an empty HOME', 'field/running.test.ts', 'an empty HOME'],
  ['exit codes', 'field/running.test.ts', 'exit codes'],
  ['a digest of a day that is none', 'field/running.test.ts', 'is no day of'],
  // Attacks
  ['S1: patterns that are not linear', 'patterns.test.ts', 'linear time'],
  ['S1: a question that hangs', 'loading/reload/answering-threads.test.ts', 'hang'],
  ['S2: one channel starves the others', 'concurrency/fair-turns.test.ts', 'turn'],
  ['S3: questions under way when a process dies', 'reception/create-reception.test.ts', 'another'],
  ['S4: a page that takes long', 'importing/hostile-sources.test.ts', 'too-slow'],
  ['S5: a clock that was wrong', 'concurrency/clock-guard.test.ts', 'clock'],
  ['S6: escapes in data', 'field/security.test.ts', 'data do not control the terminal'],
  ['S7: a folder moved away and replaced', 'loading/reload/keep-fresh.test.ts', 'moved away and replaced'],
  ['S7: a pipe among the data', 'field/data-folders.test.ts', 'mkfifo'],
  ['S7: deep nesting, many marks', 'field/data-folders.test.ts', '5,000 nested quotes'],
  ['S8: readiness where nothing can be written', 'adapters/service/health.test.ts', 'reason'],
  ['S9: pseudonyms need a key', 'state/keyring.test.ts', 'pseudonym'],
  ['S9: what is forgotten is gone from the bytes', 'field/security.test.ts', 'gone from the bytes'],
  ['S9: files for their owner only', 'field/security.test.ts', 'for their owner only'],
  ['S10: a copy is a backup', 'field/security.test.ts', 'a copy is a backup'],
  ['S10: a damaged file', 'field/security.test.ts', 'pages 3 to 6'],
  ['S10: a deleted file', 'field/security.test.ts', 'deleted, replaced'],
  ['S11: a password in an address', 'field/security.test.ts', 'EMBEDDINGS_URL'],
  ['S11: short secrets', 'field/security.test.ts', 'a short secret breaks no line'],
  ['S12: an unknown path', 'field/security.test.ts', 'an unknown path'],
  ['S12: events of unexpected types', 'journeys/slack-strange.test.ts', 'is acknowledged and left alone'],
  ['S12: headers before bodies', 'adapters/slack/http-receiver.test.ts', 'before its body is read'],
  ['S12: one rule for metrics', 'field/security.test.ts', 'at their own address'],
  ['S12: refusals are counted', 'field/security.test.ts', 'told once a minute'],
  ['S13: the image', 'docker/dockerfile.test.ts', 'sbom.cdx.json'],
  ['S13: compose', 'docker/compose.test.ts', 'no password'],
];

describe('a case that once went wrong has its test:', () => {
  it.each(CASES)('%s', (_, file, words) => {
    expect(readFileSync(join(TESTS, file), 'utf8')).toContain(words);
  });
});
