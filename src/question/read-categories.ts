import type { QuestionText } from './question-text.ts';

/** Categories of the timetables, each with the words that people ask for it by when they ask for all of it. */
const CATEGORY_WORDS: readonly (readonly [string, string])[] = [
  ['Operation / Monitoring / Logging', 'operation ?/ ?monitoring ?/ ?logging|運用(?:・|/)監視'],
  ['CI / CD', 'ci ?/ ?cd'],
  ['Architecture Design', 'architecture design|アーキテクチャ設計'],
  ['Security', 'security|セキュリティ'],
  ['Application / Development', 'application ?/ ?development'],
  ['Microservices / Services Mesh', 'microservices ?/ ?services? mesh'],
  ['Storage / Database', 'storage ?/ ?database|ストレージ(?:・|/)データベース'],
  ['組織論', '組織論'],
  ['Orchestration', 'orchestration|オーケストレーション'],
  ['Customizing / Extending', 'customizing ?/ ?extending'],
  ['Runtime', 'runtime'],
  ['Networking', 'networking|ネットワーキング'],
  ['Hybrid Cloud / Multi Cloud', 'hybrid cloud ?/ ?multi cloud'],
  ['IoT / Edge', 'iot ?/ ?edge'],
  ['FinOps', 'finops'],
];

/** Takes a category out of a question that asks for all of it: カテゴリーがSecurityのセッション一覧. */
export function readCategories(question: QuestionText): string[] {
  const isNamed = /カテゴリ|分類|category/.test(question.text);
  const found = CATEGORY_WORDS.filter(([, words]) => {
    const named = `(?:カテゴリー?(?:が|の|は|:)? ?|分類が|category (?:is )?)?(?:${words})(?:カテゴリー?|分類| category| track)?`;
    const alone = `(?<=^|[\\s、,])(?:${words})(?=の? ?(?:セッション|発表|トーク|講演)? *$|(?: (?:sessions|talks|presentations))? *[?？]?$)`;
    return question.take(new RegExp(isNamed ? named : alone, 'g')).length > 0;
  });
  if (isNamed) question.take(/カテゴリー?(?:が|の|は)?|分類(?:が|の)?|(?:in )?(?:the )?category/g);
  return found.map(([category]) => category);
}
