import type { Direct } from '../../model/answer.ts';
import type { Event } from '../../model/event.ts';
import type { Clock } from '../clock.ts';
import { companiesOf } from '../companies-of.ts';
import type { direct as english } from '../en/direct.ts';
import { limitText } from './limits.ts';
import { day } from './words.ts';

const NOT_KNOWN = 'データにありません。';

/** The reply to what was asked, in one line. */
export const direct: typeof english = (reply: Direct, clock: Clock) => {
  switch (reply.asked) {
    case 'speaker':
      return (
        counted(
          reply.speakers.map(({ name, company }) => (company ? `${name}（${company}）` : name)),
          reply.total,
          '人',
        ) || '登壇者は分かっていません。'
      );
    case 'company':
      return counted(companiesOf(reply.speakers), reply.total, '社') || '会社は分かっていません。';
    case 'slides':
      return reply.url ? `資料: ${reply.url}` : '資料は見つかっていません。';
    case 'video':
      return reply.url ? `動画: ${reply.url}` : '動画は見つかっていません。';
    case 'link':
      return reply.url ?? 'リンクは見つかっていません。';
    case 'when':
    case 'date':
    case 'day':
    case 'time': {
      const hours = clock.hours(reply);
      return reply.date
        ? [day(reply.date), reply.day && `${reply.day}日目`, hours].filter(Boolean).join(' ')
        : '日付は分かっていません。';
    }
    case 'event':
      return reply.event.name;
    case 'room':
      return `部屋: ${reply.value ?? NOT_KNOWN}`;
    case 'track':
      return reply.value ? `トラック${reply.value}` : `トラックは${NOT_KNOWN}`;
    case 'category':
      return `分類: ${reply.value ?? NOT_KNOWN}`;
    case 'level':
      return `難易度: ${reply.value ?? NOT_KNOWN}`;
    case 'language':
      return reply.value ? limitText({ limit: 'language', op: 'is', values: [reply.value] }) : `言語は${NOT_KNOWN}`;
    case 'kind':
      return limitText({ limit: 'kind', op: 'is', values: reply.kinds });
    case 'length':
      return reply.minutes === undefined ? `長さは${NOT_KNOWN}` : `${reply.minutes}分（${clock.hours(reply)}）`;
    case 'of-event':
      return eventFact(reply);
    case 'events':
      return `${reply.events.length} 件のイベント`;
    case 'first-of':
      return reply.rows.map(({ label, count }) => `${label}（${count} 件）`).join('、');
    case 'why':
      return why(reply);
    case 'why-missing':
      return whyMissing(reply);
    case 'unknowable':
      return 'それはデータに含まれていません。';
  }
};

/** Names, with how many they are where that is said. */
function counted(names: readonly string[], total: number | undefined, unit: string): string {
  if (total === undefined || total === 0) return names.join('、');
  const rest = total > names.length ? ` ほか ${total - names.length} ${unit}` : '';
  return `${total} ${unit}: ${names.join('、')}${rest}`;
}

function why({ inTitle, inNotes, limits }: Extract<Direct, { asked: 'why' }>): string {
  const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join('');
  const reasons = [
    inTitle.length > 0 ? `題に${quoted(inTitle)}がある` : '',
    inNotes.length > 0 ? `内容に${quoted(inNotes)}が出てくる` : '',
    limits.length > 0 ? `条件に合う（${limits.map(limitText).join('、')}）` : '',
  ].filter(Boolean);
  return reasons.length > 0 ? `選んだ理由: ${reasons.join('、')}` : '内容が近いものとして選びました。';
}

const whyMissing = ({ limits }: Extract<Direct, { asked: 'why-missing' }>): string =>
  limits.length > 0
    ? `一覧にない理由: 条件に合わない（${limits.map(limitText).join('、')}）`
    : '一覧にない理由: 尋ねられた言葉が題にも内容にも見つかりません。';

const period = ({ dates }: Event): string =>
  [...new Set([dates[0], dates.at(-1)])].flatMap((date) => (date ? [day(date)] : [])).join('〜');

/** The building and the city, else what is known of the place; nobody goes anywhere for what is held online. */
const placeOf = ({ venue, location, city, places, format }: Event): string =>
  format === 'online' && !venue
    ? limitText({ limit: 'format', op: 'is', values: [format] })
    : [venue, location ?? city ?? (venue ? undefined : places.join('、'))].filter(Boolean).join('、');

function eventFact({ fact, event, talks, tracks }: Extract<Direct, { asked: 'of-event' }>): string {
  const { name, theme, format, hashtags, site, dates } = event;
  switch (fact) {
    case 'when':
      return `${name}: ${period(event)}`;
    case 'when-where':
      return `${name}: ${period(event)}、${placeOf(event) || `会場は${NOT_KNOWN}`}`;
    case 'full-name':
      return `${[...event.aliases].filter((alias) => !alias.includes(' ')).at(0) ?? event.id}: 正式な名前は「${name}」`;
    case 'venue':
    case 'where':
      return `${name}: ${placeOf(event)}`;
    case 'theme':
      return `${name}: ${theme ?? NOT_KNOWN}`;
    case 'format':
      return `${name}: ${format ? limitText({ limit: 'format', op: 'is', values: [format] }) : NOT_KNOWN}`;
    case 'days':
      return `${name}: ${dates.length}日間（${period(event)}）`;
    case 'size':
      return `${name}: ${talks} 件`;
    case 'tracks':
      return tracks.length > 0 ? `${name}: ${tracks.length}トラック（${tracks.join('、')}）` : `${name}: トラックは${NOT_KNOWN}`;
    case 'hashtag':
      return `${name}: ${hashtags.map((tag) => `#${tag}`).join(' ')}`;
    case 'site':
      return `${name}: ${site ?? NOT_KNOWN}`;
    case 'about':
      return [`${name}: ${period(event)}`, theme, `${talks} 件`].filter(Boolean).join('、');
  }
}
