import { beforeAll, describe, expect, it } from 'vitest';
import { slackJourney } from '../fakes/slack-journey.ts';
import { newTs } from '../fakes/slack-person.ts';

const TALK = 'https://event.cloudnativedays.jp/cndw2024/talks/2422';

describe('asking on Slack from another zone', () => {
  const slack = slackJourney('http', 'en-US');
  beforeAll(() => {
    slack.front.zones.set(slack.front.ids.person, 'Europe/Berlin');
  });

  it('says times by the clock of the event and by that of who asks, to everybody and to one person alone', async () => {
    const both = 'Japan Standard Time (06:20–07:00 Central European Time)';
    await slack.nagisa.mention('When was the Self-Hosted Runners talk at CNDT2022?');
    expect(JSON.stringify(await slack.posted())).toContain(`14:20–15:00 ${both}`);
    await slack.nagisa.command('When was the Self-Hosted Runners talk at CNDT2022?');
    expect(JSON.stringify(await slack.told())).toContain(both);
    await slack.minato.mention('When was the Self-Hosted Runners talk at CNDT2022?');
    expect(JSON.stringify(await slack.posted(2))).not.toContain('Central European');
  });
});

describe.each(['socket', 'http'] as const)('asking on Slack over %s', (mode) => {
  const slack = slackJourney(mode);
  const saidTo = async (text: string, more: object = {}): Promise<string> => {
    const before = slack.callsOf('chat.postMessage').length;
    await slack.nagisa.mention(text, { ...more });
    return JSON.stringify(await slack.posted(before + 1));
  };

  it('answers in a thread where the agent view is on, and goes on in it and beside it', async () => {
    const { front, nagisa } = slack;
    front.agentView.isOn = true;
    const asked = await nagisa.direct('CNDT2022のKubernetesのセッションは？');
    const answer = await slack.posted();
    front.agentView.isOn = false;
    expect(answer).toMatchObject({ channel: front.ids.direct, thread_ts: asked.ts });
    await nagisa.direct('もっと', { thread_ts: asked.ts });
    expect(JSON.stringify(await slack.posted(2))).toMatch(/6〜10 件目/);
    await nagisa.direct('もっと');
    expect(JSON.stringify(await slack.posted(3))).toMatch(/6〜10 件目|11〜15 件目/);
  });

  it('reads a question without the emoji in it', async () => {
    const plain = sessionsIn(await saidTo('Ciliumの話ある？'));
    expect(plain.length).toBeGreaterThan(0);
    for (const emoji of ['Ciliumの話ある？ :bow:', ':eyes: Ciliumの話ある？', 'Ciliumの話ある？:man-bowing::skin-tone-2:'])
      expect(sessionsIn(await saidTo(emoji))).toEqual(plain);
    expect(await saidTo('イベント一覧 :pray:')).toContain('18 件のイベント');
    expect(await saidTo(':wave: 使い方')).toContain('Kikigaki にできること');
    expect(await saidTo(':+1:')).toContain('Kikigaki にできること');
  });

  it('keeps the list that was shown as what numbers and "more" refer to', async () => {
    const asked = await slack.nagisa.mention('CNDT2022のKubernetesのセッションは？');
    const thread = { thread_ts: asked.ts };
    const list = sessionsIn(JSON.stringify(await slack.posted()));
    expect(await saidTo('2つ目のスライドある？', thread)).toContain(list[1]);
    expect(await saidTo('3番目は誰が話した？', thread)).toContain(list[2]);
    expect(await saidTo('ありがとう :bow:', thread)).toContain('どういたしまして');
    expect(await saidTo('もっと', thread)).toMatch(/6〜10 件目/);
    expect(await saidTo('3番目を詳しく', thread)).toContain(list[2]);
  });

  it.each(['もっと', '資料はある？', 'この話のセッションある？'])(
    'asks what is meant where nothing was said before: %s',
    async (words) => {
      expect(await saidTo(words)).toContain('どの話のことか分かりません');
    },
  );

  it.each(['more', 'who spoke?', 'any slides?'])('asks the same in English: %s', async (words) => {
    const said = await saidTo(words);
    expect(said).not.toMatch(/speakerdeck|youtube/);
    expect(said).toMatch(/not clear which talk|どの話のことか分かりません/);
  });

  it('asks what is meant after what shows no session, also in a thread that people began', async () => {
    const thread = { thread_ts: newTs() };
    expect(await saidTo('イベント一覧', thread)).toContain('18 件のイベント');
    expect(await saidTo('資料はある？', thread)).toContain('どの話のことか分かりません');
    expect(await saidTo('今日の天気は？', thread)).toMatch(/見つかりませんでした|当てはまるものはありません/);
    expect(await saidTo('登壇者は誰？', thread)).toContain('どの話のことか分かりません');
  });

  it('goes on with the list after details of one of it, whoever asked for them', async () => {
    const asked = await slack.nagisa.mention('CNDT2022のKubernetesのセッションは？');
    const answer = await slack.posted();
    const list = sessionsIn(JSON.stringify(answer));
    await slack.minato.press(answer, '詳しく');
    await slack.posted(2);
    expect(await saidTo('3番目を詳しく', { thread_ts: asked.ts })).toContain(list[2]);
  });

  it('goes on with what was shared, and with what a digest told', async () => {
    await slack.nagisa.command('CNDT2022のKubernetesのセッションは？');
    await slack.nagisa.press(await slack.told(), 'チャンネルに共有', { isPrivate: true });
    const shared = await slack.posted();
    await slack.told(2);
    expect(JSON.stringify(shared)).toContain('さんが「CNDT2022のKubernetesのセッションは？」への答えを共有しました');
    await slack.nagisa.command('もっと');
    expect(JSON.stringify(await slack.told(3))).toMatch(/6〜10 件目/);
    expect(await saidTo('もっと', { thread_ts: shared.ts })).toMatch(/6〜10 件目/);
    await slack.nagisa.direct('digest subscribe cndt2022');
    await slack.posted(3);
    await slack.nagisa.direct('digest now');
    const [, first = ''] = /"type":"link","url":"[^"]*","text":"([^"]+)"/.exec(JSON.stringify(await slack.posted(4))) ?? [];
    await slack.nagisa.direct('1番目を詳しく');
    expect(JSON.stringify(await slack.posted(5))).toContain(first);
    await slack.nagisa.direct('digest unsubscribe');
    await slack.posted(6);
  });

  it('finds the talk of a pasted address, however Slack shortens its label', async () => {
    const title = '大規模環境でCiliumを運用して得られた課題と知見';
    expect(await saidTo(`<${TALK}>`)).toContain(title);
    const shown = await saidTo(`<${TALK}|${TALK.replace('https://', '')}>`);
    expect(shown).toContain(title);
    expect(shown).toContain('データ');
  });

  it('reads tags of channels and people as what they are, and dates as they show', async () => {
    const plain = sessionsIn(await saidTo('Ciliumの話'));
    expect(sessionsIn(await saidTo('<#C0GENERAL|general> <@U0SOMEBODY> <!here> Ciliumの話'))).toEqual(plain);
    expect(await saidTo('<!date^1669000000^{date}|2022年11月21日>のセッション')).toContain('2022年11月21日');
  });

  it('looks for what a message without a text says: blocks, attachments, a forwarded message', async () => {
    const block = { type: 'section', text: { type: 'mrkdwn', text: 'Ciliumの運用で障害が出た' } };
    const rich = (text: string) => ({
      type: 'rich_text',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
    });
    const shapes = [
      { blocks: [block] },
      { attachments: [{ fallback: '?', title: 'Ciliumの運用', text: '障害が出た' }] },
      { attachments: [{ is_share: true, message_blocks: [{ message: { blocks: [rich('Ciliumの運用で障害が出た')] } }] }] },
    ];
    for (const [n, shape] of shapes.entries()) {
      await slack.nagisa.shortcut('', newTs(), shape);
      expect(JSON.stringify(await slack.told(n + 1))).toContain('Cilium');
    }
  });

  it('says that a question is too long to be read whole', async () => {
    expect(await saidTo(`Ciliumの話 ${'とても長い前置き。'.repeat(200)}`)).toContain('はじめの 1000 文字');
    await slack.nagisa.command(`Ciliumの話 ${'とても長い前置き。'.repeat(200)}`);
    expect(JSON.stringify(await slack.told())).toContain('はじめの 1000 文字');
  });

  it('gives an address that answers as a link, and rows by their numbers', async () => {
    const asked = await slack.nagisa.mention('CNDT2022のKubernetesのセッションは？');
    const first = JSON.stringify(await slack.posted());
    const at =
      1 + [1, 2, 3, 4, 5].findIndex((n) => first.includes(`${n}. `) && /speakerdeck|slideshare|docswell/.test(rowOf(first, n)));
    expect(at).toBeGreaterThan(0);
    await slack.nagisa.mention(`${at}番目のスライドある？`, { thread_ts: asked.ts });
    const { blocks } = await slack.posted(2);
    expect(JSON.stringify(blocks)).toMatch(/"type":"link","url":"(https:[^"]+)","text":"\1"/);
  });

  it('shows a list as a table of all its rows, which turns its own pages', async () => {
    await slack.nagisa.mention('CNDT2022のセッション一覧');
    const list = await slack.posted();
    const [table] = (list.blocks ?? []).filter(({ type }) => type === 'data_table');
    expect(table).toMatchObject({ page_size: 15, rows: { length: 70 } });
    expect(JSON.stringify(list)).toContain('69 件中 1〜69 件目');
    expect(JSON.stringify(list)).not.toContain('次のページ');
    await slack.nagisa.mention('69番目は誰が話した？', { thread_ts: list.thread_ts });
    expect(JSON.stringify(await slack.posted(2))).not.toContain('どの話のことか');
    await slack.nagisa.command('sessions cndt2019');
    expect(JSON.stringify(await slack.told())).toMatch(/98 件中 1〜\d\d 件目/);
  });

  it('shows sessions of which little is told side by side, and what can be done with them', async () => {
    await slack.nagisa.mention('サービスメッシュの話');
    const answer = await slack.posted();
    const [row] = (answer.blocks ?? []).filter(({ type }) => type === 'carousel');
    const [first] = (row?.['elements'] ?? []) as { title: { text: string } }[];
    expect(first?.title).toMatchObject({ type: 'mrkdwn', verbatim: true, text: expect.stringMatching(/^1\. \S/) });
    await slack.nagisa.press(answer, '詳しく');
    expect(JSON.stringify(await slack.posted(2))).toContain(first?.title.text.slice(3));
  });

  it('has one button and one menu for each session, and Slack’s own thumbs', async () => {
    await slack.nagisa.mention('CNDT2022のKubernetesのセッションは？');
    const { blocks = [] } = await slack.posted();
    const rows = blocks
      .filter(({ type }) => type === 'actions')
      .map(({ elements }) => (elements as { type: string }[]).map(({ type }) => type));
    expect(rows.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => ['button', 'overflow']));
    expect(rows).toHaveLength(6);
    const primary = blocks.flatMap(({ elements }) => (elements ?? []) as { style?: string }[]).filter(({ style }) => style);
    expect(primary).toHaveLength(1);
    expect(blocks.at(-1)).toMatchObject({ type: 'context_actions', elements: [{ type: 'feedback_buttons' }, { icon: 'trash' }] });
  });

  it('offers what can be asked, each to be pressed', async () => {
    for (const words of ['使い方', 'もっと']) {
      const before = slack.callsOf('chat.postMessage').length;
      await slack.nagisa.mention(words);
      const said = await slack.posted(before + 1);
      const [suggested] = (said.blocks ?? [])
        .flatMap(({ type, elements }) =>
          type === 'actions' ? (elements as { action_id: string; text: { text: string } }[]) : [],
        )
        .filter(({ action_id: id }) => id.endsWith(':suggested'));
      await slack.minato.press(said, suggested?.text.text ?? '');
      const answer = await slack.posted(before + 2);
      expect(answer).toMatchObject({ thread_ts: said.thread_ts });
      expect(JSON.stringify(answer)).toContain((suggested?.text.text ?? '').slice(0, 10));
    }
  });

  it('shows the talk below its address, where the app may unfurl links', async () => {
    const { ids } = slack.front;
    const shared = { type: 'link_shared', channel: ids.channel, message_ts: newTs(), user: ids.person };
    const unknown = 'https://event.cloudnativedays.jp/cndw2024/talks/999999';
    await slack.bot.delivery.event({ ...shared, links: [{ url: `${TALK}?utm_source=x#top` }, { url: unknown }] });
    const [unfurled] = await slack.front.called('chat.unfurl');
    const unfurls = unfurled?.body['unfurls'] as Readonly<Record<string, unknown>>;
    expect(Object.keys(unfurls)).toEqual([`${TALK}?utm_source=x#top`]);
    expect(JSON.stringify(unfurls)).toContain('大規模環境でCiliumを運用して得られた課題と知見');
    await slack.bot.delivery.event({ ...shared, links: [{ url: unknown }] });
    slack.front.force('chat.unfurl', { body: { ok: false, error: 'invalid_blocks' } });
    const composing = { ...shared, channel: 'COMPOSER', message_ts: 'x', unfurl_id: 'u1', source: 'composer' };
    await slack.bot.delivery.event({ ...composing, links: [{ url: TALK }] });
    const calls = await slack.front.called('chat.unfurl', 3);
    expect(calls.at(-1)?.body).toMatchObject({ unfurl_id: 'u1', source: 'composer' });
    expect(JSON.stringify(calls.at(-1)?.body)).toContain('"title_link"');
  });

  it('tells about an event that is asked for by its name', async () => {
    expect(await saidTo('CNDT2022ってどんなイベント？')).toContain('2022年11月21日');
    expect(await saidTo('What is CNDT2022?')).toContain('21 Nov 2022');
  });

  it('says what to do about a session that is no more', async () => {
    await slack.nagisa.mention('CNDT2022のKubernetesのセッションは？');
    const gone = {
      type: 'actions',
      elements: [{ type: 'button', text: { text: '詳しく' }, action_id: 'kiku:0:digest-ask:cndt2022%2F0' }],
    };
    await slack.nagisa.press({ ...(await slack.posted()), blocks: [gone] }, '詳しく');
    const told = JSON.stringify(await slack.told());
    expect(told).toContain('もう一度質問してください');
    expect(told).not.toContain('kikigaki sessions');
  });
});

describe.each(['socket', 'http'] as const)('asking over %s in a workspace that lacks the newest blocks', (mode) => {
  const slack = slackJourney(mode);
  beforeAll(() => {
    for (const type of ['data_table', 'carousel', 'context_actions']) slack.front.refusedBlocks.add(type);
  });

  it('gives lists as pages of fifteen numbered rows, turned in place, there and back', async () => {
    await slack.nagisa.mention('CNDT2022のセッション一覧');
    const list = await slack.posted(2);
    const [rows] = (list.blocks ?? []).filter(({ type }) => type === 'rich_text') as unknown as { elements: object[] }[];
    expect(rows?.elements).toHaveLength(15);
    expect(JSON.stringify(rows)).toMatch(/1\. .*15\. /);
    expect(JSON.stringify(rows)).not.toContain('bullet');
    expect(JSON.stringify(list)).toContain('69 件中 1〜15 件目');
    await slack.minato.press(list, '次のページ');
    const [next] = await slack.front.called('chat.update');
    expect(next?.body).toMatchObject({ ts: list.ts });
    expect(JSON.stringify(next?.body)).toContain('69 件中 16〜30 件目');
    await slack.minato.press({ ...next?.body, ts: list.ts ?? '' }, '前のページ');
    expect(JSON.stringify((await slack.front.called('chat.update', 2)).at(-1)?.body)).toContain('69 件中 1〜15 件目');
    // Refused once, and not offered again.
    expect(slack.callsOf('chat.postMessage')).toHaveLength(2);
  });

  it('gives the Home tab without cards', async () => {
    const { ids } = slack.front;
    const opened = { type: 'app_home_opened', user: ids.person, channel: ids.direct, tab: 'home', event_ts: newTs() };
    slack.front.force('views.publish', { body: { ok: false, error: 'invalid_blocks' } });
    await slack.bot.delivery.event(opened);
    const [first, second] = await slack.front.called('views.publish', 2);
    expect(JSON.stringify(first?.body)).toContain('"type":"carousel"');
    expect(JSON.stringify(second?.body)).not.toContain('"type":"carousel"');
    expect(JSON.stringify(second?.body)).toMatch(/最近のレポート|Recent reports/);
  });
});

/** Titles of sessions as numbered rows and cards show them, in order. */
const sessionsIn = (message: string): readonly string[] =>
  [...message.matchAll(/"text":"\d+\. ([^"]+)"/g)].map(([, title]) => title ?? '');

/** From a row's number to the next row's. */
const rowOf = (message: string, n: number): string => message.slice(message.indexOf(`"${n}. `), message.indexOf(`"${n + 1}. `));
