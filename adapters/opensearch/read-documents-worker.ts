import { parentPort, workerData } from 'node:worker_threads';
import type { SearchDocument } from '../../src/search/index.ts';
import type { DocumentFrame } from './document-frame.ts';
import { createDocumentReader } from './read-document.ts';

/** The entry of a thread that reads documents for an index. */
const read = createDocumentReader(workerData as DocumentFrame);

parentPort?.on('message', (documents: readonly SearchDocument[]) => {
  parentPort?.postMessage(documents.flatMap((document) => read(document) ?? []));
});
