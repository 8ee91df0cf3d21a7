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

const NOUN = '(?:の? ?(?:セッション|発表|トーク|講演|話)|(?: (?:sessions|talks|presentations)))?';

/** The category that a list is about when its topic is nothing but a category's name; `undefined` for another topic. */
export function categoryOf(topic: string): string | undefined {
  const bare = topic
    .replace(/[「」『』"']/g, '')
    .replace(/カテゴリー?(?:が|の|は|:)?|分類(?:が|の)?|(?:in )?(?:the )?category/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return CATEGORY_WORDS.find(([, words]) =>
    new RegExp(`^(?:の|in|at|about|on)? ?(?:${words})${NOUN}(?:には|に|を|は|が|の|ある|あった| |of|in|at)*[?？]?$`).test(bare),
  )?.[0];
}
