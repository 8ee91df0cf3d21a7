import { beforeAll, describe, expect, it } from 'vitest';
import { TERMINAL } from '../../adapters/cli/platform.ts';
import { type Answer, type AnswerContext, answerReply, type Kikigaki, type Language, present } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';

let kikigaki: Kikigaki;

beforeAll(async () => {
  ({ kikigaki } = await openBundled(() => new Date('2026-11-26T00:00:00Z')));
});

const ask = (text: string, previous?: AnswerContext): Promise<Answer> => kikigaki.ask({ text, ...(previous && { previous }) });
const languageOf = (text: string): Language => (/[^\x00-\x7F]/.test(text) ? 'ja' : 'en');

/** What stands on the screen, part by part. */
async function shown(text: string): Promise<string> {
  const reply = await answerReply(await ask(text), { id: 'a', person: 'p' }, kikigaki.programme);
  return JSON.stringify(present(reply, { language: languageOf(text), platform: TERMINAL }).parts);
}

describe('who spoke, and how many', () => {
  it.each(['登壇者全員教えて', '登壇者一覧', '全登壇者', 'list all speakers'])(
    '%s: nothing says of which talks, so everybody is counted, and how many are not shown is said',
    async (text) => {
      const answer = await ask(text);
      expect(answer).toMatchObject({ kind: 'ranking', question: { group: 'speaker' } });
      expect(answer.kind === 'ranking' && answer.total).toBeGreaterThan(500);
      expect(await shown(text)).toMatch(/全部で \d+ あるうち、初めの 10 です。|The first 10 of \d+\./);
    },
  );

  it.each(['会社一覧', 'list all companies'])('%s', async (text) => {
    expect(await ask(text)).toMatchObject({ kind: 'ranking', question: { group: 'company' } });
  });

  it.each(['CNDS2024の登壇者全員教えて', 'CNDS2024で話した人全員', 'CNDS2024のスピーカー全員'])(
    '%s: all sessions, and the people in a line',
    async (text) => {
      expect(await ask(text)).toMatchObject({ kind: 'list', total: 19, direct: { asked: 'speaker', total: 23 } });
      expect(await shown(text)).toContain('ほか 11 人');
    },
  );

  it.each([
    ['CNDS2024の登壇者は何人？', '23 人: '],
    ['How many speakers were there at CNDS2024?', '23 people: '],
    ['CNDS2024は何社が登壇した？', '18 社: '],
    ['サイバーエージェントの登壇者は何人？', '25 人: '],
  ])('%s: people and companies are counted, not their talks', async (text, said) => {
    expect((await ask(text)).kind).toBe('count');
    expect(await shown(text)).toContain(said);
  });

  it.each(['OpenTelemetryについて話した人', 'SREの話をした会社は？', 'who talked about OpenTelemetry?'])(
    '%s: of all that qualify, not of the first',
    async (text) => {
      const answer = await ask(text);
      const direct = answer.kind === 'found' ? answer.direct : undefined;
      expect(direct?.asked === 'speaker' || direct?.asked === 'company' ? direct.speakers.length : 0).toBe(12);
    },
  );
});

describe('what the data does not have is named', () => {
  it.each([
    ['ほげ山さんの発表', 'ほげ山'],
    ['ふが田さんの話', 'ふが田'],
    ['ぴよ川さんのセッション', 'ぴよ川'],
    ['John Smithさんの話', 'John Smith'],
    ['みやこ森さんのIstioの話', 'みやこ森'],
  ])('%s: nobody of that name, and nobody else instead', async (text, name) => {
    expect(await ask(text)).toMatchObject({ kind: 'nothing', question: { unknown: [name], limits: [] } });
  });

  it.each(['青山さんの発表', 'CNDT2022の山さんの発表', 'Masaya Aoyamaさんの発表'])(
    '%s: who is known stays known',
    async (text) => {
      expect((await ask(text)).question).toMatchObject({
        unknown: [],
        limits: expect.arrayContaining([expect.objectContaining({ limit: 'speaker' })]),
      });
    },
  );

  it.each([
    ['CNDT2022のトラックZの発表', 'トラックZ'],
    ['CNDT2021 track Z sessions', 'track Z'],
    ['CNDT2019のZトラック', 'Zトラック'],
    ['CNDT2022のホールXのセッション', 'ホールX'],
  ])('%s', async (text, track) => {
    expect(await ask(text)).toMatchObject({ kind: 'nothing', question: { unknown: [track] } });
    expect(await shown(text)).toContain(track);
  });

  it('a track that is there is a condition', async () => {
    expect((await ask('CNDT2019のトラックBの発表')).question).toMatchObject({ unknown: [], topics: [] });
  });
});

describe('what is left out', () => {
  it.each([
    ['talks at CNDT2022, not Rakuten, Cybozu', ['楽天', 'サイボウズ']],
    ['talks at CNDO2021 without Rakuten', ['楽天']],
    ['CNDT2022のサイボウズ、楽天じゃない発表', ['サイボウズ', '楽天']],
  ])('%s', async (text, companies) => {
    const { question, kind } = await ask(text);
    expect(kind).toBe('list');
    expect(question.topics).toEqual([]);
    expect(question.limits).toContainEqual({ limit: 'company', op: 'not', values: companies });
    expect(question.limits.map(({ limit }) => limit)).toContain('event');
  });

  it('a product that is no subject is no company', async () => {
    expect((await ask('container talks, not Docker')).question.limits).toEqual([]);
  });

  it('in a conversation the event stays', async () => {
    const first = await ask('CNDT2022 talks by Rakuten');
    const { question } = await ask('not Rakuten, Cybozu', first.context);
    expect(question.limits).toEqual(
      expect.arrayContaining([
        { limit: 'event', op: 'is', values: ['cndt2022'] },
        { limit: 'company', op: 'is', values: ['サイボウズ'] },
      ]),
    );
  });
});

describe('chit-chat', () => {
  it.each(['月曜だるい', '金曜はだるい', '水曜しんどいわ', '今日は天気がいいね'])('%s asks for no sessions', async (text) => {
    expect((await ask(text)).kind).toBe('nothing');
    expect(await shown(text)).not.toContain('近い話題');
  });

  it('a day of the week is a condition where talks are asked for', async () => {
    expect(await ask('月曜の発表')).toMatchObject({
      kind: 'list',
      question: { limits: [{ limit: 'weekday', values: ['monday'] }] },
    });
  });
});

describe('a word that found nothing is said', () => {
  it.each([
    ['Terraformとブロックチェーンの話', 'ブロックチェーン'],
    ['talks about Terraform and blockchain', 'blockchain'],
    ['talks about Terraform and COBOL', 'COBOL'],
    ['Kubernetesと量子コンピュータの話', '量子コンピュータ'],
    ['Argo CDとFluxの話', 'Flux'],
  ])('%s: the other of the two is shown as what is near', async (text, word) => {
    const answer = await ask(text);
    expect(answer).toMatchObject({ kind: 'found', certainty: 'perhaps', notFound: [word] });
    expect(answer.kind === 'found' && answer.sessions.length).toBeGreaterThan(0);
  });

  it.each([
    ['ブロックチェーンの話', 'ブロックチェーン'],
    ['サイボウズのブロックチェーンの話', 'ブロックチェーン'],
    ['オンラインストレージの話', 'オンラインストレージ'],
    ['量子コンピュータの話', '量子コンピュータ'],
    ['トヨタ自動車のFlutterの話', 'Flutter'],
    ['COBOL to Rust migration', 'COBOL'],
    ['COBOLからRustへの移行の話', 'COBOL'],
  ])('%s: a name that the data does not have, whatever its parts are', async (text, name) => {
    expect(await ask(text)).toMatchObject({ kind: 'nothing', question: { unknown: [name] } });
  });

  it.each(['クラウドワークステーションの話', 'コンテナセキュリティの話'])(
    '%s: a compound whose parts stand together',
    async (text) => {
      expect(await ask(text)).toMatchObject({ kind: 'found', certainty: 'sure', question: { unknown: [] } });
    },
  );

  it.each([
    ['ドローンの話', '「ドローン」に合うものは見つかりませんでした。'],
    ['talks about drones', 'Nothing was found for “drones”.'],
  ])('%s: also where it is no name', async (text, said) => {
    expect(await shown(text)).toContain(said);
  });
});

describe('what a word in passing does not answer', () => {
  it.each(['量子暗号の話', '暗号資産の話'])(
    '%s: a compound of which a part stands nowhere is not sure, and the part is said',
    async (text) => {
      expect(await ask(text)).toMatchObject({ certainty: 'perhaps', notFound: [expect.stringMatching(/^(?:量子|資産)$/)] });
    },
  );

  it.each(['宇宙の話', '宇宙飛行士の話'])('%s: a note about an event that only has the word', async (text) => {
    expect((await ask(text)).kind).toBe('nothing');
  });

  it('a note answers what is asked of an event', async () => {
    expect((await ask('CNDT2022の雰囲気はどうだった？')).kind).toBe('event');
  });
});
