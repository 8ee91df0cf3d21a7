import { foldWidth } from '../language/normalize-text.ts';
import type { DigestCommand, SettingName, SettingsWords } from '../model/digest-command.ts';
import { readWeekdays } from './read-weekdays.ts';

type Verb = Exclude<DigestCommand['kind'], 'usage' | 'sample'>;

const VERBS: readonly (readonly [RegExp, Verb])[] = [
  [/^(?:subscribe|sub|start|購読|登録|購読する)$/i, 'subscribe'],
  [/^(?:list|ls|一覧|リスト)$/i, 'list'],
  [/^(?:edit|change|set|変更|編集|設定)$/i, 'edit'],
  [/^(?:preview|next|プレビュー|次回|確認|下見)$/i, 'preview'],
  [/^(?:now|今すぐ|いますぐ|今)$/i, 'now'],
  [/^(?:pause|stop|停止|休止|一時停止|止める)$/i, 'pause'],
  [/^(?:resume|restart|再開)$/i, 'resume'],
  [/^(?:unsubscribe|unsub|remove|delete|解除|購読解除|解約|やめる|削除)$/i, 'unsubscribe'],
];

/** Words that begin a setting whose value follows. */
const KEYS: readonly (readonly [RegExp, SettingName])[] = [
  [/^(?:events?|イベント)$/i, 'events'],
  [/^(?:at|time|時刻|時間)$/i, 'at'],
  [/^(?:days?|曜日)$/i, 'days'],
  [/^(?:zone|timezone|tz|タイムゾーン|時間帯)$/i, 'zone'],
  [/^(?:topic|about|テーマ|話題|トピック)$/i, 'topic'],
  [/^(?:lang|language|言語)$/i, 'lang'],
  [/^(?:quiet|静かな日|新着なし)$/i, 'quiet'],
  [/^(?:holidays?|祝日)$/i, 'holidays'],
  [/^(?:sound|通知音|通知)$/i, 'sound'],
  [/^(?:format|形式)$/i, 'format'],
];

/** Words that are a setting with its value. */
const FLAGS: readonly (readonly [RegExp, SettingName, string])[] = [
  [/^(?:all|すべて|全て|全部|全イベント)$/i, 'events', 'all'],
  [/^(?:compact|short|短く|簡潔)$/i, 'format', 'compact'],
  [/^(?:full|long|長く|くわしく|詳しく)$/i, 'format', 'full'],
  [/^(?:daily|毎日|平日|weekdays|週末|weekends)$/i, 'days', ''],
];

const SHARED = /^(?:shared?|public|here|共有|全員|チャンネル)$/i;
const NUMBER = /^[#№]?(\d{1,2})(?:番)?$/;

/** Reads the words behind `digest`: what to do, which subscription, which settings. */
export function readDigestWords(text: string): DigestCommand {
  const [first = 'list', ...rest] = wordsOf(text);
  const kind = VERBS.find(([pattern]) => pattern.test(first))?.[1];
  if (kind === undefined) return { kind: 'usage' };
  if (kind === 'list') return { kind };
  if (kind === 'subscribe') return { kind, words: readSettings(rest) };
  const number = NUMBER.exec(rest[0] ?? '')?.[1];
  const which = number === undefined ? {} : { number: Number(number) };
  const others = number === undefined ? rest : rest.slice(1);
  if (kind === 'edit') return { kind, ...which, words: readSettings(others) };
  if (kind === 'now') return { kind, ...which, isShared: others.some((word) => SHARED.test(word)) };
  return { kind, ...which };
}

const wordsOf = (text: string): string[] => foldWidth(text).trim().split(/\s+/).filter(Boolean);

/** A value goes on until the next key or flag; what belongs to no key names events. */
function readSettings(words: readonly string[]): SettingsWords {
  const values = new Map<SettingName, string[]>();
  let key: SettingName = 'events';
  for (const [i, word] of words.entries()) {
    const isInName: boolean = key === 'events' && values.has('events') && readWeekdays(words[i + 1] ?? '') === undefined;
    const named: SettingName | undefined = KEYS.find(([pattern]) => pattern.test(word))?.[1];
    // CloudNative Days Tokyo is no day of the week.
    const next: SettingName | undefined = named === 'days' && isInName ? undefined : named;
    const flag = key === 'topic' && !values.has('topic') ? undefined : FLAGS.find(([pattern]) => pattern.test(word));
    if (next !== undefined) {
      key = next;
      values.set(key, values.get(key) ?? []);
    } else if (flag && !(key === 'days' && flag[1] === 'events')) {
      values.set(flag[1], [flag[2] || word]);
      key = 'events';
    } else {
      values.set(key, [...(values.get(key) ?? []), word]);
      // Only names and topics are made of several words.
      if (key !== 'topic' && key !== 'events') key = 'events';
    }
  }
  return Object.fromEntries([...values].map(([name, parts]) => [name, parts.join(' ')]));
}
