import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedMeaning } from '../../../src/loading/meaning/open-meaning.ts';
import { describeEmbedder } from '../../contracts/embedder.ts';
import { compiled } from '../../fakes/compiled.ts';
import { patient } from '../../fakes/patient.ts';

/** A folder with a multilingual model, and the libraries that run one, are there where this is set: CI sets it where a model lies. */
// biome-ignore lint/style/noProcessEnv: whether there is a model is for the one who runs the tests to say
const MODEL = process.env['TEST_MEANING_MODEL'];

const core = (await compiled('src/index.js')) as typeof import('../../../src/index.ts');

describe.skipIf(!MODEL)('a model in this process (left out where TEST_MEANING_MODEL names none)', () => {
  let cacheFolder: string;
  let model: OpenedMeaning;

  beforeAll(async () => {
    cacheFolder = await mkdtemp(join(tmpdir(), 'kikigaki-'));
    model = await core.openMeaning({ kind: 'local', model: MODEL ?? '', modelsFolder: cacheFolder }, { deadline: patient });
  });

  afterAll(async () => {
    await model.close();
    await rm(cacheFolder, { recursive: true });
  });

  describeEmbedder('it', async () => model.embedder);

  it('gives vectors of length 1, the same for the same text alone and among others', async () => {
    const [alone] = await model.embedder.embedPassages(['猫と暮らす']);
    const [among] = await model.embedder.embedPassages(['猫と暮らす', 'とても長い文章。'.repeat(40)]);
    const dot = alone?.reduce((sum, number, at) => sum + number * (among?.[at] ?? 0), 0) ?? 0;
    expect(Math.hypot(...(alone ?? []))).toBeCloseTo(1, 4);
    expect(dot).toBeGreaterThan(0.99);
  });

  it('reads a text that is longer than it can be', async () => {
    const [vector] = await model.embedder.embedPassages(['長い文章。'.repeat(2_000)]);
    expect(vector?.every(Number.isFinite)).toBe(true);
  });

  it('finds what words do not, and is not sure of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kikigaki-'));
    const { mkdir, writeFile } = await import('node:fs/promises');
    await mkdir(join(folder, 'events'));
    await writeFile(join(folder, 'events/umi2024.yaml'), EVENT);
    const { kikigaki, openByWords, warnings } = await core.openKikigaki({ folders: [folder], cacheFolder, model });
    const question = { text: '機械を使っていない間も払い続けるお金をどうにかしたい' };
    const [byWords, byBoth] = [await (await openByWords()).ask(question), await kikigaki.ask(question)];
    expect(warnings).toEqual([]);
    expect(byWords.kind === 'found' && byWords.sessions[0]?.session.id).toBe('umi2024/5');
    expect(byBoth.kind === 'found' && byBoth.sessions[0]?.session.id).toBe('umi2024/1');
    expect(byBoth.certainty).toBe('perhaps');
    await rm(folder, { recursive: true });
  });
});

describe('a model that is not there', () => {
  it('is told with what to type', async () => {
    const opening = core.openMeaning({ kind: 'local', model: 'owner/none', modelsFolder: join(tmpdir(), 'no-models') });
    const code = await opening.catch((error: { detail?: { code: string } }) => error.detail?.code);
    // Where the libraries are not installed either, they are what is missing first.
    expect(['model-missing', 'model-libraries-missing']).toContain(code);
  });
});

const TITLES = [
  '夜間に使われないサーバーを止めてクラウド料金を減らす',
  'はじめての分散データベース',
  'デザイナーと開発者が一緒に作る画面部品',
  '障害対応の当番を楽しくする工夫',
  '機械学習の基盤を三人で運用する',
  'コンテナの署名で供給網を守る',
  'ログ検索を速くした一年',
  '新人教育に使った模擬障害',
  'ゲームの通信を世界に広げる',
  '銀行の基幹系を少しずつ作り直す',
  'テストを並べて十倍速くする',
  'メッセージキューの移行で学んだこと',
];
const EVENT = `id: umi2024
name: Umi 2024
dates: [2024-01-01]
sessions:
${TITLES.map((title, at) => `  - { id: umi2024/${at + 1}, title: ${title} }`).join('\n')}
`;
