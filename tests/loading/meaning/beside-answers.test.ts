import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TERMINAL } from '../../../adapters/cli/platform.ts';
import { type Answer, type Kikigaki, messagesIn, openKikigaki, openMeaning } from '../../../src/index.ts';
import { present } from '../../../src/presenting/present.ts';
import { type FakeEmbeddings, startFakeEmbeddings } from '../../fakes/fake-embeddings.ts';
import { patient } from '../../fakes/patient.ts';

const eventOf = (id: string, talks: readonly string[]): string =>
  `id: ${id}\nname: ${id}\ndates: [2024-01-01]\nsessions:\n${talks.map((talk, at) => `  - { id: ${id}/${at + 1}, ${talk} }\n`).join('')}`;
const OTHERS = ['料理', '列車', '音楽'].flatMap((about) => Array.from({ length: 16 }, (_, at) => `title: ${about}の第${at}話`));
const SPEAKER = 'speakers: [{ name: 海野 一 }]';
const FIRST = ['title: 猫と暮らす', ...OTHERS].map((talk, at) => (at < 2 ? `${talk}, ${SPEAKER}` : talk));
const SECOND = [`title: 動物病院の夜, ${SPEAKER}`, 'title: 動物園, speakers: [{ name: 川辺 二 }]', `title: 演奏, ${SPEAKER}`];

let folder: string;
let service: FakeEmbeddings;
let byMeaning: Kikigaki;
let byWords: Kikigaki;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kikigaki-'));
  service = await startFakeEmbeddings();
  await mkdir(join(folder, 'events'), { recursive: true });
  await writeFile(join(folder, 'events/mizu2024.yaml'), eventOf('mizu2024', FIRST));
  await writeFile(join(folder, 'events/sora2024.yaml'), eventOf('sora2024', SECOND));
  const model = await openMeaning({ kind: 'service', url: service.url, model: 'made-up' }, { deadline: patient });
  const opened = await openKikigaki({ folders: [folder], cacheFolder: join(folder, 'cache'), model });
  byMeaning = opened.kikigaki;
  byWords = await opened.openByWords();
});

afterAll(async () => {
  service.close();
  await rm(folder, { recursive: true });
});

const textOf = (answer: Answer): string =>
  JSON.stringify(present({ kind: 'answer', id: 'a', person: 'p', answer, events: [] }, { language: 'en', platform: TERMINAL }));

describe('a session in detail', () => {
  it('names what its speaker told of the same thing at another event', async () => {
    const answer = await byMeaning.ask({ text: 'mizu2024/1' });
    expect(answer.kind === 'found' && answer.elsewhere?.map(({ session }) => session.id)).toEqual(['sora2024/1']);
    expect(textOf(answer)).toContain('動物病院の夜');
  });

  it('names nothing where its speaker told of something else, or meanings are not searched', async () => {
    expect(await byMeaning.ask({ text: 'mizu2024/2' })).not.toHaveProperty('elsewhere');
    expect(await byWords.ask({ text: 'mizu2024/1' })).not.toHaveProperty('elsewhere');
  });
});

describe('a list', () => {
  it('says which sessions perhaps belong to it by their meaning, and counts none of them', async () => {
    const answer = await byMeaning.ask({ text: '猫の話を全部' });
    expect(answer).toMatchObject({ kind: 'list', total: 1, context: { sessions: ['mizu2024/1'] } });
    expect(answer.kind === 'list' && answer.perhapsAlso?.map(({ session }) => session.id).sort()).toEqual([
      'sora2024/1',
      'sora2024/2',
    ]);
    expect(textOf(answer)).toContain(messagesIn('en').answer.perhapsAlso);
  });

  it('says so within its limits, on its first page alone, and only where meanings are searched', async () => {
    expect(await byMeaning.ask({ text: 'mizu2024の猫の話を全部' })).not.toHaveProperty('perhapsAlso');
    expect(await byMeaning.ask({ text: '猫の話を全部', offset: 1 })).not.toHaveProperty('perhapsAlso');
    expect(await byWords.ask({ text: '猫の話を全部' })).not.toHaveProperty('perhapsAlso');
  });
});
