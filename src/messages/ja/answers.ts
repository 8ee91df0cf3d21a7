import type { answer as englishAnswer, session as englishSession } from '../en/answers.ts';
import { LIMIT_NAMES } from './limits.ts';

export const session: typeof englishSession = {
  talk: '発表',
  slides: '資料',
  video: '動画',
  report: 'レポート',
  noNotes: 'このセッションについて書いたレポートはまだありません。',
  onlyMentioned: 'レポートでは名前だけが挙がっています。',
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
  unrecorded: ({ limit, count }) => `${LIMIT_NAMES[limit]}の分からない ${count} 件は含めていません。`,
  shown: (from, to, total) => `${total} 件中 ${from}〜${to} 件目`,
  all: 'すべて見るには --all を付けてください。',
  loosened: (limits) => `ぴったりのものがないため、${limits.map((limit) => LIMIT_NAMES[limit]).join('、')}の条件を外しました。`,
  notFound: (words) => `${words.map((word) => `「${word}」`).join('、')}は見つかりませんでした。残りの条件で探した結果です。`,
  row: ({ label, count }) => `${label}: ${count} 件`,
  recommended: 'レベル、資料や動画の有無、レポートの多さから選んだおすすめです。',
  unknowable: 'それはデータに含まれていません。',
  unknown: (name) => `「${name}」についてのデータはありません。`,
  knownHint: '似た名前や、ほかに聞けるものは次のとおりです。',
  perhaps: '確かな答えは見つかりませんでした。近いのは次のセッションです。',
  nothing: '見つかりませんでした。',
  nothingHint: '言葉を変えるか、短くしてみてください。近い話題は次のとおりです。',
  help: '過去のカンファレンスのセッションについて、ふだんの言葉で聞いてください。たとえば、次のような話題があります。',
  thanks: 'どういたしまして。',
  greeting: 'こんにちは。何について調べましょうか。',
  carried: (what) => `${what} のまま（外すときは「条件なしで」）。`,
  among: (total) => `前の一覧の ${total} 件から選びました。`,
  noReferent:
    'どの話のことか分かりません。題やテーマ、イベントの名前を添えて聞いてください。たとえば、次のような話題があります。',
  noSuchPlace: 'その番号は前の一覧にありません。',
  noneOfThem: '当てはまるものはありません。',
  noneLeftOut: '外したものはありません。',
  asOf: (when) => `${when} 時点のデータ`,
};
