import { createWordCover } from '../language/word-cover.ts';
import type { Asked, Intent, Material } from '../model/question.ts';
import type { SessionKind } from '../model/session.ts';
import type { QuestionText } from './question-text.ts';

/** What is wanted, beside what it is about. */
export interface Wish {
  readonly intent: Intent;
  readonly kinds: readonly SessionKind[];
  readonly having: readonly Material[];
  readonly asked?: Asked;
}

const BETWEEN_GREETINGS = /[\s、,!！。.~〜ー♪☺\u{1F600}-\u{1F64F}]/u;
const isGreetings = createWordCover({
  character: BETWEEN_GREETINGS,
  words: [
    ...'こんにちは こんにちわ こんばんは こんばんわ おはよう おはようございます はじめまして やあ どうも なるほど'.split(' '),
    ...'ありがと ありがとう ありがとうございます ありがとうございました サンキュ サンキュー 助かりました 助かります 助かった'.split(
      ' ',
    ),
    ...['お疲れ', 'お疲れ様', 'お疲れさま'].flatMap((word) => [word, `${word}です`, `${word}でした`]),
    ...'了解 了解です わかりました ok hi hello hey thank thanks thx ty cheers great nice perfect there kikigaki'.split(' '),
    ...['good morning', 'good afternoon', 'good evening', 'thank you', 'thanks you', 'so much', 'very much', 'a lot'],
    ...['for the help', 'for your help'],
  ],
});
/** A greeting begins with a word: signs alone are none. */
const isGreeting = (text: string): boolean => {
  const [first = ''] = text;
  return !BETWEEN_GREETINGS.test(first) && isGreetings(text);
};
const HELP =
  /^(?:使い方|つかいかた|ヘルプ|help|\?|？|何ができ(?:る|ます)(?:の|か)?|なにができる(?:の)?|どう(?:やって)?使う(?:の|んですか)?|how (?:do|can|should) i (?:use|ask)(?: you| this| the bot| questions?)?|what can you do|who are you|あなたは?誰(?:ですか)?)[\s?？!！。]*$|^使い方[をが]?(?:教えて|知りたい)/;

const COUNT =
  /何(?:件|本|個|セッション|トーク)(?:ほど|くらい|ぐらい)?(?:の(?=セッション|発表))?|何回(?=(?:登壇|発表|話))|いくつ(?:の)?(?=$|\s|[?？]|セッション|発表|トーク|話|講演|あ|ぐらい|くらい)|件数|全部で|(?:セッション|発表|トーク|講演)の?数(?=は|を|が|って|[?？]|$)|how many|(?:the )?number of|count of|^count /g;
const LIST =
  /一覧(?:で|を|にして)?(?:出して|見せて|表示して|ください)?|(?<![\p{Script=Katakana}ー])リスト(?:アップ(?:して)?)?(?:で|を|にして)?(?=$|[\s?？。]|教|見|出|く|が|ちょ|表)|(?:全部|全て|すべて|ぜんぶ)(?=の?(?:セッション|発表|トーク|話|講演|キーノート|lt)|見|教|出|知り|リスト|挙|あげ|並べ|$|[\s?？。、])(?:の)?|(?<![a-z])(?:show|tell|give) me everything (?:on|about)(?![a-z])|(?:どんな|どういう)(?:セッション|発表|話|トーク|講演|もの|の|キーノート|lt)(?:が|は)?(?=ある|あった|あり|出|[?？]|$)|何の話があった|(?<![a-z])list(?: of| me)?(?: all| every)?(?: the)?(?![a-z])|(?<![a-z])(?:show|give|tell) me (?:all|every|the list of)(?: of)?(?: the)?(?![a-z])|(?<![a-z])all (?:of )?(?:the )?(?=\S*? ?(?:talks|sessions|presentations|keynotes|lightning))|(?<![a-z])every (?=\S* ?(?:talk|session|presentation|keynote))|(?<![a-z])which (?=(?:\S+ ){0,2}?(?:talks|sessions|presentations|keynotes)(?![a-z]))|(?<![a-z])what (?=(?:\S+ ){0,2}?(?:talks|sessions|presentations|keynotes) (?:were|are|did|was))/gu;
const DIGEST = /ダイジェスト|まとめて(?:教えて|ほしい|ください|紹介)|digest|summary of (?:the )?day|round-?up/g;

const KINDS: readonly (readonly [SessionKind, RegExp])[] = [
  ['keynote', /基調講演|キーノート(?:セッション)?|keynotes?(?: sessions?| talks?)?/g],
  ['lightning-talk', /ライトニング ?トーク|(?<![a-z0-9])lts?(?![a-z0-9])|lightning[ -]?talks?/g],
];

const EXISTS =
  '(?:が|も|の|は)?(?:ある|あり|あった|付き|つき|公開(?:され|して)|見(?:られ|れ)る|観(?:られ|れ)る|残って(?:い)?る|アップ(?:され|して))(?:ている|てる|いる|る|の|た|もの)?(?:やつ|もの|の)?';
const HAVING: readonly (readonly [Material, RegExp])[] = [
  [
    'slides',
    new RegExp(
      `(?:資料|スライド)${EXISTS}(?=\\S)(?!か|の?[?？]|$)|with (?:the )?(?:slides|a deck)(?: available)?|(?:that|which) ha(?:ve|s) slides|having slides|(?<![a-z])have (?:the )?slides`,
      'g',
    ),
  ],
  [
    'video',
    new RegExp(
      `(?:動画|録画|アーカイブ|ビデオ)(?:で)?${EXISTS}(?=\\S)(?!か|の?[?？]|$)|with (?:a |the )?(?:videos?|recordings?)(?: available)?|(?:that|which) ha(?:ve|s) (?:a )?(?:videos?|recordings?)|(?:that|which) (?:was|were|are|is) recorded|recorded (?=talks|sessions)|(?<![a-z])have (?:a )?(?:videos?|recordings?)`,
      'g',
    ),
  ],
  [
    'notes',
    new RegExp(
      `(?:参加)?(?:レポート|メモ|感想)${EXISTS}(?=\\S)(?!か|の?[?？]|$)|with (?:a )?(?:notes?|reports?)(?: available)?|(?:that|which) ha(?:ve|s) (?:a )?(?:notes?|reports?)`,
      'g',
    ),
  ],
];

const BOTH_MATERIALS =
  /(?:資料|スライド)(?:と|も|・|および)(?:動画|録画|アーカイブ)(?:の?両方)?(?:が|も)?(?:ある|あった|公開されている|見られる)(?=\S)|with (?:both )?slides and (?:a )?(?:videos?|recordings?)/g;

const END =
  '(?:(?:は|って|を|が)?(?:どこ|何|なに|誰|だれ|どなた|ある|あります|ありますか|見たい|欲しい|ほしい|ください|ちょうだい|教えて|知りたい|見せて)?(?:にある|だっけ|だった|でした|です|でしたっけ|なの|か|の)*[\\s?？。!！]*$)';
const ASKED: readonly (readonly [Asked, RegExp])[] = [
  [
    'speaker',
    new RegExp(
      `(?:誰|だれ|どなた)(?:が|の)?(?:話(?:した|して(?:い)?た|す|した人)|話し(?:た|て(?:い)?た)|発表(?:した|して(?:い)?た)|登壇(?:した|して(?:い)?た)|しゃべった|喋った|発表|話|講演|セッション|トーク)?(?:の|人|んだっけ|だっけ|っけ)*(?:です|でした)?か?[\\s?？。]*$|(?:登壇者|スピーカー|話し手|発表者|話した人|話してた人|講演者|発表した人)${END}|^who (?:spoke|talked|presented|gave|was|were|is|did|are)|who (?:spoke|talked|presented|gave)(?= |\\?|$)|(?:the )?speakers? (?:of|for) `,
      'g',
    ),
  ],
  [
    'company',
    new RegExp(
      `(?:どこ|何|なん|どちら|どの)(?:の|という)?(?:会社|企業)(?:の(?:人|方|話|事例|発表|登壇|取り組み|セッション))?(?:が|は)?${END}|(?:(?:which|what) company)|どこの会社(?:の話|の人|の事例)?`,
      'g',
    ),
  ],
  [
    'slides',
    new RegExp(
      `(?:発表|登壇|講演)?(?:の)?(?:資料|スライド|スライド資料)${END}|(?:where (?:are|is|can i (?:find|get|see)) )?(?:the )?(?:slides|slide deck|deck)(?: (?:of|for|from) | (?:link|url|available))?(?:\\?|$| )`,
      'g',
    ),
  ],
  [
    'video',
    new RegExp(
      `(?:発表|登壇|講演)?(?:の)?(?:動画|録画|アーカイブ|ビデオ|youtube)(?:で見(?:られ|れ)(?:る|ます))?${END}|(?:is there |where is |can i (?:watch|see) )(?:a |the )?(?:video|recording)(?: (?:of|for) )?|(?:the )?(?:video|recording) (?:of|for) |^(?:the |any )?(?:video|recording)s?[\\s?.]*$`,
      'g',
    ),
  ],
  [
    'when',
    new RegExp(
      `いつ(?:の|やった|あった|話された|だった|行われた|開催された|ですか|だっけ|でしたっけ)?(?:話|発表|セッション|イベント|やつ|の)?${END}|(?:何年|何月何日|何日目|何時)(?:の(?:話|発表|イベント))?(?:から)?${END}|^when (?:was|were|did|is)|(?:on )?what (?:date|day|time) (?:was|is|did)`,
      'g',
    ),
  ],
  [
    'event',
    /(?:どの|何の|なんの|どこの)(?:イベント|カンファレンス|回)(?:で|の|だった|での)?(?:話|発表|聞け|やっ|見|した|された|でき|ある|あった|る|た|の|か|です|っけ|だ)*[\s?？。]*$|(?:at )?(?:which|what) (?:event|conference)/g,
  ],
  [
    'link',
    new RegExp(
      `(?:リンク|url|アドレス)${END}|(?:(?:the )?(?:link|url) (?:to|for|of) )|(?:give me|send me|share) (?:the )?(?:link|url)`,
      'g',
    ),
  ],
];

/** Takes out of a question what is wanted: a list, a number, keynotes, talks with slides, who spoke. */
export function readIntent(question: QuestionText): Wish {
  const bare = question.text.trim();
  if (!/[\p{L}\p{N}]/u.test(bare) || isGreeting(bare) || HELP.test(bare)) return { intent: 'help', kinds: [], having: [] };
  const isBoth = question.take(BOTH_MATERIALS).length > 0;
  const having: readonly Material[] = isBoth
    ? ['slides', 'video']
    : HAVING.flatMap(([material, pattern]) => (question.take(pattern).length > 0 ? [material] : []));
  const isCount = question.take(COUNT).length > 0;
  const isList = question.take(LIST).length > 0;
  const isDigest = !isCount && question.take(DIGEST).length > 0;
  const asked = isCount || isList ? undefined : ASKED.find(([, pattern]) => question.take(pattern).length > 0)?.[0];
  const kinds = KINDS.flatMap(([kind, pattern]) => (question.take(pattern).length > 0 ? [kind] : []));
  const intent = isCount ? 'count' : isList ? 'list' : isDigest ? 'digest' : 'find';
  return { intent, kinds, having, ...(asked && { asked }) };
}
