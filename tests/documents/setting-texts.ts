import type { Language } from '../../src/index.ts';

interface SettingText {
  /** What may stand behind the name in `.env.example`. */
  readonly example: string;
  readonly about: Readonly<Record<Language, string>>;
}

interface SettingGroup {
  readonly title: Readonly<Record<Language, string>>;
  readonly settings: Readonly<Record<string, SettingText>>;
}

const text = (example: string, en: string, ja: string): SettingText => ({ example, about: { en, ja } });

/** What every setting is for, in the order of the documents. Values and defaults are the program's own and are asked of it. */
export const SETTING_GROUPS: readonly SettingGroup[] = [
  {
    title: { en: 'Slack (https://api.slack.com/apps)', ja: 'Slack (https://api.slack.com/apps)' },
    settings: {
      SLACK_BOT_TOKEN: text('xoxb-…', 'OAuth & Permissions → Bot User OAuth Token', 'OAuth & Permissions → Bot User OAuth Token'),
      SLACK_APP_TOKEN: text(
        'xapp-…',
        'for Socket Mode, which needs no public address: Basic Information → App-Level Tokens, scope connections:write',
        'Socket Mode 用（公開アドレスは不要）: Basic Information → App-Level Tokens、スコープは connections:write',
      ),
      SLACK_SIGNING_SECRET: text(
        '',
        'for HTTP, instead of the app token: Basic Information → Signing Secret',
        'HTTP 用（アプリのトークンの代わり）: Basic Information → Signing Secret',
      ),
      SLACK_MODE: text(
        'socket',
        'how Slack is reached; default: socket where SLACK_APP_TOKEN is set, else http',
        'Slack とのつなぎ方。既定: SLACK_APP_TOKEN があれば socket、なければ http',
      ),
      SLACK_API_URL: text(
        '',
        'another address of the Slack API, for proxies and tests',
        'Slack API の別のアドレス（プロキシーとテスト用）',
      ),
    },
  },
  {
    title: {
      en: 'Discord (https://discord.com/developers/applications)',
      ja: 'Discord (https://discord.com/developers/applications)',
    },
    settings: {
      DISCORD_TOKEN: text('', 'Bot → Token', 'Bot → Token'),
      DISCORD_MODE: text(
        'gateway',
        'how Discord is reached; default: gateway; http has no mentions',
        'Discord とのつなぎ方。既定: gateway。http ではメンションが使えない',
      ),
      DISCORD_PUBLIC_KEY: text(
        '',
        'for http and both: General Information → Public Key',
        'http と both で必要: General Information → Public Key',
      ),
      DISCORD_GUILD_ID: text(
        '',
        'register commands on this server only, while developing',
        '開発中に、コマンドをこのサーバーにだけ登録する',
      ),
      DISCORD_NOTICE: text(
        'none',
        'whether a line of plain text comes before digests and replies, for notifications; default: none',
        'ダイジェストと返信の前に、通知に出る 1 行の文を送るか。既定: none',
      ),
      DISCORD_API_URL: text(
        '',
        'another address of the Discord API, for proxies and tests',
        'Discord API の別のアドレス（プロキシーとテスト用）',
      ),
    },
  },
  {
    title: { en: 'What is answered from', ja: '答えのもとになるデータ' },
    settings: {
      KIKIGAKI_DATA: text(
        'bundled:/srv/reports',
        'data folders, separated as in PATH; bundled names the built-in one; default: bundled',
        'データフォルダー（PATH と同じ区切り）。bundled は組み込みのもの。既定: bundled',
      ),
      KIKIGAKI_CACHE: text(
        '',
        "where the built index and models are kept; default: the user's cache folder",
        '作った索引とモデルの置き場所。既定: ユーザーのキャッシュフォルダー',
      ),
      KIKIGAKI_TIMEZONE: text(
        'Asia/Tokyo',
        'the zone of "today"; times of events elsewhere are said in it, too; default: that of the machine, Asia/Tokyo where its clock is UTC',
        '「今日」を決めるタイムゾーン。ほかの地域のイベントの時刻はこのタイムゾーンでも示す。既定: マシンのもの（UTC なら Asia/Tokyo）',
      ),
      KIKIGAKI_IMPORT: text(
        '1',
        'admins may import pages from a chat, into the last folder of KIKIGAKI_DATA that is not bundled',
        '管理者がチャットからページを取り込める。書き込み先は KIKIGAKI_DATA のうち bundled でない最後のフォルダー',
      ),
      KIKIGAKI_FETCH_HOURS: text(
        '24',
        'the sources that sources.yaml of that folder names are fetched again every so many hours, 1 at least; default: never',
        '同じフォルダーの sources.yaml にある出どころを、この時間ごとに読み直す（1 以上）。既定: 読み直さない',
      ),
    },
  },
  {
    title: { en: 'What is remembered', ja: '保存するもの' },
    settings: {
      DATABASE_URL: text(
        'file:./var/kikigaki.db',
        'a file, or postgres://user:password@host/database for several replicas',
        'ファイル。レプリカが複数なら postgres://user:password@host/database',
      ),
      KIKIGAKI_SECRET: text(
        '',
        "hides who asked in what is stored (openssl rand -hex 32); default: derived from each platform's token, so that a new token forgets",
        '保存するもののなかで質問した人を隠す鍵 (openssl rand -hex 32)。既定: 各サービスのトークンから作る（トークンを変えると忘れる）',
      ),
    },
  },
  {
    title: { en: 'The service', ja: 'サービス' },
    settings: {
      KIKIGAKI_QUESTIONS_PER_MINUTE: text(
        '10',
        "a person's questions a minute, on each replica",
        '1 人が 1 分に質問できる数（レプリカごと）',
      ),
      KIKIGAKI_ANSWER_SECONDS: text(
        '3',
        'a question that takes longer is given up, and its asker told',
        'これより長くかかる質問は打ち切り、質問した人に知らせる',
      ),
      KIKIGAKI_MCP: text(
        'on',
        'assistants may ask at /mcp (Model Context Protocol over Streamable HTTP); default: off',
        'アシスタントが /mcp で質問できる（Model Context Protocol、Streamable HTTP）。既定: off',
      ),
      KIKIGAKI_MCP_TOKEN: text(
        '',
        'what assistants have to send as a bearer token; default: everybody may ask',
        'アシスタントが Bearer トークンとして送る値。既定: だれでも質問できる',
      ),
      HOST: text('127.0.0.1', 'where health and what platforms call are', 'ヘルスチェックと、各サービスから呼ばれる口のアドレス'),
      PORT: text('3000', 'its port', 'そのポート'),
      KIKIGAKI_WEB: text(
        'on',
        'whether the same address shows a page to ask and browse on; default: on where no platform is set up, or PUBLIC_URL is',
        '同じアドレスで質問・閲覧用の Web ページを出すかどうか。既定: Slack も Discord も設定していないか、PUBLIC_URL があれば on',
      ),
      PUBLIC_URL: text(
        'https://talks.example.org',
        'where people reach this service from outside; long lists in chats end with a link to it',
        '外から見えるこのサービスのアドレス。チャットの長い一覧の最後に、ここへのリンクが付く',
      ),
      KIKIGAKI_SOURCE_URL: text(
        'https://github.com/example/talks/edit/main/index-data',
        'where the files of the data can be corrected: answers about one session then link to theirs',
        'データのファイルを直せる場所。セッションを 1 つ示す答えに、そのファイルへのリンクが付く',
      ),
      KIKIGAKI_ALLOWED: text(
        'T0123456789,C0123456789,112233445566778899',
        'ids of the workspaces, servers and channels where it answers; default: everywhere',
        '答えるワークスペース、サーバー、チャンネルの ID。既定: すべて',
      ),
      METRICS_HOST: text(
        '127.0.0.1',
        'where metrics are: at METRICS_PORT of this address, never with what platforms and people call unless both are those of HOST and PORT',
        'メトリクスのアドレス。つねにこのアドレスの METRICS_PORT で出し、HOST・PORT と両方同じときだけ同居する',
      ),
      METRICS_PORT: text('9464', 'its port', 'そのポート'),
      LOG_LEVEL: text('info', 'how much is logged; default: info', 'ログの詳しさ。既定: info'),
    },
  },
  {
    title: { en: 'Search by meaning as well (docs/search.md)', ja: '意味でも探す (docs/search.md)' },
    settings: {
      MEANING: text(
        'off',
        'off, local (a model in this process), service (OpenAI-compatible); default: off',
        'off、local（このプロセスのモデル）、service（OpenAI 互換のサービス）。既定: off',
      ),
      MEANING_MODEL: text(
        'Xenova/multilingual-e5-small',
        'for local: a name, after "kikigaki meaning install NAME", or a folder with the model',
        'local 用: 「kikigaki meaning install 名前」で入れたモデルの名前か、モデルのフォルダー',
      ),
      MEANING_QUESTION_PREFIX: text(
        '',
        "what the model wants before a question, where that is not known by the model's name",
        '質問の前にモデルが求める文字列（モデルの名前から分からないとき）',
      ),
      MEANING_PASSAGE_PREFIX: text('', 'the same before a passage', '本文の前に求める文字列'),
      EMBEDDINGS_URL: text('http://127.0.0.1:11434/v1', 'for service: its address', 'service 用: サービスのアドレス'),
      EMBEDDINGS_MODEL: text('', 'for service: the model', 'service 用: モデル'),
      EMBEDDINGS_KEY: text('', 'for service: its key, where it wants one', 'service 用: 鍵（必要なとき）'),
      HF_ENDPOINT: text('https://huggingface.co', 'where models are fetched from', 'モデルの取得元'),
    },
  },
  {
    title: { en: 'Search in a cluster of its own (docs/scale.md)', ja: '検索を別のクラスターで行う (docs/scale.ja.md)' },
    settings: {
      KIKIGAKI_CATALOGUE: text(
        '',
        'where sessions lie: in memory, or in the database of DATABASE_URL, for corpora that no process should hold (docs/scale.md)',
        'セッションを置く場所: メモリーか、DATABASE_URL のデータベース（プロセスに載せきれない量のとき。docs/scale.ja.md）',
      ),
      OPENSEARCH_URL: text(
        'http://127.0.0.1:9200',
        'addresses of OpenSearch nodes, with commas; default: the texts are searched in this process',
        'OpenSearch のノードのアドレス（カンマ区切り）。既定: このプロセスの中で検索する',
      ),
      OPENSEARCH_API_KEY: text(
        '',
        'its API key, where no name and password stand in the address',
        'API キー（アドレスに名前とパスワードを書かないとき）',
      ),
      OPENSEARCH_CA: text('', 'a PEM file with the certificates that it is trusted by', '接続先の証明書を確かめる PEM ファイル'),
    },
  },
];
