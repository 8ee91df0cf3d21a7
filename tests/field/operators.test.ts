import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TERMINAL } from '../../adapters/cli/platform.ts';
import { createChat, onlyIn } from '../../src/chat/index.ts';
import { loadDataFiles } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { openKikigaki, present } from '../../src/index.ts';
import { openState } from '../../src/state/index.ts';
import { smallCommandLine } from '../fixtures/small-command-line.ts';

// What people expect of a bot that they run.

const { kikigaki, data, makeFolder } = smallCommandLine();
const SPEAKING = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: '1', person: 'U1' };

async function openChat(more: { readonly correctAt?: string } = {}) {
  const databaseUrl = `file:${join(await makeFolder(), 'state.db')}`;
  const state = await openState(databaseUrl, Date.now, () => 'a secret of thirty-two characters');
  const { kikigaki } = await openKikigaki({ folders: [data()], cacheFolder: await makeFolder() });
  return { chat: createChat({ kikigaki, state, log: { error: () => {} }, ...more }), state, databaseUrl };
}

describe('kikigaki feedback', () => {
  it('counts what people marked, by reason and kind of question, and shows no words', async () => {
    const { chat, state, databaseUrl } = await openChat();
    const judge = async (text: string, person: string, verdict: 'good' | 'wrong-session'): Promise<void> => {
      const speaking = { ...SPEAKING, person, thread: person };
      const reply = await chat.run({ kind: 'ask', text }, speaking);
      const answer = reply.kind === 'answer' ? reply.id : '';
      if (verdict === 'good') await chat.act({ kind: 'good', answer }, speaking);
      else await chat.act({ kind: 'reason', answer }, speaking, verdict);
    };
    await judge('umi2023のCilium', 'U1', 'wrong-session');
    await judge('umi2023のetcd', 'U2', 'wrong-session');
    await judge('Cilium', 'U3', 'good');
    await state.close();
    const env = { DATABASE_URL: databaseUrl, KIKIGAKI_SECRET: 'a secret of thirty-two characters' };
    const { stdout } = await kikigaki(['feedback', '--json'], env);
    expect(JSON.parse(stdout)).toEqual({
      feedback: [
        {
          verdict: 'bad',
          reason: 'wrong-session',
          shape: 'find by event',
          votes: 2,
          last: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        },
        { verdict: 'good', shape: 'find', votes: 1, last: expect.any(String) },
      ],
    });
    const shown = await kikigaki(['feedback'], env);
    expect(shown.stdout).toMatch(/2 wrong {2}wrong-session {4}find by event/);
    expect(stdout + shown.stdout).not.toMatch(/Cilium|etcd/);
  });

  it('ends with 3 where nobody has judged an answer', async () => {
    const { code, stderr } = await kikigaki(['feedback'], { DATABASE_URL: `file:${join(await makeFolder(), 's.db')}` });
    expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining('Nobody has judged') });
  });
});

describe('an answer that is wrong', () => {
  it('can be corrected where its file lies, and only where that is said', async () => {
    for (const correctAt of ['https://example.com/edit', undefined]) {
      const { chat, state } = await openChat(correctAt === undefined ? {} : { correctAt });
      const reply = await chat.run({ kind: 'ask', text: 'etcdのバックアップ' }, SPEAKING);
      const shown = JSON.stringify(present(reply, { language: 'en', platform: TERMINAL }));
      const link = '{"label":"Wrong? Correct it","url":"https://example.com/edit/reports/umi2023/tako.md"}';
      expect(shown.includes(link)).toBe(correctAt !== undefined);
      await state.close();
    }
  });
});

describe('people who ask to be left out', () => {
  const read = async (people: string) => readCorpus(await loadDataFiles([data(), await makeFolder({ 'people.yaml': people })]));

  it('are no speakers, and named in no passage', async () => {
    const own = await makeFolder({
      'people.yaml': 'people:\n  - { name: Ann Shore, names: [アン・ショア], omit: true }\n',
      'events/kawa.yaml':
        'id: kawa\nname: Kawa\ndates: [2024-01-01]\nsessions:\n  - { id: kawa/1, title: 川の話, abstract: アン・ショアが話します。 }\n',
      'reports/kawa/a.md': '---\nevent: kawa\ntitle: A\n---\n\n## 川の話\n\n- Ann Shore さんが流れを止めた。\n- 水が増えた。\n',
    });
    const { corpus, faults } = readCorpus(await loadDataFiles([data(), own]));
    expect(faults).toEqual([]);
    expect(JSON.stringify(corpus)).not.toMatch(/Ann Shore|アン・ショア/);
    expect(corpus.sessions.find(({ id }) => id === 'kawa/1')?.notes).toMatchObject([{ passages: ['水が増えた。'] }]);
    expect(corpus.sessions.find(({ id }) => id === 'umi2023/102')?.speakers).toEqual([]);
  });

  it('take with them what they wrote', async () => {
    const { corpus } = await read('people:\n  - { name: かもめ, omit: true }\n');
    expect(corpus.reports.map(({ id }) => id)).toEqual(['umi2023/tako']);
    expect(JSON.stringify(corpus)).not.toMatch(/かもめ|接続追跡|海がよく見えた/);
  });

  it('are others than those whose names are told apart', async () => {
    const { corpus, faults } = await read('people:\n  - { name: 波野 渚, omit: [波野 汀] }\n');
    expect(faults).toEqual([]);
    expect(corpus.sessions[0]?.speakers[0]?.name).toBe('波野 渚');
  });
});

describe('a bot that answers only in certain places', () => {
  it('says so to whoever asks elsewhere, and answers there', async () => {
    const { chat, state } = await openChat();
    const limited = onlyIn(({ workspace, channel }) => channel === 'C2' || workspace === 'T9', chat);
    const ask = async (place: object) => (await limited.run({ kind: 'ask', text: 'Cilium' }, { ...SPEAKING, ...place })).kind;
    expect(await ask({})).toBe('refused');
    expect(await limited.run({ kind: 'ask', text: 'Cilium' }, SPEAKING)).toMatchObject({
      audience: 'asker',
      detail: { code: 'not-here' },
    });
    expect((await limited.act({ kind: 'good', answer: 'x' }, SPEAKING)).kind).toBe('refused');
    expect([await ask({ channel: 'C2' }), await ask({ workspace: 'T9' })]).toEqual(['answer', 'answer']);
    await state.close();
  });
});
