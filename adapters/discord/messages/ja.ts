import type { DiscordMessages } from './en.ts';

/** Discord だけで見せる文: 使い方、コマンドとその説明。 */
export const ja: DiscordMessages = {
  platform: {
    welcome: [
      'こんにちは。過去のカンファレンスのセッションについて、/質問 かメンションで質問してください。',
      '答えの下の「続けて聞く」で、続けて質問できます。自分だけに見える答えは、/質問 の「自分だけ」で。',
      'ほかの使い方は /使い方 で。自分あての投稿だけを読みます。',
    ],
    help: [
      '質問: /質問 を使う、ボットにメンションして聞く。',
      '続けて質問: 答えの下の「続けて聞く」を押す、もう一度 /質問 を使う、メンションへの答えに返信する。',
      '/イベント: イベントとそのセッション · /セッション: セッション 1 件 · /状態: データの新しさ',
      '/既定: このチャンネルの質問が指すイベントを決める',
      '/ダイジェスト 購読: このチャンネルに毎朝ダイジェストを届ける（サーバーを管理する人向け）',
    ],
    digests: ['/ダイジェスト 購読 · 一覧 · 変更 · 次回 · 今すぐ · 停止 · 再開 · 解除'],
    commands: {
      events: '/イベント',
      import: '/取り込み',
      subscribe: '/ダイジェスト 購読',
      subscriptions: '/ダイジェスト 一覧',
      edit: (number) => `/ダイジェスト 変更 番号:${number}`,
    },
  },
  hint: 'Discord: DISCORD_TOKEN=…   https://discord.com/developers/applications で作成',
  doctor: { publicKeyDiffers: '公開鍵が DISCORD_PUBLIC_KEY と違います。「General Information」からもう一度写してください。' },
  registerCommand: {
    about: 'Discord のコマンドを、違いがあるときだけ登録する',
    arguments: [],
    options: { '--dry-run': '登録せず、違いだけを示す' },
  },
  commands: {
    ask: {
      name: '質問',
      description: '過去のカンファレンスのセッションについて質問する',
      options: {
        question: { name: '内容', description: '知りたいこと' },
        event: { name: 'イベント', description: 'このイベントだけから探す' },
        private: { name: '自分だけ', description: '答えを自分だけに見せる' },
      },
    },
    session: {
      name: 'セッション',
      description: 'セッション 1 件についてわかっていることをすべて見る',
      options: {
        session: { name: 'セッション', description: 'タイトルの一部か登壇者' },
        event: { name: 'イベント', description: 'このイベントのセッションだけを候補にする' },
      },
    },
    event: {
      name: 'イベント',
      description: 'イベントの一覧、または 1 つのイベントのセッションを見る',
      options: {
        event: { name: 'イベント', description: 'イベントの名前' },
        day: { name: '日', description: '何日目だけを見るか' },
      },
    },
    status: { name: '状態', description: 'どのデータがあり、どれだけ新しいかを見る', options: {} },
    help: { name: '使い方', description: '質問のしかたを見る', options: {} },
    default: {
      name: '既定',
      description: 'このチャンネルの質問が指すイベントを決める',
      options: { event: { name: 'イベント', description: 'イベントの名前。省くと今の設定を見られます' } },
    },
    import: {
      name: '取り込み',
      description: 'ウェブのレポートから下書きを作り、公開する',
      options: {
        address: { name: 'アドレス', description: 'ページまたはフィードのアドレス' },
        event: { name: 'イベント', description: 'どのイベントのレポートか（ページに書かれていないとき）' },
      },
    },
  },
  findRelated: 'この話のセッションを探す',
  allEvents: 'すべてのイベント（既定なし）',
  askOn: {
    title: '続けて聞く',
    label: 'ほかに知りたいこと',
    description: 'この答えについて。「2番目を詳しく」「2023年だけ」「ほかには？」など、何でもどうぞ。',
    placeholder: '2番目を詳しく',
  },
  sharedIn: 'ここで共有しました: ',
  withheld:
    'コマンドの答えへの返信は、Discord がボットに中身を渡さないため読めません。答えの下の「続けて聞く」を押すか、もう一度 /質問 を使うか、メンションを付けて書いてください。',
  form: {
    order: 'このチャンネルでダイジェストを購読',
    change: 'ダイジェストの設定を変える',
    events: { label: 'イベント', description: '選ばなければ、これからのものも含めてすべて' },
    allEvents: 'すべてのイベント',
    when: { label: 'いつ', description: '曜日、時刻、タイムゾーン。例: 平日 9:00 Asia/Tokyo' },
    topic: { label: 'テーマ', description: 'このテーマのセッションだけ。空ならすべて' },
    language: { label: '言語', description: 'ダイジェストを書く言語' },
    others: { label: 'そのほか', description: 'チェックしないものは行いません' },
    compact: '短く（1 件 1 行）',
    quiet: '新着のない日は過去のイベントを紹介する',
    holidays: '日本の祝日にも届ける',
    sound: '通知音を鳴らす',
  },
  registration: {
    added: (name: string): string => `+ ${name}`,
    changed: (name: string): string => `~ ${name}`,
    removed: (name: string): string => `- ${name}`,
    leftover: (guild: string): string => `- サーバー ${guild} だけに登録されたコマンドすべて（二重に表示されています）`,
    unchanged: (count: number): string => `${count} 件のコマンドはすべて登録済みです。何も送りませんでした。`,
    sent: '登録しました。',
    wouldSend: '何も送っていません（--dry-run）。',
    noToken: 'どのアプリのコマンドかがわかるように、DISCORD_TOKEN を設定してください。',
  },
  digest: {
    command: { name: 'ダイジェスト', description: 'このチャンネルに届く、過去のカンファレンスのダイジェスト' },
    subcommands: {
      subscribe: { name: '購読', description: 'このチャンネルでダイジェストを購読する' },
      list: { name: '一覧', description: 'このチャンネルに届くダイジェストの一覧' },
      edit: { name: '変更', description: 'ダイジェストの設定を変える' },
      preview: { name: '次回', description: '次に届く内容と日時（自分だけに見える）' },
      now: { name: '今すぐ', description: '次のダイジェストを今すぐ見る' },
      pause: { name: '停止', description: 'ダイジェストを一時停止する' },
      resume: { name: '再開', description: 'ダイジェストを再開する' },
      unsubscribe: { name: '解除', description: 'ダイジェストの購読をやめる' },
    },
    options: {
      number: { name: '番号', description: '一覧での番号' },
      shared: { name: '共有', description: 'チャンネルの全員に見せる' },
      events: { name: 'イベント', description: 'イベント（複数ならカンマ区切り）。省略するとすべて' },
      at: { name: '時刻', description: '09:00 のような時刻' },
      days: { name: '曜日', description: '平日、毎日、月水金、mon-fri など' },
      zone: { name: 'タイムゾーン', description: 'Asia/Tokyo など' },
      format: { name: '形式', description: 'compact（短く）か full（詳しく）' },
      topic: { name: 'テーマ', description: 'このテーマのセッションだけ' },
      lang: { name: '言語', description: 'ja か en' },
      quiet: { name: '新着のない日', description: 'skip（休む）か pick（過去のイベント）' },
      holidays: { name: '祝日', description: 'skip（休む）か post（届ける）' },
      sound: { name: '通知音', description: 'on か off' },
    },
  },
};
