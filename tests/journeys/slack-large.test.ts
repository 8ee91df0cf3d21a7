import { describe, expect, it } from 'vitest';
import { slackJourney } from '../fakes/slack-journey.ts';
import { newTs } from '../fakes/slack-person.ts';

const EVENTS = 150;
/** A community with many small events, all with a talk each. */
const DATA = Object.fromEntries(
  Array.from({ length: EVENTS }, (_, n) => {
    const id = `meetup${String(n + 1).padStart(3, '0')}`;
    const text = `id: ${id}\nname: Minato Meetup ${n + 1}\ndates: [20${10 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-05]\nsessions:\n  - id: ${id}/1\n    title: 港の話 ${n + 1}\n`;
    return [`events/${id}.yaml`, text];
  }),
);

describe.each(['socket', 'http'] as const)('a hundred and fifty events on Slack over %s', (mode) => {
  const slack = slackJourney(mode, 'ja-JP', DATA);
  const titlesIn = (message: unknown): ReadonlySet<string> => new Set(JSON.stringify(message).match(/Minato Meetup \d+(?=")/g));

  it('are all there: a table of a hundred, and the rest on its next page', async () => {
    await slack.nagisa.command('events');
    const first = await slack.told();
    const [table] = (first.blocks ?? []).filter(({ type }) => type === 'data_table');
    expect(table).toMatchObject({ rows: { length: 101 } });
    expect(JSON.stringify(first)).toContain('150 件中 1〜100 件目');
    await slack.nagisa.press(first, '次のページ', { isPrivate: true });
    const second = await slack.told(2);
    expect(JSON.stringify(second)).toContain('150 件中 101〜150 件目');
    expect(new Set([...titlesIn(first), ...titlesIn(second)]).size).toBe(EVENTS);
  });

  it('leave room on the Home tab for everything else', async () => {
    const { ids } = slack.front;
    const opened = { type: 'app_home_opened', user: ids.person, channel: ids.direct, tab: 'home', event_ts: newTs() };
    await slack.bot.delivery.event(opened);
    const [home] = await slack.front.called('views.publish');
    expect(home?.reply).toMatchObject({ ok: true });
    expect(titlesIn(home?.body).size).toBeGreaterThanOrEqual(25);
    expect(JSON.stringify(home?.body)).toContain('ダイジェストを購読する');
  });
});

describe.each(['socket', 'http'] as const)('a hundred and fifty events over %s where there are no tables', (mode) => {
  const slack = slackJourney(mode, 'ja-JP', DATA);

  it('are turned in place, twenty-five a page, to the last', async () => {
    slack.front.refusedBlocks.add('data_table');
    await slack.nagisa.mention('イベント一覧');
    const list = await slack.posted(2);
    const seen = new Set<string>();
    let page = list;
    for (let turned = 1; ; turned++) {
      for (const title of JSON.stringify(page).match(/Minato Meetup \d+(?=")/g) ?? []) seen.add(title);
      if (turned === EVENTS / 25) break;
      await slack.minato.press({ ...page, ts: list.ts ?? '' }, '次のページ');
      const calls = await slack.front.called('chat.update', turned);
      page = { ...calls.at(-1)?.body };
    }
    expect(seen.size).toBe(EVENTS);
    expect(JSON.stringify(page)).not.toContain('次のページ');
  });
});
