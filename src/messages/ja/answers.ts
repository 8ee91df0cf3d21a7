import type { Direct } from '../../model/answer.ts';
import type { Limits } from '../../model/question.ts';
import type { answer as englishAnswer, session as englishSession } from '../en/answers.ts';
import { day } from './words.ts';

const LIMIT_NAMES: Readonly<Record<keyof Limits, string>> = {
  events: 'イベント',
  years: '年',
  days: '日',
  people: '登壇者',
  companies: '会社',
  categories: '分類',
  tracks: 'トラック',
  kinds: '発表の種類',
  statuses: '中止かどうか',
  having: '資料や動画の有無',
};

export function direct(reply: Direct): string {
  switch (reply.asked) {
    case 'speaker':
      return (
        reply.speakers.map(({ name, company }) => (company ? `${name}（${company}）` : name)).join('、') ||
        '登壇者は分かっていません。'
      );
    case 'company':
      return [...new Set(reply.speakers.flatMap(({ company }) => company ?? []))].join('、') || '会社は分かっていません。';
    case 'slides':
      return reply.url ? `資料: ${reply.url}` : '資料は見つかっていません。';
    case 'video':
      return reply.url ? `動画: ${reply.url}` : '動画は見つかっていません。';
    case 'link':
      return reply.url ?? 'リンクは見つかっていません。';
    case 'when':
      return reply.date ? [day(reply.date), reply.start].filter(Boolean).join(' ') : '日付は分かっていません。';
    case 'event':
      return reply.event.name;
  }
}

export const session: typeof englishSession = {
  talk: '発表',
  slides: '資料',
  video: '動画',
  report: 'レポート',
  noNotes: 'このセッションについて書いたレポートはまだありません。',
  onlyMentioned: 'レポートでは名前だけが挙がっています。',
  from: (report) => `${report} より`,
  category: '分類',
  difficulty: '難易度',
  track: 'トラック',
  topics: '話題',
  otherTitles: '別の題',
  abstract: '概要',
  notes: 'メモ',
};

export const answer: typeof englishAnswer = {
  found: (shown, total) => (shown < total ? `${total} 件のうち、合いそうな順に ${shown} 件` : `${total} 件`),
  read: (from, to) => `「${from}」を「${to}」として探しました。`,
  count: (total) => `${total} 件`,
  more: (n) => `ほか ${n} 件`,
  undated: (n) => `日付の分からない ${n} 件は含めていません。`,
  loosened: (limits) => `ぴったりのものがないため、${limits.map((limit) => LIMIT_NAMES[limit]).join('、')}の条件を外しました。`,
  unknown: (name) => `「${name}」は、ここでは知られていません。`,
  knownHint: 'たとえば、次のものなら分かります。',
  nothing: '見つかりませんでした。',
  nothingHint: '言葉を変えるか、減らしてみてください。たとえば、次のような話題があります。',
  help: '過去のカンファレンスのセッションについて、ふだんの言葉で聞いてください。たとえば、次のような話題があります。',
  asOf: (when) => `${when} 時点のデータ`,
};
