/**
 * What a process keeps of words whose texts a cluster searches: bytes a distinct word, as they are saved and as they lie in memory.
 *
 *     node --expose-gc --import tsx tests/bench/word-knowledge.ts [sessions, default 10000]
 */
import { setTimeout } from 'node:timers/promises';
import { countWords } from '../../adapters/opensearch/count-words.ts';
import { streamOf } from '../../src/corpus/stream-of.ts';
import { matcherOf } from '../../src/language/matcher-of.ts';
import { createWordCounts } from '../../src/search/word-counts.ts';
import { machine } from './machine.ts';
import { makeUpCorpus } from './made-up-corpus.ts';

const sessions = Number(process.argv[2] ?? 10_000);
const vocabulary = { same: [], near: [] };
// It is held to the end: what is freed between two looks would count.
const corpus = { ...makeUpCorpus(sessions).corpus, vocabulary };
const saved = structuredClone(await countWords({ corpus: streamOf(corpus) }));

function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return Buffer.byteLength(value);
  return typeof value === 'object' && value !== null ? Object.values(value).reduce((sum, one) => sum + bytesOf(one), 0) : 0;
}

async function bytesHeld(): Promise<number> {
  for (let look = 0; look < 5; look++) {
    globalThis.gc?.();
    await setTimeout(200);
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function open() {
  const { knowledge } = createWordCounts(vocabulary, matcherOf(vocabulary), saved);
  knowledge.read('Kubernetes クラスタ');
  return knowledge;
}

// What is loaded and remembered once for all is there before the first look.
open();
const before = await bytesHeld();
const knowledge = open();
const opened = (await bytesHeld()) - before;
const words = saved.words.counts.length;
console.log(machine());
console.log(
  `${corpus.sessions.length} sessions, ${words} words: ${(bytesOf(saved) / words).toFixed(0)} bytes a word saved, ${(opened / words).toFixed(0)} more when opened`,
);
// Held to here.
knowledge.read('');
