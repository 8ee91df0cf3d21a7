import type { FetchError } from '../../model/fetch-error.ts';
import type { fetching as english } from '../en/fetching.ts';
import { megabytes } from './words.ts';

function error(reason: FetchError): string {
  switch (reason.code) {
    case 'no-web-address':
      return 'ページのアドレスではありません。http:// か https:// で始まるものを指定してください。';
    case 'address-too-long':
      return `アドレスが ${reason.most} 文字を超えています。余分なパラメーターを除いたアドレスを指定してください。`;
    case 'address-with-password':
      return 'アドレスにユーザー名かパスワードが含まれています。誰でも読めるページだけを取り込むので、取り除いてください。';
    case 'port-refused':
      return `ポート ${reason.port} は Web のもの（80、443）ではありません。自分のサーバーなら --allow-private を付けてください。`;
    case 'private-address':
      return `${reason.host} は内部のネットワークにあるため読みません。自分のものなら --allow-private を付けてください。`;
    case 'unknown-host':
      return `${reason.host} というサーバーは見つかりません。アドレスとネットワークを確かめてください。`;
    case 'unreachable':
      return `${reason.host} につながらないか、途中で切れました（${reason.reason}）。あとでやり直すか、ページを保存してそのファイルを指定してください。`;
    case 'page-missing':
      return `ページがありません（${reason.status}）。アドレスを確かめてください。`;
    case 'page-closed':
      return `公開されていないページです（${reason.status}）。読む権限があれば、保存してそのファイルを指定してください。`;
    case 'too-many-requests':
      return 'サイトへのアクセスが多すぎると断られました（429）。あとでやり直してください。';
    case 'server-fault':
      return `サイト側で障害が起きています（${reason.status}）。あとでやり直してください。`;
    case 'redirect-nowhere':
      return 'ページは移動していますが、移動先が書かれていません。新しいアドレスを探してください。';
    case 'redirect-unsafe':
      return `https から暗号化されない http（${reason.host}）へ移動するため、たどりません。正しければ、そのアドレスを指定してください。`;
    case 'too-many-redirects':
      return `移動が ${reason.most} 回を超えました。ブラウザーで最後に表示されるアドレスを指定してください。`;
    case 'page-too-slow':
      return `${reason.seconds} 秒以内に読めませんでした。あとでやり直すか、ページを保存してそのファイルを指定してください。`;
    case 'page-too-large':
      return `ページが ${megabytes(reason.most)} を超えています。必要な部分を保存し、そのファイルを指定してください。`;
    case 'unknown-packing':
      return '圧縮の形式が分からないため読めません。ページを保存し、そのファイルを指定してください。';
    case 'wrong-content':
      return `そこにあるもの（${reason.type}）はここでは読めません。取り込める種類のページやファイルのアドレスを指定してください。`;
    case 'robots-refused':
      return `${reason.host} はプログラムによる読み取りを断っています（robots.txt）。差し支えなければ、保存してそのファイルを指定してください。`;
    case 'robots-unreadable':
      return `${reason.host} の robots.txt を読めず、読み取ってよいか分かりません。あとでやり直してください。`;
  }
}

/** About addresses and lists of pages, in Japanese. */
export const fetching: typeof english = {
  error,
  pages: (source, n) => `${source} には ${n} ページあります。`,
  nameThem: '取り込むページを指定してください: kikigaki import <アドレス…> --out DIR',
  choose: 'どれを取り込みますか？ 番号（例: 1,3-5）か「all」、空なら何もしません: ',
  badChoice: '一覧にない選び方です。何も取り込みませんでした。',
  cut: (most) => `はじめの ${most} 件だけを示しています。`,
  noPages: '一覧にページがありません。',
  brokenList: '読み取れるフィードやサイトマップではありません。ページのアドレスを指定してください。',
  lists: '別のページ一覧',
  unchanged: (path) => `前回の取り込みから変わっていません: ${path}`,
  progress: (address) => `${address} を読んでいます`,
};
