import type { Asker, Corpus, Kikigaki, Language } from '../../src/index.ts';

/** What a server of assistants needs. */
export interface McpParts {
  readonly kikigaki: Kikigaki;
  readonly corpus: () => Corpus | Promise<Corpus>;
  /** IANA name; what "today" means. */
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The program's own. */
  readonly version: string;
  /** In which somebody is answered whose words do not tell. */
  readonly language: Language;
  /** Whose questions are counted; nobody's over standard input. */
  readonly asker?: Asker;
}
