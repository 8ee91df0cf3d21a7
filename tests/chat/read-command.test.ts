import { describe, expect, it } from 'vitest';
import { type Command, languageOf, readCommand } from '../../src/index.ts';

describe('the words behind the bot\u2019s name', () => {
  const commands: readonly (readonly [string, Command])[] = [
    ['help', { kind: 'help' }],
    ['ヘルプ', { kind: 'help' }],
    [' ＥＶＥＮＴＳ ', { kind: 'events' }],
    ['イベント一覧', { kind: 'events' }],
    ['status', { kind: 'status' }],
    ['sessions cndt2022', { kind: 'sessions', event: 'cndt2022' }],
    ['sessions CloudNative Days Tokyo 2022 day 2', { kind: 'sessions', event: 'CloudNative Days Tokyo 2022', day: 2 }],
    ['セッション一覧 CNDT2022 2日目', { kind: 'sessions', event: 'CNDT2022', day: 2 }],
    ['default', { kind: 'default-event' }],
    ['default cndt2022', { kind: 'default-event', event: 'cndt2022' }],
    ['デフォルト なし', { kind: 'default-event', event: 'none' }],
  ];
  it.each(commands)('%s is a command', (words, command) => {
    expect(readCommand(words)).toEqual(command);
  });

  it.each([
    'Ciliumの話',
    'help me find talks about SLO',
    'イベント駆動アーキテクチャの話',
    'status pageの運用',
    'sessions',
    'defaultのままで困った話',
  ])('%s is a question', (words) => {
    expect(readCommand(words)).toEqual({ kind: 'ask', text: words });
  });
});

describe('the language of a question', () => {
  it.each([
    ['Ciliumで困ったこと', 'ja'],
    ['eBPF', 'ja'],
    ['', 'ja'],
    ['which talks were about SLO?', 'en'],
    ['SLO ｱﾗｰﾄ', 'ja'],
  ])('of %j is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
