import { readDigestWords } from '../digest/read-digest-words.ts';
import { foldWidth } from '../language/normalize-text.ts';
import type { Command } from '../model/command.ts';

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
  const usual = /^(?:default|既定(?:の?イベント)?|デフォルト)(?:\s+(.+))?$/i.exec(folded);
  if (usual) return { kind: 'default-event', ...(usual[1] && { event: NONE.test(usual[1]) ? 'none' : usual[1] }) };
  const sessions = /^(?:sessions?|セッション(?:一覧)?)\s+(.+?)(?:\s+(?:day\s*(\d{1,2})|(\d{1,2})日目))?$/i.exec(folded);
  if (sessions?.[1]) {
    const day = sessions[2] ?? sessions[3];
    return { kind: 'sessions', event: sessions[1], ...(day && { day: Number(day) }) };
  }
  // A platform may hand on an address as <https://…> or <https://…|as it was typed>.
  const page = /^(?:import|取り?込み?|取込)\s+<?(https?:\/\/[^\s|<>]+)(?:\|[^>]*)?>?(?:\s+(.+))?$/i.exec(text);
  if (page?.[1]) return { kind: 'import', address: page[1], ...(page[2] && { event: page[2] }) };
  const digest = /^(?:digests?|ダイジェスト|購読(解除|一覧|停止|再開|変更)?)(?:\s+(.*))?$/is.exec(folded);
  if (digest) {
    const [all, verb = 'subscribe', rest = ''] = digest;
    return { kind: 'digest', command: readDigestWords(all.startsWith('購読') ? `${verb} ${rest}` : rest) };
  }
  return { kind: 'ask', text };
}
