/** Writes the documents that come from the program: `npm run docs:reference`. */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { generatedDocuments } from './generated-documents.ts';

const ROOT = resolve(import.meta.dirname, '../..');
for (const [path, text] of Object.entries(await generatedDocuments())) await writeFile(join(ROOT, path), text);
