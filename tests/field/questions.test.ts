import { beforeAll, describe, expect, it } from 'vitest';
import { type Kikigaki, openKikigaki } from '../../src/index.ts';
import { openBundled } from '../fixtures/open-bundled.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

// What people typed into systems that do parts of this job and reported as a fault, tried on an event of our own.

const makeFolder = temporaryFolders();

/** An event with these sessions, each a line of YAML after its id. */
const eventOf = (sessions: readonly string[]): string => `id: nm1
name: 見本会議 2024
aliases: [NM2024]
hashtags: [NM2024]
dates: [2024-11-28]
sessions:
${sessions.map((session, at) => `  - { id: nm1/${at + 1}, date: 2024-11-28, ${session} }\n`).join('')}`;

const KEYNOTE = 'title: 基調講演, category: Keynote, speakers: [{ name: 見本 太郎, company: 例示社 }]';
const CI = 'title: ci/cdの改善, speakers: [{ name: 髙島 花子, company: 例示社 }]';

async function open(sessions: readonly string[], notes = ''): Promise<Kikigaki> {
  const report = `---\nevent: nm1\ntitle: A\n---\n\n${notes}`;
  const folder = await makeFolder({ 'events/nm1.yaml': eventOf(sessions), ...(notes && { 'reports/nm1/a.md': report }) });
  const now = (): Date => new Date('2025-06-01T12:00:00Z');
  return (await openKikigaki({ folders: [folder], cacheFolder: await makeFolder(), now })).kikigaki;
}

async function ids(kikigaki: Kikigaki, text: string): Promise<string[]> {
  const answer = await kikigaki.ask({ text });
  return 'sessions' in answer ? answer.sessions.map(({ session }) => session.id) : [];
}

/** The titles of what is found, the best first. */
async function titles(kikigaki: Kikigaki, text: string): Promise<string[]> {
  const answer = await kikigaki.ask({ text });
  return 'sessions' in answer ? answer.sessions.map(({ session }) => session.title) : [];
}

const SLASHED = ['pub/sub', 'tcp/ip', 'i/o', 'http/2', 'client/server'];
const KANA = [
  ['だめ', 'ダメだった構成'],
  ['サクラ', 'さくらの運用'],
] as const;
const NAMED = [
  ['髙島 花子', ['高島さんの話', '高島花子']],
  ['齋藤 光', ['斎藤さん', '斉藤さん']],
  ['濵﨑 翔', ['浜崎さん', '濱崎さん']],
  ['𠮷田 環', ['吉田さん']],
  ['廣瀬 望', ['広瀬さん']],
  ['瀨戸 岬', ['瀬戸さん']],
  ['大澤 昴', ['大沢さん']],
] as const;
const SPELT = [
  ['葛󠄀飾区の防災放送', ['葛飾区']],
  ['C#開発者のためのコンテナ入門', ['C#', 'C# の話', 'what about C#', 'C#の話']],
  ['F#で組む決済', ['F#']],
  ['打ち合わせの申し込み', ['打合せ', '申込']],
  ['取り扱い手順書', ['取扱手順書']],
  ['ステージング環境', ['ステ〜ジング', 'ステ－ジング', 'ステ―ジング']],
  ['すごーいデプロイ', ['すごーーーいデプロイ']],
  ['Café Días: naïve résumé', ['naive resume', 'cafe']],
  ['São Paulo e Zürich', ['Sao Paulo', 'Zurich']],
  ['Don’t panic', ["don't panic", 'don’t panic']],
  ['Go のジェネリクス', ['Go言語']],
  ['1️⃣ 手順', ['1']],
  ['東京バナナの在庫管理', ['東']],
] as const;

let sample: Kikigaki;
let bundled: Kikigaki;
/** Sessions whose spelling is at stake, in one corpus. */
let spelt: Kikigaki;

beforeAll(async () => {
  sample = await open([KEYNOTE, CI]);
  ({ kikigaki: bundled } = await openBundled());
  const own = [...SLASHED.map((word) => `${word}の話`), ...KANA.map(([, title]) => title), ...SPELT.map(([title]) => title)];
  const others = ['title: 別の話, abstract: C で書く', 'title: case の使い方と snake_case'];
  const people = NAMED.map(([name], at) => `title: ある話${'一二三四五六七'[at]}, speakers: [{ name: ${name} }]`);
  const notes = '## 葛󠄀飾区の防災放送\n\n- 葛󠄀飾区の放送をまとめた。\n\n## 1️⃣ 手順\n\n- 1️⃣ 手順を決めた。\n';
  spelt = await open([...own.map((title) => `title: "${title}"`), ...others, ...people], notes);
});

describe('signs and polite words beside a limit say nothing:', () => {
  it.each([
    'NM2024のキーノート',
    'キーノート #NM2024',
    'NM2024: キーノート',
    'NM2024：キーノート',
    'NM2024→キーノート',
    'キーノート@NM2024',
    '“NM2024”のキーノート',
    '『NM2024』のキーノート',
    '【NM2024】キーノート',
    '[NM2024] キーノート',
    '"NM2024"のキーノート',
    '*NM2024* のキーノート',
    '`NM2024`のキーノート',
    "NM2024's keynotes",
    'keynotes at NM2024’s day 1',
    'last year’s keynotes',
    "last year's keynotes",
    'NM2024のキーノート🙏',
    'NM2024のキーノートお願いします',
    'NM2024のキーノート一覧をお願い致します',
    'NM2024のキーノートを教えて頂けますか',
    'NM2024のキーノートを検索して',
    'NM2024のキーノートを教えて下さい',
    'Hi, NM2024 keynotes please!',
    'お疲れ様です、NM2024のキーノートを教えてください',
  ])('%s', async (question) => {
    expect(await ids(sample, question)).toEqual(['nm1/1']);
  });

  it('an event’s hashtag alone is its list', async () => {
    expect(await ids(sample, '#NM2024')).toEqual(['nm1/1', 'nm1/2']);
  });

  it('教えて下さい is read as 教えてください on the bundled data', async () => {
    const asked = await ids(bundled, 'CNDT2022のキーノートを教えて下さい');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked).toEqual(await ids(bundled, 'CNDT2022のキーノートを教えてください'));
  });
});

describe('lower-case words with a slash are words where no session has that id:', () => {
  it.each(['ci/cd', 'CI/CD', 'ci/cd?', 'ｃｉ／ｃｄ'])('%s', async (question) => {
    expect(await ids(sample, question)).toEqual(['nm1/2']);
  });

  it('on the bundled data', async () => {
    expect((await ids(bundled, 'ci/cd')).length).toBeGreaterThan(0);
    expect(await ids(bundled, 'ci/cd')).toEqual(await ids(bundled, 'CI/CD'));
  });

  it.each(SLASHED)('%s is searched as words', async (question) => {
    expect((await titles(spelt, question))[0]).toBe(`${question}の話`);
  });

  it.each(['11/28', '11/28のセッション'])('%s is the list of the day', async (question) => {
    expect(await ids(sample, question)).toEqual(['nm1/1', 'nm1/2']);
  });
});

describe('hiragana that names nothing finds nothing:', () => {
  it.each([
    ['さくら', /nothing/],
    ['とうきょう', /nothing/],
    ['おーさか', /nothing/],
    ['おーけすとら', /nothing/],
  ])('%s', async (question, kind) => {
    expect((await sample.ask({ text: question })).kind).toMatch(kind);
  });

  it.each([
    ['おーさか', '大阪'],
    ['とーきょう', '東京'],
    ['しりうむ', 'シリウム'],
    ['おぶざーばびりてぃ', 'オブザーバビリティ'],
    ['くばねてす', 'クバネティス'],
  ])('%s is asked as %s is, on the bundled data', async (hiragana, katakana) => {
    const asked = await bundled.ask({ text: hiragana });
    const [first] = await ids(bundled, katakana);
    expect(first).toBeDefined();
    expect('total' in asked && asked.total).toBeLessThan(700);
    expect((await ids(bundled, hiragana)).slice(0, 5)).toContain(first);
  });

  it.each(KANA)('%s finds the title %s', async (question, title) => {
    expect(await titles(spelt, question)).toEqual([title]);
  });
});

describe('names are found however they are spelt:', () => {
  it.each(NAMED)('%s', async (name, questions) => {
    for (const question of questions) {
      const answer = await spelt.ask({ text: question });
      const people = 'sessions' in answer ? answer.sessions.map(({ session }) => session.speakers[0]?.name) : [];
      expect([question, people]).toEqual([question, [name]]);
    }
  });

  it('京太郎 is not 見本 太郎', async () => {
    const answer = await sample.ask({ text: '京太郎さん' });
    expect(await ids(sample, '京太郎さん')).toEqual([]);
    expect(JSON.stringify(answer.question.unknown)).toContain('京太郎');
  });
});

describe('words are found however they are spelt:', () => {
  it('don’t is a word with either apostrophe, and no slip of another', async () => {
    for (const text of ["don't panic", 'don’t panic']) expect(await spelt.ask({ text })).not.toHaveProperty('notFound');
  });

  it.each(SPELT)('%s', async (title, questions) => {
    for (const question of questions) expect([question, (await titles(spelt, question))[0]]).toEqual([question, title]);
  });

  it('a year of an era is a year', async () => {
    expect(await ids(sample, '令和6年のセッション')).toEqual(['nm1/1', 'nm1/2']);
    expect(await ids(sample, '2024年のセッション')).toEqual(['nm1/1', 'nm1/2']);
  });
});

describe('the hour of a part of the day is the one that people mean:', () => {
  it.each([
    ['夜12時のセッション', '24:00'],
    ['午前12時のセッション', '00:00'],
    ['昼12時のセッション', '12:00'],
    ['昼の11時のセッション', '11:00'],
    ['昼1時のセッション', '13:00'],
    ['夜8時のセッション', '20:00'],
    ['夕方5時半のセッション', '17:30'],
    ['talks at 12 am', '00:00'],
    ['talks at 12 pm', '12:00'],
  ])('%s', async (question, time) => {
    const { limits } = (await sample.ask({ text: question })).question;
    expect(limits).toMatchObject([{ limit: 'time', values: [time] }]);
  });
});

describe('marks stand around whole characters:', () => {
  it.each(['葛飾区', '手順', '1'])('in what is found for %s', async (question) => {
    const answer = await spelt.ask({ text: question });
    const { text = '', marks = [] } = ('sessions' in answer && answer.sessions.flatMap((one) => one.excerpt ?? [])[0]) || {};
    expect(marks.length).toBeGreaterThan(0);
    const characters = [...new Intl.Segmenter('ja').segment(text)];
    const edges = new Set([0, ...characters.map(({ index, segment }) => index + segment.length)]);
    for (const mark of marks.flat()) expect([...edges]).toContain(mark);
  });
});
