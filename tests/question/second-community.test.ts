import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TERMINAL } from '../../adapters/cli/platform.ts';
import { type Answer, type AnswerContext, answerReply, type Kikigaki, openKikigaki, present } from '../../src/index.ts';

const COMMUNITY = join(import.meta.dirname, '../fixtures/second-community');
const now = (): Date => new Date('2031-07-01T00:00:00Z');

let folder: string;
let community: Kikigaki;
/** The same timetable, and an event whose talks are not known; no report tells of any. */
let withoutReports: Kikigaki;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-community-'));
  const bare = join(folder, 'bare');
  await cp(COMMUNITY, bare, { recursive: true, filter: (path) => !path.includes('reports') && !path.endsWith('sources.yaml') });
  await writeFile(
    join(bare, 'events/marmot2032.yaml'),
    'id: marmot2032\nname: Marmot Days 2032\nseries: marmot-days\ndates: [2032-06-10]\nsessions: []\n',
  );
  const open = async (data: string, cache: string): Promise<Kikigaki> =>
    (await openKikigaki({ folders: [data], cacheFolder: join(folder, cache), now })).kikigaki;
  community = await open(COMMUNITY, 'cache');
  withoutReports = await open(bare, 'bare-cache');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function talk(...turns: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  let previous: AnswerContext | undefined;
  for (const text of turns) {
    const answer = await community.ask({ text, ...(previous && { previous }) });
    previous = answer.context;
    answers.push(answer);
  }
  return answers;
}
const idsOf = (answer: Answer | undefined): string[] =>
  answer && 'sessions' in answer ? answer.sessions.map(({ session }) => session.id.slice('marmot2031/'.length)) : [];
async function textOf(answer: Answer, kikigaki: Kikigaki): Promise<string> {
  const reply = await answerReply(answer, { id: 'a', person: 'p' }, kikigaki.programme);
  return JSON.stringify(present(reply, { language: 'en', platform: TERMINAL }));
}

describe('in another community', () => {
  it('"Who is X" is the person, not the speakers of a talk beside her, nor a talk that has the name', async () => {
    const [tarek] = await talk('Who is Tarek Belmont?');
    expect(tarek).toMatchObject({ kind: 'list', question: { limits: [{ limit: 'speaker' }] } });
    expect(tarek && 'direct' in tarek && tarek.direct).toMatchObject({ asked: 'speaker', speakers: [{ name: 'Tarek Belmont' }] });
    expect(idsOf(tarek)).toEqual(['MD02', 'MD14']);
  });

  it.each(['ingridwakesさんの発表', 'イングリッド・ソールハイムさんの発表', 'talks by Ingrid Solheim'])('%s', async (text) => {
    expect(idsOf((await talk(text))[0])).toEqual(['MD06', 'MD12']);
  });

  it.each(['her other talks', 'more by the same person', 'その人の他の話'])('after a talk: %s', async (text) => {
    expect(idsOf((await talk('Alerts You Can Hear Over the Wind', text))[1])).toEqual(['MD12']);
  });

  it('"only at", "on day 2" and だけ keep the topic and take of the list', async () => {
    const [alerts, only, second] = await talk('talks about maps', 'only at Marmot Days 2031', '2日目だけ');
    expect(only?.question.topics).toEqual(['maps']);
    expect(idsOf(alerts)).toEqual(expect.arrayContaining(idsOf(only)));
    expect(idsOf(second).length).toBeGreaterThan(0);
    expect(idsOf(alerts)).toEqual(expect.arrayContaining(idsOf(second)));
  });

  it('after nothing the event stays', async () => {
    const [nothing, rust] = await talk('talks about Fortran at Marmot Days 2031', 'and Rust?');
    expect(nothing).toMatchObject({ kind: 'nothing', question: { unknown: ['Fortran'] } });
    expect(rust?.question.limits).toEqual([{ limit: 'event', op: 'is', values: ['marmot2031'] }]);
    expect(idsOf(rust)[0]).toBe('MD09');
  });

  it('two of a list side by side', async () => {
    const [, compared] = await talk('talks by Tarek Belmont', 'compare 1 and 2');
    expect(compared?.kind).toBe('comparison');
    expect(idsOf(compared)).toEqual(['MD02', 'MD14']);
  });

  it('a year without an event says in which there are some', async () => {
    expect(await textOf((await talk('talks at Marmot Days 2035'))[0] as Answer, community)).toContain('All events are of 2031.');
  });
});

describe('without reports', () => {
  it('what can be asked about is told by the titles of talks', async () => {
    const help = await withoutReports.ask({ text: 'help' });
    expect(help.kind === 'help' && help.suggestions.length).toBe(3);
    expect(await textOf(help, withoutReports)).toContain(help.kind === 'help' ? help.suggestions[0] : '?');
  });

  it('the abstract stands in for a report', async () => {
    const answer = await withoutReports.ask({ text: 'talks about maps' });
    const [first] = answer.kind === 'found' ? answer.sessions : [];
    expect(first?.excerpt).toMatchObject({ text: expect.stringContaining('trail map') });
    expect(first?.excerpt?.report).toBeUndefined();
  });

  it('of an event whose talks are not known it is told when it is', async () => {
    const answer = await withoutReports.ask({ text: 'Marmot Days 2032' });
    expect(answer).toMatchObject({ kind: 'event', events: [{ event: { id: 'marmot2032' }, sessionCount: 0 }] });
    expect(await textOf(answer, withoutReports)).toContain('10 Jun 2032');
  });
});
