import type { DataFile } from '../../src/corpus/data-files.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';

/** An invented event with a small timetable, and one of the year before. */
const EVENT_FILES: readonly DataFile[] = [
  {
    kind: 'event',
    id: 'harbour2024',
    path: 'events/harbour2024.yaml',
    changed: 0,
    text: `
id: harbour2024
name: Cloud Harbour 2024
aliases: [クラウドハーバー2024]
hashtags: [harbour2024]
dates: [2024-05-18, 2024-05-19]
site: https://harbour.example.jp/2024
sessions:
  - id: harbour2024/A1
    title: 夜間対応をゼロにした365日 〜当番のいない運用へ〜
    date: 2024-05-18
    code: A1
    talk: https://harbour.example.jp/2024/talks/11
    speakers: [{ name: 長谷川 望, company: 株式会社みなと }]
  - id: harbour2024/A2
    title: 構成図は嘘をつく
    date: 2024-05-18
    code: A2
    talk: https://harbour.example.jp/2024/talks/12
    speakers: [{ name: 吉岡 玲, company: 合同会社いかり }]
  - id: harbour2024/B1
    title: コンテナの引っ越しにかかる本当の費用
    date: 2024-05-19
    code: B1
    talk: https://harbour.example.jp/2024/talks/21
    slides: https://speakerdeck.com/example/moving-containers
    speakers: [{ name: Hannah Cole, company: Brightwave Inc. }]
`,
  },
  {
    kind: 'event',
    id: 'harbour2023',
    path: 'events/harbour2023.yaml',
    changed: 0,
    text: `
id: harbour2023
name: Cloud Harbour 2023
hashtags: [harbour2023]
dates: [2023-05-20]
site: https://harbour.example.jp/2023
sessions:
  - id: harbour2023/C1
    title: 監視を減らす勇気、増やす根拠
    date: 2023-05-20
    talk: https://harbour.example.jp/2023/talks/31
`,
  },
];

/** The corpus of the invented events, with the drafts that lie beside them. */
export function harbourCorpus(reports: readonly { readonly id: string; readonly text: string }[] = []): {
  corpus: Corpus;
  faults: readonly unknown[];
} {
  const files = reports.map(({ id, text }): DataFile => ({ kind: 'report', id, path: `reports/${id}.md`, text, changed: 0 }));
  return readCorpus([...EVENT_FILES, ...files]);
}
