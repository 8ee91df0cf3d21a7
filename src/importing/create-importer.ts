import type { ImportOptions, ImportReading, ImportSource } from './import-source.ts';
import type { KnownTalks } from './read-source.ts';
import { createReader, type Reader } from './reading/create-reader.ts';
import { LIMITS } from './reading/limits.ts';

/** Reads other people's reports. */
export interface Importer {
  read(source: ImportSource, options?: ImportOptions): Promise<ImportReading>;
  /** Ends what runs in the background. */
  close(): void;
}

export interface ImporterParts {
  readonly corpus: KnownTalks;
  /** Where several importers follow each other, one can serve them all. */
  readonly reader?: Reader;
}

/** Creates an importer that knows the events and talks of a corpus. It writes nothing; a source that cannot be read is an error as data. */
export function createImporter({ corpus, reader = createReader() }: ImporterParts): Importer {
  return {
    async read(source, options = {}) {
      const { length } = source.bytes;
      if (length > LIMITS.mostBytes) return { error: { code: 'too-large', bytes: length, most: LIMITS.mostBytes } };
      return reader.read(source, options, corpus);
    },
    close: reader.close,
  };
}
