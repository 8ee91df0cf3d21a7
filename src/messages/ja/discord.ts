import type { discord as english } from '../en/discord.ts';

/** Discord のコマンドとその説明。 */
export const discord: typeof english = {
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
  registration: {
    added: (name: string): string => `+ ${name}`,
    changed: (name: string): string => `~ ${name}`,
    removed: (name: string): string => `- ${name}`,
    unchanged: (count: number): string => `${count} 件のコマンドはすべて登録済みです。何も送りませんでした。`,
    sent: '登録しました。',
    wouldSend: '何も送っていません（--dry-run）。',
    noToken: 'どのアプリのコマンドかがわかるように、DISCORD_TOKEN を設定してください。',
  },
};
