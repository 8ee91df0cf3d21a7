import { readDigestWords } from '../digest/read-digest-words.ts';
import { foldWidth } from '../language/normalize-text.ts';
import type { Command } from '../model/command.ts';
import { withoutUndefined } from '../model/without-undefined.ts';

const NONE = /^(?:none|off|clear|なし|無し|解除)$/i;
const SIMPLE: readonly (readonly [RegExp, Command])[] = [
  [/^(?:help|\?|ヘルプ|使い方)$/i, { kind: 'help' }],
  [/^(?:events?|イベント(?:一覧)?)$/i, { kind: 'events' }],
  [/^(?:status|ステータス|状態)$/i, { kind: 'status' }],
];

/** Reads the words behind the bot's name or command: one of its commands, else a question. */
export function readCommand(words: string): Command {
  const text = words.trim();
  const folded = foldWidth(text).trim();
  for (const [pattern, command] of SIMPLE) if (pattern.test(folded)) return command;
  const [name = '', ...others] = folded.split(/\s+/);
  const rest = others.join(' ');
  if (/^(?:default|既定(?:の?イベント)?|デフォルト)$/i.test(name))
    return { kind: 'default-event', ...withoutUndefined({ event: rest ? (NONE.test(rest) ? 'none' : rest) : undefined }) };
  if (/^(?:sessions?|セッション(?:一覧)?)$/i.test(name) && rest) return { kind: 'sessions', ...eventAndDay(others) };
  const page = /^(?:import|取り?込み?|取込)$/i.test(name) ? addressAndEvent(text.slice(text.search(/\s/)).trim()) : undefined;
  if (page) return { kind: 'import', ...page };
  const digest = /^(?:digests?|ダイジェスト|購読(解除|一覧|停止|再開|変更)?)(?:\s+(.*))?$/is.exec(folded);
  if (digest) {
    const [all, verb = 'subscribe', wishes = ''] = digest;
    return { kind: 'digest', command: readDigestWords(all.startsWith('購読') ? `${verb} ${wishes}` : wishes) };
  }
  return { kind: 'ask', text };
}

const DAY = /^(?:day(\d{1,2})|(\d{1,2})日目)$/i;

/** An event as a person writes it, and the day where the words end with one: `day 2`, `day2` or `2日目`. */
function eventAndDay(words: readonly string[]): { readonly event: string; readonly day?: number } {
  const [last = '', before = ''] = words.toReversed();
  const length = /^day$/i.test(before) ? 2 : 1;
  const [, english, japanese] = DAY.exec(length === 2 ? before + last : last) ?? [];
  const day = english ?? japanese;
  // A day alone is no event's, so it is taken for a name.
  if (day === undefined || words.length === length) return { event: words.join(' ') };
  return { event: words.slice(0, -length).join(' '), day: Number(day) };
}

/** A platform may hand on an address as <https://…> or <https://…|as it was typed>. */
function addressAndEvent(words: string): { readonly address: string; readonly event?: string } | undefined {
  const isMarked = words.startsWith('<');
  const end = isMarked ? words.indexOf('>') : words.search(/\s|$/);
  const [address = ''] = words.slice(isMarked ? 1 : 0, end).split('|');
  const event = words.slice(isMarked ? end + 1 : end).trim();
  return /^https?:\/\/[^\s<>]/i.test(address) ? withoutUndefined({ address, event: event || undefined }) : undefined;
}
