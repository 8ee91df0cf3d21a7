import type { Language } from '../../src/index.ts';

/** What a picture of the terminal shows. */
export interface Picture {
  /** Of its files: `docs/pictures/<name>.<language>.<columns>.light.png` and the like. */
  readonly name: string;
  readonly language: Language;
  readonly columns: number;
  /** The words behind `kikigaki`. */
  readonly command: readonly ['ask', string] | readonly ['digest', string, string];
}

const HARD = '大規模環境でCiliumを運用して何に困った？';

/** The pictures of the documents. */
export const PICTURES: readonly Picture[] = [
  { name: 'answer', language: 'ja', columns: 80, command: ['ask', HARD] },
  { name: 'answer', language: 'ja', columns: 120, command: ['ask', HARD] },
  { name: 'answer', language: 'en', columns: 80, command: ['ask', 'Who talked about Palworld?'] },
  { name: 'list', language: 'ja', columns: 80, command: ['ask', 'CNDT2022のキーノートは？'] },
  { name: 'digest', language: 'ja', columns: 80, command: ['digest', 'cndt2022', '2022-11-21'] },
];

/** Where a picture's files lie, below the root, without their ends: `.txt` is what was drawn, with the terminal's colours. */
export const pathOf = ({ name, language, columns }: Picture): string => `docs/pictures/${name}.${language}.${columns}`;
