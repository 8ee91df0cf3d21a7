/**
 * npm run bench:certainty -- FILE…
 * Fits the two models of src/answer/certainty.ts to files of questions with and without an answer (`sessions` or `answers`: ids of
 * those that are right; lists and counts are left out), and prints the weights and, by tenfold cross-validation, the curve; below it
 * that of the weights in use.
 */

import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIRST_IS_RIGHT, measured, ONE_OF_THREE_IS_RIGHT } from '../../src/answer/certainty.ts';
import { createAnswerParts } from '../../src/answer/create-answer-parts.ts';
import { searchLoosening } from '../../src/answer/search-topics.ts';
import { bundledDataFolder } from '../../src/corpus/bundled-data.ts';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { createDocumentFilter } from '../../src/corpus/document-filter.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import { createMemoryCatalogue } from '../../src/corpus/memory-catalogue.ts';
import { EMBEDDED_GENERATIONS } from '../../src/loading/embedded-generations.ts';
import { prepareIndex } from '../../src/loading/prepare-index.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import { createLexicon } from '../../src/question/lexicon.ts';
import { readQuestion } from '../../src/question/read-question.ts';

interface AskedQuestion {
  readonly q: string;
  readonly sessions?: readonly string[];
  readonly answers?: readonly string[];
  readonly want?: string;
  readonly event_note?: boolean;
}

interface Example {
  readonly values: readonly number[];
  /** 1-based place of the first right session, 0 where there is none. */
  readonly place: number;
  readonly isAnswerable: boolean;
}

const FOLDS = 10;
/** How much large weights are held against a model (ridge). */
const RIDGE = 0.5;
const STEPS = 40;

const examples = await examplesOf(
  process.argv.slice(2).flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as AskedQuestion[]),
);
const names = examples.names;
report('FIRST_IS_RIGHT', { ...FIRST_IS_RIGHT }, ({ place }) => place === 1);
report('ONE_OF_THREE_IS_RIGHT', { ...ONE_OF_THREE_IS_RIGHT }, ({ place }) => place >= 1 && place <= 3);

function report(name: string, inUse: Readonly<Record<string, number>>, isRight: (example: Example) => boolean): void {
  const { all } = examples;
  const targets = all.map((example) => Number(isRight(example)));
  const weights = learn(
    all.map(({ values }) => values),
    targets,
  );
  const likelihoods = new Array<number>(all.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = all.map((_, at) => at).filter((at) => at % FOLDS !== fold);
    const learnt = learn(
      others.map((at) => all[at]?.values ?? []),
      others.map((at) => targets[at] ?? 0),
    );
    all.forEach(({ values }, at) => {
      if (at % FOLDS === fold) likelihoods[at] = sigmoid(dot(learnt, values));
    });
  }
  process.stdout.write(`\n${name}: ${names.map((one, at) => `${one}: ${weights[at]?.toFixed(2)}`).join(', ')}\n`);
  curve(likelihoods, isRight);
  const used = names.map((one) => inUse[one] ?? 0);
  process.stdout.write('\nThe weights in use\n');
  curve(
    all.map(({ values }) => sigmoid(dot(used, values))),
    isRight,
  );
}

function curve(likelihoods: readonly number[], isRight: (example: Example) => boolean): void {
  const { all } = examples;
  process.stdout.write('likelihood   answerable above it   right of these   without an answer above it\n');
  for (const threshold of [0.05, 0.08, 0.1, 0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9]) {
    const above = all.map((example, at) => ({ example, at })).filter(({ at }) => (likelihoods[at] ?? 0) >= threshold);
    const answerable = above.filter(({ example }) => example.isAnswerable);
    const right = answerable.filter(({ example }) => isRight(example)).length;
    const total = all.filter(({ isAnswerable }) => isAnswerable).length;
    const without = `${above.length - answerable.length} of ${all.length - total}`;
    process.stdout.write(
      `${String(threshold).padEnd(12)} ${(answerable.length / total).toFixed(3).padEnd(21)} ${(right / answerable.length).toFixed(3).padEnd(16)} ${without}\n`,
    );
  }
}

async function examplesOf(questions: readonly AskedQuestion[]) {
  const folders = [bundledDataFolder()];
  const {
    corpus: kept,
    names: known,
    index,
  } = await prepareIndex(await loadDataFiles(folders), { folders, cacheFolder: join(tmpdir(), 'kikigaki-bench') });
  // No catalogue was named: it is whole.
  const corpus = kept as Corpus;
  const catalogue = createMemoryCatalogue(corpus);
  const generation = await EMBEDDED_GENERATIONS.activate(index, corpus, createDocumentFilter(corpus));
  const parts = createAnswerParts({ corpus, catalogue, library: createLibrary(corpus), generation, codeOf: (text) => text });
  const lexicon = createLexicon(corpus, known);
  const all: Example[] = [];
  let names: readonly string[] = [];
  for (const { q, sessions, answers, want, event_note } of questions) {
    if (event_note || want === 'list' || want === 'count') continue;
    const right = sessions ?? answers ?? [];
    const question = readQuestion(q, lexicon, { now: new Date() });
    if (question.topics.length === 0 || question.unknown.length > 0) continue;
    const { evidence, nearest } = await searchLoosening(question, false, parts);
    if (!evidence) continue;
    const values = measured(evidence);
    names = Object.keys(values);
    all.push({
      values: Object.values(values),
      place: nearest.findIndex(({ id }) => right.includes(id)) + 1,
      isAnswerable: right.length > 0,
    });
  }
  return { all: shuffled(all), names };
}

/** In an order that looks like chance and is the same each time. */
function shuffled<T>(items: readonly T[]): T[] {
  const keyed = items.map((item, at) => ({ item, key: (at * 7919) % 10007 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** Logistic regression by Newton's method. */
function learn(rows: readonly (readonly number[])[], targets: readonly number[]): number[] {
  const size = rows[0]?.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight));
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j && i > 0 ? RIDGE : 0)));
    rows.forEach((row, at) => {
      const likelihood = sigmoid(dot(weights, row));
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + ((targets[at] ?? 0) - likelihood) * value;
        row.forEach((other, j) => {
          (hessian[i] as number[])[j] = (hessian[i]?.[j] ?? 0) + likelihood * (1 - likelihood) * value * other;
        });
      });
    });
    const change = solve(hessian, gradient);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
  }
  return weights;
}

/** Solves a system of linear equations by Gauss and Jordan. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows
      .slice(i)
      .reduce((best, row, at) => (Math.abs(row[i] ?? 0) > Math.abs(rows[best]?.[i] ?? 0) ? i + at : best), i);
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    const lead = rows[i] as number[];
    for (let k = 0; k < rows.length; k++) {
      const factor = (rows[k]?.[i] ?? 0) / (lead[i] || 1e-12);
      if (k !== i && factor !== 0) rows[k] = (rows[k] as number[]).map((value, at) => value - factor * (lead[at] ?? 0));
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] || 1e-12));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
