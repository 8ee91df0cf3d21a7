import { foldWidth } from '../../language/normalize-text.ts';
import { LIMITS } from '../reading/limits.ts';
import { rememberTexts } from './remember-texts.ts';

/**
 * How much a line's wording is that of a talk's title rather than of a note: about -4 to 4, 0 says nothing.
 * Titles end in a noun, join phrases with 〜を支える or 〜で実現する, have subtitles; notes are sentences with a topic and a predicate.
 */
export const scoreTitleWording: (text: string) => number = rememberTexts(scoreWording);

function scoreWording(text: string): number {
  if (text.length > LIMITS.longestHeading) return MIN_WORDING;
  const line = foldWidth(text).trim();
  const fitting = FEATURES.filter(({ pattern }) => pattern.test(line)).reduce((sum, { weight }) => sum + weight, 0);
  return Math.max(MIN_WORDING, Math.min(-MIN_WORDING, fitting + lengthWeight(line)));
}

const MIN_WORDING = -4;

interface Feature {
  readonly pattern: RegExp;
  readonly weight: number;
}

/** Weights follow the ratio in which each feature occurs in some 750 titles of the bundled timetables and in running text. */
const FEATURES: readonly Feature[] = [
  { pattern: /[。.．]$/, weight: -3 },
  { pattern: /。./, weight: -1.5 },
  {
    pattern:
      /(です|ます|でした|ました|ません|ましょう|ください|だった|である|そう|らしい|ぽい|かも|と思う|思った|感じ)(?:ね|よ|が|けど|ー|〜|~)*[!?\s)…]{0,9}$/,
    weight: -2.5,
  },
  {
    pattern:
      /(?:[いしきちりっんえけせてねべめれげじび]た|ている|ていた|てた|ない|なかった|れる|られる|なる|ある|いる|おく)[!?\s)]{0,9}$/,
    weight: -1.2,
  },
  {
    pattern: /(を[^、]{1,12}(する|した|させる|開始|決定|導入|利用|採用|実施|検討|提供|意識|選択|削減|追加|移行|変更|排除|解消))$/,
    weight: -1,
  },
  {
    pattern:
      /^(また|そして|しかし|ただ|なお|さらに|特に|例えば|たとえば|個人的|今回|当日|実際|最後に|まず|次に|ちなみに|この|その|これ|それ|ここ|こちら|私|僕|自分|弊社|我々|みんな)/,
    weight: -1.5,
  },
  { pattern: /[^、は]{1,30}は[、\s]?[^?!〜~]{4,140}$/, weight: -0.7 },
  { pattern: /(→|⇒|->|=>|←)/, weight: -1.2 },
  { pattern: /^[①-⑳(（]/, weight: -1 },
  { pattern: /^[^:：\s]{1,16}[::]\s?[^\s]{1,}/, weight: -0.2 },
  { pattern: /(なの(で|に)|ため、|ので、|けど|んだ|っぽい|やつ|とのこと|らしく|だけど|してた)/, weight: -1.2 },
  {
    pattern:
      /(お話し?|した話|する話|な話|った話|いた話|の話|てみた(話)?|とは[!?]{0,9}|[^の]方法|挑戦|取り組み|実践|入門|事例|未来|裏側|舞台裏|秘訣|勘所|ノウハウ(大全)?|道のり|歩み|軌跡|進め方|作り方|始め方|選び方|考え方|使い方|見つけ方|最前線|すすめ|設計術|解説|紹介|戦略|基盤|世界|今後|現在地|活用|運用|設計|構築|実装|最適化|高速化|自動化|内製化|改善|移行|進化|学び|知見|ベストプラクティス|アーキテクチャ|Deep Dive|101|at Scale|[Ww]orkshop|Journey)[!?」』~〜\s]{0,9}$/,
    weight: 1.3,
  },
  {
    pattern:
      /(を支える|で実現する|を実現する|から学ぶ|で学ぶ|で始める|から始める|で作る|で変わる|に向けた|のための|における|に対する|を加速|による|を用いた|を使った|を活用した|に挑む|を目指[すし]|を救う|を超える|としての|できる|からの脱却|からの卒業|を見据えた|時代の)(?=.{3})/,
    weight: 0.7,
  },
  { pattern: /[〜~―–—].{2,}[〜~―–—]?|\s-\s?\S/, weight: 0.8 },
  { pattern: /[!?](?=\S|$)/, weight: 0.5 },
  {
    pattern:
      /(Kubernetes|K8s|クラウド|Cloud|プラットフォーム|Platform|SRE|DevOps|AI|LLM|コンテナ|マイクロサービス|開発|運用|セキュリティ|オブザーバビリティ|Observability|アプリ|サービス|データ|チーム|組織|Go|Rust|React|TypeScript|テスト|設計)/i,
    weight: 0.3,
  },
  {
    pattern:
      /^([A-Z][\w'’.-]*|[a-z]{1,4}|&|\d+)([\s:]+([A-Z][\w'’.-]*|(?:a|an|the|of|for|in|on|to|with|and|or|at|by|from|your|our|is|how|you|we|it)|&|-|\d+))+[!?]?$/,
    weight: 1.2,
  },
  { pattern: /(、[^、]+){3,}/, weight: -0.6 },
];

/** The middle half of titles has 22 to 45 characters; below ten there are hardly any. */
function lengthWeight(line: string): number {
  const wide = [...line].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.6 : 1), 0);
  if (wide < 6) return -1.5;
  if (wide < 10) return -0.6;
  if (wide < 15) return 0.1;
  if (wide <= 60) return 0.8;
  return wide <= 90 ? 0.2 : -1.5;
}
