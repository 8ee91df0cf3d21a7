import { describe, expect, it } from 'vitest';
import { slackJourney } from '../fakes/slack-journey.ts';
import { newTs } from '../fakes/slack-person.ts';

type Json = Readonly<Record<string, unknown>>;

describe.each(['socket', 'http'] as const)('digests on Slack over %s', (mode) => {
  const slack = slackJourney(mode, 'ja-JP');
  const say = async (words: string): Promise<string> => {
    const before = slack.callsOf('response_url').length;
    await slack.nagisa.command(words);
    return JSON.stringify(await slack.told(before + 1));
  };
  const opened = async (count = 1): Promise<Json> => (await slack.front.called('views.open', count)).at(-1)?.body['view'] as Json;
  const home = async (count = 1): Promise<Json> => {
    const { ids } = slack.front;
    const event = { type: 'app_home_opened', user: ids.person, channel: ids.direct, tab: 'home', event_ts: newTs() };
    await slack.bot.delivery.event(event);
    return (await slack.front.called('views.publish', count)).at(-1)?.body['view'] as Json;
  };

  it('are set up in a window from `/kiku digest`, with a look at what would come, and changed in the same window', async () => {
    await slack.nagisa.command('digest');
    const view = await opened();
    const { reply } = await slack.nagisa.suggestZones('berlin');
    expect(JSON.stringify(reply)).toContain('Europe/Berlin');
    const fields = {
      'kiku-digest-events': { selected_options: [{ value: 'cndt2022' }] },
      'kiku-digest-at': { selected_time: '07:30' },
      'kiku-digest-days': { selected_options: [{ value: 'mon' }, { value: 'thu' }] },
      'kiku-digest-zone': { selected_option: { value: 'Europe/Berlin' } },
      'kiku-digest-rest': { selected_options: [{ value: 'holidays' }] },
    };
    await slack.nagisa.pressIn(view, '内容を見る', {}, fields);
    const [pushed] = await slack.front.called('views.push');
    expect(JSON.stringify(pushed?.body)).toContain('CloudNative Days Tokyo 2022');
    expect((await slack.nagisa.submitDigest(view, fields)).isAcknowledged).toBe(true);
    const subscribed = await slack.told();
    expect(subscribed).toMatchObject({ response_type: 'in_channel', text: expect.stringMatching(/^nagisa さんが/) });
    expect(JSON.stringify(subscribed)).toContain('月木 07:30（Europe/Berlin）');
    expect(JSON.stringify(subscribed)).toContain('祝日は休む');

    await slack.nagisa.command('digest');
    const changing = await opened(2);
    expect(JSON.stringify(changing)).toContain('"initial_time":"07:30"');
    await slack.nagisa.submitDigest(changing, { 'kiku-digest-topic': { value: 'SRE' } });
    const edited = JSON.stringify(await slack.told(2));
    expect(edited).toContain('テーマ: SRE');
    expect(edited).toContain('月木 07:30（Europe/Berlin）');
    await say('digest unsubscribe');
  });

  it('go only where the bot can post, and say how it gets there', async () => {
    slack.front.members.delete(slack.front.ids.channel);
    const refused = await slack.nagisa.command('digest subscribe all').then(() => slack.told());
    slack.front.members.add(slack.front.ids.channel);
    expect(refused).toMatchObject({ response_type: 'ephemeral' });
    expect(JSON.stringify(refused)).toContain('/invite @kikigaki');
    expect(await say('digest list')).toContain('届くダイジェストはありません');
    await slack.nagisa.direct('digest subscribe cndt2022');
    expect(JSON.stringify(await slack.posted())).toContain('最初のダイジェスト');
    await slack.nagisa.direct('digest unsubscribe');
    await slack.posted(2);
  });

  it('name who changed what, also in the notification, and say nothing twice', async () => {
    await say('digest subscribe cndt2022');
    await slack.minato.mention('digest edit at 18:00');
    const edited = await slack.posted();
    expect(String(edited['text'])).toMatch(/^minato さんが/);
    expect(JSON.stringify(edited.blocks)).toContain('"minato"');
    expect(await say('digest pause')).toContain('一時停止しました');
    const again = await slack.nagisa.command('digest pause').then(() => slack.told(3));
    expect(again).toMatchObject({ response_type: 'ephemeral' });
    expect(JSON.stringify(again)).toContain('すでに一時停止中');
    expect(await say('digest preview')).toContain('一時停止中です。再開すると');
    expect(await say('digest resume')).toContain('再開しました');
    const shared = await say('digest now shared');
    expect(shared).toContain('さんが次のダイジェストを共有しました');
    const set = await slack.nagisa.command('default cndt2022').then(() => slack.told(7));
    expect(set).toMatchObject({
      response_type: 'in_channel',
      text: expect.stringMatching(/^nagisa さんがこのチャンネルのイベント/),
    });
    await say('default none');
    await say('digest unsubscribe');
  });

  it.each(['digest subscribe topic', 'digest subscribe @channel', 'digest subscribe <!channel>'])(
    'are not ordered by words that say nothing: %s',
    async (words) => {
      const reply = await slack.nagisa.command(words).then(() => slack.told());
      expect(reply).toMatchObject({ response_type: 'ephemeral' });
      expect(await say('digest list')).toContain('届くダイジェストはありません');
    },
  );

  it('are ordered, seen and changed from the Home tab, where questions are asked as well', async () => {
    const first = await home();
    await slack.nagisa.pressIn(first, 'ダイジェストを購読する');
    const view = await opened();
    await slack.nagisa.submitDigest(view, { 'kiku-digest-channel': { selected_conversation: slack.front.ids.channel } });
    const subscribed = await slack.posted();
    expect(subscribed).toMatchObject({ channel: slack.front.ids.channel, text: expect.stringContaining('購読しました') });
    const second = await home(2);
    expect(JSON.stringify(second)).toContain('最近のレポート');
    await slack.nagisa.pressIn(second, '設定');
    const settings = await opened(2);
    await slack.nagisa.pressIn(settings, '一時停止');
    expect(String((await slack.posted(2))['text'])).toContain('一時停止しました');
    await slack.nagisa.pressIn(second, 'Cilium', { value: 'Ciliumの話' });
    const answer = await slack.posted(3);
    expect(answer).toMatchObject({ channel: slack.front.ids.direct });
    expect(JSON.stringify(answer)).toContain('質問: Ciliumの話');
    await slack.nagisa.direct('1番目の登壇者は？');
    expect(JSON.stringify(await slack.posted(4))).not.toContain('どの話のことか');
    await say('digest unsubscribe');
  });

  it('of sixty channels leave room on the Home tab for everything else', async () => {
    const { ids } = slack.front;
    const made = Array.from({ length: 60 }, (_, n) => ({
      platform: 'slack',
      workspace: ids.team,
      channel: `C${n}`,
      subscriber: ids.person,
      settings: {},
      nextDueAt: Date.now() + 1e9,
    }));
    const subscriptions = await Promise.all(made.map((one) => slack.bot.state.subscriptions.create(one)));
    const view = JSON.stringify(await home());
    expect(view).toContain('ほか 50 件');
    expect(view).toContain('CloudNative Days Tokyo 2022');
    expect(view).toContain('"type":"static_select"');
    await Promise.all(subscriptions.map((one) => slack.bot.state.subscriptions.remove(one)));
  });

  it('say of a line in them no date that their heading says', async () => {
    await say('digest subscribe cndt2022 compact');
    const told = await say('digest now');
    expect(told.match(/2022年11月21日/g)).toHaveLength(2);
    await say('digest unsubscribe');
  });
});
