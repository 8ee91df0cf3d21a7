import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverByHttp } from '../fakes/slack-delivery.ts';
import { type SlackFront, startSlackFront, TOKENS } from '../fakes/slack-front.ts';
import { type SlackPerson, slackPerson } from '../fakes/slack-person.ts';
import { type Service, spawnService } from '../fakes/spawn-service.ts';
import { openStallingProxy, type StallingProxy } from '../fakes/stalling-proxy.ts';
import { temporaryFolders } from '../fixtures/temporary-folders.ts';

/** Addresses of a cluster's nodes, with commas: `.ci/start-opensearch` starts one. */
// biome-ignore lint/style/noProcessEnv: whether there is a cluster is for the one who runs the tests to say
const URL = process.env['TEST_OPENSEARCH_URL'];
const folder = temporaryFolders();
const EVENT = `id: minato2031
name: 港の開発者会議
dates: [2031-05-05]
sessions:
  - id: minato2031/1
    title: 灯台の保守
  - id: minato2031/2
    title: 羅針盤の校正
`;
const REPORT = `---
event: minato2031
title: 港の一日
url: https://example.com/minato
language: ja
---

## 灯台の保守
session: minato2031/1

- レンズを珊瑚砂で磨くと曇らない。
`;

describe.skipIf(!URL)('texts in an OpenSearch cluster (left out where TEST_OPENSEARCH_URL names none)', () => {
  let [front, proxy, service, nagisa, data] = [] as unknown as [SlackFront, StallingProxy, Service, SlackPerson, string];
  const answerTo = async (text: string): Promise<string> => {
    const before = front.calls.filter(({ method }) => method === 'chat.postMessage').length;
    await nagisa.direct(text);
    const posted = (await front.called('chat.postMessage', before + 1)).at(-1);
    return JSON.stringify(posted?.body);
  };
  const readiness = async (): Promise<unknown> => (await fetch(`${await service.url()}/readyz`)).json();
  beforeAll(async () => {
    [front, proxy, data] = [
      await startSlackFront(),
      await openStallingProxy(String(URL?.split(',')[0])),
      await folder({ 'events/minato2031.yaml': EVENT }),
    ];
    front.locales.set(front.ids.person, 'ja-JP');
    const cache = await folder();
    const env = {
      OPENSEARCH_URL: proxy.url,
      KIKIGAKI_DATA: data,
      KIKIGAKI_CACHE: cache,
      SLACK_BOT_TOKEN: TOKENS.bot,
      SLACK_SIGNING_SECRET: TOKENS.secret,
      SLACK_API_URL: front.apiUrl,
      DATABASE_URL: `file:${join(cache, 'state.db')}`,
    };
    proxy.stall();
    service = spawnService(env, cache);
    await service.ready();
    nagisa = slackPerson(front.ids.person, front, deliverByHttp(front, `${await service.url()}/slack/events`));
  });
  afterAll(async () => {
    proxy?.goOn();
    service?.signal('SIGTERM');
    await service?.ended();
    proxy?.close();
    await front?.close();
  });

  it('starts while the cluster hangs: lists are shown, who searches is told, readiness says it; it is ready when the cluster is', async () => {
    expect(await readiness()).toMatchObject({ ready: false, checks: { index: true, answers: false } });
    expect(await answerTo('港の開発者会議のセッション一覧')).toContain('灯台の保守');
    expect(await answerTo('羅針盤')).toMatch(/検索を利用できません/);
    proxy.goOn();
    await expect.poll(readiness).toMatchObject({ ready: true });
  });

  it('a report that is added is asked about in Slack, and answers', async () => {
    expect(await answerTo('珊瑚砂')).not.toContain('灯台の保守');
    const known = service.log.length;
    await mkdir(join(data, 'reports/minato2031'), { recursive: true });
    await writeFile(join(data, 'reports/minato2031/day.md'), REPORT);
    await service.line('index swapped', known);
    const answer = await answerTo('珊瑚砂で何を磨いた？');
    expect(answer).toContain('灯台の保守');
    expect(answer).toContain('曇らない');
  });

  it('people are told in their language while the cluster is away, readiness says it, the log names no question; then answers come again', async () => {
    expect(await readiness()).toMatchObject({ ready: true });
    proxy.stall();
    expect(await answerTo('羅針盤の校正で使った道具')).toMatch(/検索を利用できません|打ち切りました/);
    expect(await readiness()).toMatchObject({ ready: false });
    expect(JSON.stringify(service.log)).not.toContain('羅針盤');
    proxy.goOn();
    await expect.poll(readiness).toMatchObject({ ready: true });
    expect(await answerTo('羅針盤')).toContain('羅針盤の校正');
  });
});
