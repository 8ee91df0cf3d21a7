import { readInteraction } from '../../adapters/discord/incoming-interaction.ts';
import { readMessage } from '../../adapters/discord/incoming-message.ts';
import { readPayload } from '../../adapters/slack/read-payload.ts';
import { readCommandWords, readText } from '../../adapters/slack/read-text.ts';
import { decodeAction } from '../../src/chat/action-code.ts';
import { readCommand } from '../../src/chat/read-command.ts';
import type { DataFile } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { readClockTime } from '../../src/digest/read-clock-time.ts';
import { readDigestWords } from '../../src/digest/read-digest-words.ts';
import { zoneNamed } from '../../src/digest/zone-named.ts';
import { decodeBytes } from '../../src/importing/reading/decode-bytes.ts';
import { detectFormat, type Format } from '../../src/importing/reading/detect-format.ts';
import { parseWithinLimits } from '../../src/importing/reading/parse-within-limits.ts';
import { looksLikePageList, readPageList } from '../../src/importing/reading/read-page-list.ts';
import { readTimetable } from '../../src/importing/timetables/read-timetable.ts';
import { SMALL_DATA } from '../fixtures/small-data.ts';

/** A parser that reads what others wrote, with texts to begin from. It has to give a value, or an error as data, for any text. */
export interface Target {
  readonly name: string;
  readonly seeds: readonly string[];
  readonly read: (text: string) => unknown;
}

const dataFile = (kind: DataFile['kind'], id: string, path: string, text: string): DataFile => ({
  kind,
  id,
  path,
  text,
  changed: 1,
});
const small = (name: string): string => SMALL_DATA[name] ?? '';
const seedsOf = (part: string): readonly string[] =>
  Object.entries(SMALL_DATA).flatMap(([name, text]) => (name.startsWith(part) ? [text] : []));
const importing = (format: Format, ...seeds: readonly string[]): Target => ({
  name: `import ${format}`,
  seeds,
  read: (text) => parseWithinLimits(format, text),
});
const timetable = (name: string, ...seeds: readonly string[]): Target => ({
  name: `timetable ${name}`,
  seeds,
  read: (text) => readTimetable({ bytes: new TextEncoder().encode(text) }, 'Asia/Tokyo'),
});
const json = (read: (value: unknown) => unknown) => (text: string) => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return read(value);
};

const MARKDOWN = `---
title: 参加記
date: 2024-11-29
---

# 参加記

## **「信頼性」**の話[^1]
- 要点 <!-- 注 --> ~~旧~~ [x](https://example.com) \`code\`
  1. 中
> 引用

| a | b |
| - | - |
| 1 | 2 |

[^1]: 注`;

/** All of them. */
export const TARGETS: readonly Target[] = [
  {
    name: 'data report',
    seeds: [...seedsOf('reports/'), MARKDOWN],
    read: (text) =>
      readCorpus([
        dataFile('event', 'umi2023', 'events/umi2023.yaml', small('events/umi2023.yaml')),
        dataFile('report', 'umi2023/a', 'reports/umi2023/a.md', text),
      ]),
  },
  {
    name: 'data event',
    seeds: seedsOf('events/'),
    read: (text) => readCorpus([dataFile('event', 'umi2023', 'events/umi2023.yaml', text)]),
  },
  {
    name: 'data words',
    seeds: [
      small('vocabulary.yaml'),
      'people:\n  - { name: A, names: [B], omit: true }\n',
      'companies:\n  - { name: A, short: [a] }\n',
    ],
    read: (text) =>
      readCorpus(
        (['vocabulary', 'people', 'companies', 'series', 'words'] as const).map((kind) =>
          dataFile(kind, kind, `${kind}.yaml`, text),
        ),
      ),
  },
  importing('markdown', MARKDOWN, ...seedsOf('reports/')),
  importing(
    'html',
    '<html><head><title>参加記</title><meta charset=utf-8></head><body><article><h1>A</h1><p>b<br>c</p><pre>d\ne</pre><table><tr><td>f</td></tr></table><ul><li>g</li></ul></article></body></html>',
  ),
  importing('rst', 'Title\n=====\n\n* item\n\n.. code:: sh\n\n   x\n\n+---+\n| a |\n+---+\n'),
  importing('org', '#+TITLE: A\n* Head\n- item\n#+BEGIN_SRC\nx\n#+END_SRC\n[[https://example.com][link]]\n'),
  importing('asciidoc', '= Title\n\n== Head\n\n* item\n\n----\ncode\n----\n\n|===\n|a |b\n|===\n'),
  importing('hatena', '*見出し\n-項目\n>>\n引用\n<<\n[https://example.com:title=題]\n'),
  importing('hiki', '! 見出し\n* 項目\n {{plugin}}\n[[題|https://example.com]]\n'),
  importing('text', '参加記\n\n■ 見出し\n・項目\n10:00 誰か「題」\n'),
  { name: 'format of a page', seeds: [MARKDOWN, '<html>', '= A'], read: (text) => detectFormat('page', text) },
  {
    name: 'bytes',
    seeds: ['Caf\u00e9 日本語 \u001b[31m', '<meta charset=euc-kr>', '<?xml version="1.0" encoding="Shift_JIS"?>'],
    // Each letter a byte, so that broken encodings come about.
    read: (text) => decodeBytes(Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)),
  },
  {
    name: 'feed',
    seeds: [
      '<rss version="2.0"><channel><title>A</title><item><title>B</title><link>/b</link><pubDate>Fri, 29 Nov 2024 00:30:00 +0900</pubDate></item></channel></rss>',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>B</title><link href="/b"/><updated>2024-11-29T00:30:00+09:00</updated></entry></feed>',
      '<urlset><url><loc>https://example.com/a</loc><lastmod>2024-11-29</lastmod></url></urlset>',
    ],
    read: (text) => [looksLikePageList(text), readPageList(text, 'https://example.com/')],
  },
  timetable(
    'iCalendar',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20241101T000000Z\r\nDTSTART;TZID=Asia/Tokyo:20241128T100000\r\nDURATION:PT40M\r\nSUMMARY:A\r\nSTATUS:CONFIRMED\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  ),
  timetable('CSV', 'id,title,date,start,end,speaker\n1,"A, ""b""",2024-11-28,10:00,10:40,C / D\n'),
  timetable(
    'JSON',
    '{"schedule":{"conference":{"acronym":"a","title":"A","days":[{"date":"2024-11-28","rooms":{"R":[{"code":"AB","title":"T","date":"2024-11-29T00:30:00+09:00","start":"00:30","duration":"01:00","abstract":"<p>x</p>","persons":[{"name":"P"}]}]}}]}}}',
    '{"sessions":[{"id":"1","title":"T","startsAt":"2024-11-28T10:00:00","speakers":["s"]}],"speakers":[{"id":"s","fullName":"P"}],"rooms":[]}',
    '[{"id":1,"title":"T","trackId":1,"conferenceDayDate":"2024-11-28","startTime":"2000-01-01T10:00:00.000+09:00","speakers":[{"name":"P"}]}]',
  ),
  {
    name: 'Slack payload',
    seeds: [
      '{"type":"event_callback","event":{"type":"app_mention","text":"<@U1> <https://a|b> :bow: <!date^1^{date}|x>"}}',
      'payload=%7B%22type%22%3A%22block_actions%22%7D',
      'command=%2Fkiku&text=%E8%A9%B1',
    ],
    read: (text) => [
      readPayload(text, 'application/json'),
      readPayload(text, 'application/x-www-form-urlencoded'),
      readText(text),
      readCommandWords(text),
    ],
  },
  {
    name: 'Discord payload',
    seeds: [
      '{"id":"1","application_id":"2","token":"t","type":2,"channel_id":"3","guild_id":"4","member":{"user":{"id":"5","username":"u"},"permissions":"0"},"data":{"id":"1","name":"ask","type":1,"options":[{"name":"question","type":3,"value":"x"}]},"locale":"ja"}',
      '{"id":"1","channel_id":"2","guild_id":"3","author":{"id":"4","username":"u"},"content":"<@9> x","mentions":[{"id":"9"}],"type":0}',
    ],
    read: json((value) => [readInteraction(value), readMessage(value, '9')]),
  },
  {
    name: 'commands and settings',
    seeds: [
      '購読 umi2023 毎朝9時半 月〜金',
      'subscribe all at 9pm zone Europe/Kyiv',
      'event umi2023',
      'more:abc:1',
      '夜12時',
      '+5:30',
    ],
    read: (text) => [readCommand(text), readDigestWords(text), readClockTime(text), zoneNamed(text), decodeAction(text)],
  },
];
