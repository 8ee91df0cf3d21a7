import { createHash } from 'node:crypto';
import { type DataFile, hashOfText } from '../corpus/data-files.ts';
import { analyzeText } from '../language/analyze-text.ts';
import type { Corpus } from '../model/corpus.ts';
import { codeVersion } from './code-version.ts';

/** What the analyzer makes of these shows whether another ICU or another tokenizer is at work. */
const SAMPLES = [
  '大規模環境でCiliumを運用して得られた課題と知見、可観測性とオブザーバビリティ。',
  'すもももももももものうち。見張って、減らして、引っ越した。',
  'kube-proxyとRabbitMQ、CI/CD、ﾊﾝｶｸ、ヴァージョン、第１回☆',
];

/** A key for all that an index rests on beside its documents; with the same one, changed documents can be put into it. */
export function basisOf({ events, vocabulary }: Pick<Corpus, 'events' | 'vocabulary'>): string {
  const hash = createHash('sha256');
  return hash.update(JSON.stringify([codeVersion(), SAMPLES.map(analyzeText), events, vocabulary])).digest('hex');
}

/** A key for an index: the same files, the same code, the same analyzer and the same embedding model give the same one. */
export function fingerprintOf(files: readonly DataFile[], embeddingModel?: string): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([codeVersion(), SAMPLES.map(analyzeText), embeddingModel ?? null]));
  for (const file of files)
    hash.update(JSON.stringify([file.kind, file.id, hashOfText(file), ...(file.unread ? [file.unread] : [])]));
  return hash.digest('hex');
}
