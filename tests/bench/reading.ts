/**
 * npm run bench:reading -- [LENGTH…] [--worst]
 * How long reading a question takes by its length: words of asking in two languages, and what reports tell; with `--worst` each text
 * of tests/fixtures/hostile-texts.ts. Milliseconds of processor time, the least, the median and the slowest of many readings: on a machine
 * that does something else as well the least is nearest to what reading costs. Build it before (the script does): as TypeScript
 * that is translated while it runs, each function carries its name along, which takes a tenth more.
 */
import { parseArgs } from 'node:util';
import { hostileTexts } from '../fixtures/hostile-texts.ts';
import { machine } from './machine.ts';

const built = async (path: string): Promise<unknown> => import(new URL(`../../dist/src/${path}.js`, import.meta.url).href);
const { loadDataFiles } = (await built('corpus/data-files')) as typeof import('../../src/corpus/data-files.ts');
const { readCorpus } = (await built('corpus/read-corpus')) as typeof import('../../src/corpus/read-corpus.ts');
const { bundledDataFolder } = (await built('index')) as typeof import('../../src/index.ts');
const { createVocabularyMatcher } = (await built(
  'language/vocabulary-matcher',
)) as typeof import('../../src/language/vocabulary-matcher.ts');
const { lookUpNames } = (await built('loading/name-dictionary')) as typeof import('../../src/loading/name-dictionary.ts');
const { createLexicon } = (await built('question/lexicon')) as typeof import('../../src/question/lexicon.ts');
const { collectNames } = (await built('question/names')) as typeof import('../../src/question/names.ts');
const { readQuestion } = (await built('question/read-question')) as typeof import('../../src/question/read-question.ts');

const ASKING = {
  japanese:
    'CNDT2022の2日目の午前中に、上級者向けでスライドがあるKubernetesのネットワークの話を聞いた気がするのですが、どなたの発表でしたでしょうか。',
  english:
    'I am looking for the talks about service mesh from 2021 to 2023 that are not by Google and have slides or a video, please. ',
};
/** Texts that differ, until the engine compiles no more: its threads' time counts. */
const WARM_UP = 300;
const READINGS = 40;
const NOW = new Date('2026-11-26T12:00:00+09:00');

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { worst: { type: 'boolean' } } });
const lengths = positionals.length > 0 ? positionals.map(Number) : [30, 500, 1_000, 2_000];
const { corpus } = readCorpus(await loadDataFiles([bundledDataFolder()]));
const names = await collectNames(corpus, createVocabularyMatcher(corpus.vocabulary), lookUpNames, async () => {});
const lexicon = createLexicon(corpus, names);

function milliseconds(text: string): number {
  const before = process.cpuUsage();
  readQuestion(text, lexicon, { now: NOW });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** What reports tell, as somebody may paste it: no two stretches are the same. */
const told = corpus.sessions.flatMap(({ title, notes }) => [title, ...notes.flatMap(({ passages }) => passages)]).join('\n');
const repeated = (text: string) => (length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const TEXTS: Readonly<Record<string, (length: number, run: number) => string>> = {
  japanese: repeated(ASKING.japanese),
  english: repeated(ASKING.english),
  told: (length, run) => {
    const start = (run % Math.floor(told.length / length)) * length;
    return told.slice(start, start + length);
  },
};
for (let run = 0; run < WARM_UP; run++) for (const text of Object.values(TEXTS)) milliseconds(text(2_000, run));
process.stdout.write(`${machine()}\n`);
for (const [name, text] of Object.entries(TEXTS))
  for (const length of lengths) {
    const times = Array.from({ length: READINGS }, (_, run) => milliseconds(text(length, run))).sort((a, b) => a - b);
    const [least = 0, median = 0, slowest = 0] = [times[0], times[READINGS / 2], times.at(-1)];
    process.stdout.write(
      `${name.padEnd(10)}${String(length).padStart(6)}  min ${least.toFixed(2)} ms  p50 ${median.toFixed(2)} ms  max ${slowest.toFixed(2)} ms\n`,
    );
  }
if (options.worst) {
  const worst = hostileTexts(2_000)
    .map((text) => ({ text, ms: Math.min(milliseconds(text), milliseconds(text), milliseconds(text)) }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 8);
  for (const { text, ms } of worst) process.stdout.write(`hostile  ${ms.toFixed(2)} ms  ${JSON.stringify(text.slice(0, 24))}\n`);
}
