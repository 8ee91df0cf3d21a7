import { bundledDataFolder } from '../../src/corpus/bundled-data.ts';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Vocabulary } from '../../src/model/corpus.ts';

/** The vocabulary that comes with the package. */
export async function bundledVocabulary(): Promise<Vocabulary> {
  const files = await loadDataFiles([bundledDataFolder()]);
  return readCorpus(files.filter(({ kind }) => kind === 'vocabulary')).corpus.vocabulary;
}
