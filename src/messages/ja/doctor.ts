import type { doctor as englishDoctor, service as englishService } from '../en/doctor.ts';

export const service: typeof englishService = {
  connect: (hints) =>
    [
      'どのチャットにもつながっていません。つなぐには、.env にトークンを書いて起動し直してください（詳しくは .env.example）。',
      ...hints.map((hint) => `  ${hint}`),
    ].join('\n'),
  page: (url) => `ブラウザーで質問・閲覧するには: ${url}`,
  stopHint: 'それまではこのまま動き続けます。止めるには Ctrl-C を押してください。',
};

export const doctor: typeof englishDoctor = {
  level: { ok: '正常', warning: '注意', fault: '障害' },
  check: {
    settings: '設定',
    data: 'データ',
    cache: 'キャッシュ',
    state: '保存先',
    clock: '時計',
    channels: 'チャンネル',
    deliveries: '配信',
    meaning: '意味',
    search: '検索',
  },
  settingsOk: '誤りはありません',
  data: (sessions, reports, events, asOf) => `${events} イベント、${sessions} セッション、${reports} レポート（${asOf} 時点）`,
  cacheFits: (folder) => `${folder} の索引は最新です`,
  cacheBuilt: (folder) => `${folder} の索引がないか古かったため、作り直しました`,
  meaningOff: '使っていません。言葉だけで探します',
  meaningWorks: (model, milliseconds) => `${model} は質問のベクトルを ${milliseconds} ミリ秒で返します`,
  meaningCounts: ({ answered, late, failed, skipped }, pauses) =>
    `動いているサービスでは、ベクトルを得た質問 ${answered} 件、間に合わなかった質問 ${late} 件、失敗 ${failed} 件、尋ねなかった質問 ${skipped} 件。モデルを休ませたのは ${pauses} 回です`,
  meaningFails: (reason) =>
    `モデルが質問のベクトルを時間内に返さないため（${reason}）、言葉だけで答えます。EMBEDDINGS_URL と EMBEDDINGS_MODEL、または MEANING_MODEL を確かめてください。`,
  searchEngine: (version, nodes) => `OpenSearch ${version}、${nodes} ノードです`,
  searchUntried: (product, version) => `${product} ${version} では確かめていません。確かめたのは OpenSearch 2.19 です。`,
  searchHealth: {
    green: '本文も複製もすべてそろっています',
    yellow: '複製のない本文があります。そのノードが止まると検索できなくなります',
    red: '検索できない本文があります。止まったノードを戻してください。失われたときは kikigaki index で索引を作り直せます。',
  },
  searchCutsTerms:
    '単語がクラスターの側で切られたり変えられたりするため、答えを見落とします。kikigaki-* という索引を変えるテンプレートを消してから、その索引も消してください。',
  searchDisk: (node, percent) =>
    `${node} のディスクの空きは ${percent} % です。空きが足りなくなると書き込めません。空けるか、ノードを増やしてください。`,
  searchAway: (reason) =>
    `クラスターにつながりません（${reason}）。OPENSEARCH_URL、OPENSEARCH_CA、名前とパスワードまたは OPENSEARCH_API_KEY と、動いているかを確かめてください。`,
  state: (subscriptions) => `つながっています。表は最新、購読は ${subscriptions} 件です`,
  clock: (local, zone) => `${zone} で ${local}`,
  clockOff: (seconds, platform) =>
    `${platform} の時計と ${seconds} 秒ずれています。合わせてください。数分ずれると署名つきの要求が拒まれます。`,
  notSet: '設定されていません',
  connected: (name, place) => `トークンは${place && ` ${place} の`} ${name} のものです`,
  scopesWished: (scopes) => `使えますが、${scopes.join('、')} の権限がないため、できないことがあります`,
  refused: (code) => `プラットフォームがトークンを拒みました（${code}）。アプリの設定画面からもう一度写してください。`,
  unreachable: (reason) => `プラットフォームにつながりません（${reason}）。ネットワークとプロキシーを確かめてください。`,
  channelGone: (channel, code) => `${channel} を読めません（${code}）。ボットを招待するか、購読を消してください。`,
  channelsOk: (n) => `購読している ${n} チャンネルのすべてに届きます`,
  noSubscriptions: '購読はありません',
  delivery: (subscription, date, state, reason) => `${subscription}: ${date} ${state}${reason && `（${reason}）`}`,
  broken: (subscription, reason) =>
    `${subscription} は届いていません（${reason}）。直せば、次のダイジェストから自動で再開します。`,
  stateSkipped: '保存先を開けないため、調べていません',
};
