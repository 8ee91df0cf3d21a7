import { loadDataFiles } from '../corpus/data-files.ts';
import type { NameJoin } from '../question/people/identify-people.ts';
import { lookUpNames } from './name-dictionary.ts';

/**
 * Which names of speakers were taken for one person's by evidence, and which may be but lack some: for people to write down in
 * `people.yaml`. Throws where a folder cannot be read.
 */
export async function checkPeople(folders: readonly string[]): Promise<readonly NameJoin[]> {
  const [{ readCorpus }, { identifyPeople }] = await Promise.all([
    import('../corpus/read-corpus.ts'),
    import('../question/people/identify-people.ts'),
  ]);
  const { corpus } = readCorpus(await loadDataFiles(folders));
  const { joins } = await identifyPeople(corpus, lookUpNames, async () => {});
  return joins.toSorted((a, b) => Number(b.isJoined) - Number(a.isJoined));
}
