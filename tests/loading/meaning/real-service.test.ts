import { describe, expect, it } from 'vitest';
import { openMeaning } from '../../../src/index.ts';
import { createServiceEmbedder } from '../../../src/loading/meaning/service-embedder.ts';
import { describeEmbedder } from '../../contracts/embedder.ts';
import { patient } from '../../fakes/patient.ts';

/** Address of an OpenAI-compatible service with multilingual-e5-small: `.ci/start-embeddings` starts one. */
// biome-ignore lint/style/noProcessEnv: whether there is a service is for the one who runs the tests to say
const URL = process.env['TEST_EMBEDDINGS_URL'];

const settings = { kind: 'service', url: URL ?? '', model: 'multilingual-e5-small-q4' } as const;

describe.skipIf(!URL)('a real OpenAI-compatible service (left out where TEST_EMBEDDINGS_URL names none)', () => {
  describeEmbedder('it', async () => createServiceEmbedder(settings));

  it('reads a batch of long passages, slow as it may be', async () => {
    const passages = Array.from({ length: 16 }, (_, at) => `${at}。${'クラウドの料金を見直した話。'.repeat(10)}`);
    const vectors = await createServiceEmbedder(settings).embedPassages(passages);
    expect(vectors.map(({ length }) => length)).toEqual(passages.map(() => 384));
  });

  it('tells questions and passages apart', async () => {
    const embedder = createServiceEmbedder(settings);
    const [[question], [passage]] = [await embedder.embedQuestions(['猫']), await embedder.embedPassages(['猫'])];
    expect(question).not.toEqual(passage);
  });

  it('answers a question that somebody waits for', async () => {
    const { embedQuestion } = await openMeaning(settings, { deadline: patient });
    expect(await embedQuestion('猫はどこ？')).toHaveLength(384);
  });
});
