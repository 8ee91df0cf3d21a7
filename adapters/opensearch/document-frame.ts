import type { StreamedSource } from '../../src/search/index.ts';

/** What documents are read with, as structured-cloneable data. */
export type DocumentFrame = Pick<StreamedSource['corpus'], 'events' | 'vocabulary' | 'directory'>;
