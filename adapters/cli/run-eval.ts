import { readFile } from 'node:fs/promises';
import { type Evaluation, KikigakiError, type Quality } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { progressBar } from './progress-bar.ts';

/** `kikigaki eval FILE`: how well the questions of a file are answered. */
export async function runEval(file: string, { json }: { readonly json: boolean }, context: CommandContext): Promise<ExitCode> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new KikigakiError({ code: 'file-unreadable', file, reason: error.code ?? error.message });
  });
  const { evaluate, parseQuestionFile } = await import('../../src/evaluation/index.ts');
  const questions = parseQuestionFile(text, file);
  const { kikigaki } = await context.open();
  let asked = 0;
  const evaluation = await evaluate(questions, (text, limit) => {
    context.show(`${progressBar(asked, questions.length)} ${context.messages.cli.evaluating(asked, questions.length)}`);
    asked += 1;
    return kikigaki.ask({ text, limit });
  }).finally(() => context.show(''));
  context.print(json ? JSON.stringify(evaluation) : table(evaluation, context));
  return EXIT_CODE.answered;
}

function table(evaluation: Evaluation, { messages, style }: CommandContext): string {
  const texts = messages.evaluation;
  const row = (name: string, { questions, hit1, hit3, mrr10, recall5 }: Quality): string =>
    [
      name.padEnd(12),
      String(questions).padStart(5),
      ...[hit1, hit3, mrr10, recall5].map((share) => share.toFixed(3).padStart(8)),
    ].join('');
  const head = ['kind'.padEnd(12), 'n'.padStart(5), ...['hit@1', 'hit@3', 'MRR@10', 'R@5'].map((name) => name.padStart(8))].join(
    '',
  );
  const failures = evaluation.failures.map(({ id, kind, q, expected, got, rank }) => {
    const came = got.length > 0 ? got.join(' ') : texts.nothing;
    return `${style.bold(id)} [${kind}] ${q}\n    ${texts.expected}: ${expected.join(' ') || texts.nothing}${rank ? ` (${rank})` : ''}  ${texts.got}: ${came}`;
  });
  return [
    style.bold(head),
    row(texts.all, evaluation.overall),
    ...Object.entries(evaluation.kinds).map(([kind, quality]) => row(kind, quality)),
    texts.refused(evaluation.refusedRightly, evaluation.unanswerable, evaluation.refusedWrongly, evaluation.overall.questions),
    texts.certainty(evaluation),
    ...(evaluation.eventNotes > 0 ? [texts.eventNotes(evaluation.eventNotesFound, evaluation.eventNotes)] : []),
    '',
    ...failures,
  ].join('\n');
}
