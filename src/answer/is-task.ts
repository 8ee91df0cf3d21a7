import type { Question } from '../model/question.ts';

/**
 * Whether a question is none about talks but a task for somebody who writes, translates, reckons or obeys, or is about the bot itself.
 * Words of such a task (poem, system prompt) would otherwise find talks. One that names talks is a question.
 */
export const isTask = ({ text }: Question): boolean => !OF_TALKS.test(text) && (ENGLISH.test(text.trim()) || JAPANESE.test(text));

const OF_TALKS =
  /セッション|発表|登壇|講演|トーク|スライド|(?<![a-z])(?:talks?|sessions?|slides?|presentations?|keynotes?)(?![a-z])/i;

const ENGLISH =
  /^(?:please |can you |could you )?(?:are you |do you (?:like|love|think|feel|believe|dream|sleep|eat|enjoy|prefer) |what(?:'s| is) your |who (?:are|made|created) you|act as |pretend |(?:ignore|disregard|forget|override|bypass) (?:all )?(?:of )?(?:the |your |my |any )?(?:previous |prior |above |earlier |other )?(?:instructions?|rules?|prompts?|guidelines?|restrictions?|system|previous|prior|above)|tell me a (?:joke|story)|(?:print|show|reveal|repeat|output|dump|leak) (?:me )?your |(?:give|tell|send) (?:me )?your (?:system|config|prompt|instructions|rules|password|api|token|secret|credential|environment)|write (?:me )?(?:an? |some )?(?:poem|haiku|limerick|song|story|email|essay|letter|joke|bash|python|function|program)|translate |sing |remind me |solve [\dx(]|calculate |send (?:an? )?(?:email|message)|delete (?:all|every|the|my|this)|summari[sz]e (?:this|the book|the following))/i;

const JAPANESE =
  /^(?:あなた|君|きみ|お前)(?:の|は)|(?:指示|命令|ルール|規則|制約|制限)(?:は|を)?(?:全部|すべて|全て)?(?:無視|忘れ|破棄)|(?:設定ファイル|環境変数|秘密鍵|APIキー)(?:の中身)?を(?:表示|見せ|出力|出して|教え|吐い)|システムプロンプトを(?:表示|見せ|出し|教え)|語に訳し|に翻訳して|俳句|(?:詩|歌|小説|物語|コード|プログラム|スクリプト|数列|文面)を.{0,12}(?:書いて|詠んで|作って|考えて)|文面を考えて|リマインド|面白い話(?:を?して|を?聞かせて)|弁で(?:しゃべ|話)|を(?:全部|すべて|全て)削除して|要約して[:：]/;
