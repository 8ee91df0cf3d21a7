/**
 * One engine's processor time over made-up sessions (made-up-corpus.ts), in a process of its own: to build its index once, and to
 * answer each of so many questions on average once it is warm. `scale-beside.ts` starts it, from this checkout and from another.
 *
 *     tsx scale-cpu.ts kikigaki 10000
 */
import { makeUpCorpus } from './made-up-corpus.ts';
import { ENGINES, type EngineName } from './scale-engines.ts';

const WARM_UP = 200;
const ASKED = 600;
const [engine, count] = process.argv.slice(2) as [EngineName, string];
const { corpus, questions } = makeUpCorpus(Number(count));
const driver = await ENGINES[engine]();
const building = process.cpuUsage();
const built = await driver.build(corpus);
const build_ms = Math.round(spentSince(building));
const ask = await driver.open(Buffer.from(built.keep()));
for (const question of questions.slice(0, WARM_UP)) await ask(question);
const asking = process.cpuUsage();
for (const question of questions.slice(WARM_UP, WARM_UP + ASKED)) await ask(question);
const question_ms = Number((spentSince(asking) / ASKED).toFixed(3));
process.stdout.write(JSON.stringify({ build_ms, question_ms }));

/** Milliseconds of all threads of this process, the system's work for it included. */
function spentSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
