import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ImportRecord, readDraftFile } from './draft-file.ts';

export interface ImportedPage {
  readonly path: string;
  /** The event it was bound to. */
  readonly event: string;
  readonly page: NonNullable<ImportRecord['page']>;
}

/** The report in the data folder `out` that an import of an address wrote; the last one where there are several. */
export async function findImportedPage(out: string, address: string): Promise<ImportedPage | undefined> {
  const names = await readdir(join(out, 'reports'), { recursive: true }).catch(() => []);
  let found: ImportedPage | undefined;
  for (const name of names.filter((one) => one.endsWith('.md')).sort()) {
    const path = join(out, 'reports', name);
    const text = await readFile(path, 'utf8').catch(() => '');
    // Most reports were not fetched: they need not be taken apart.
    if (!text.includes('"page":{"address":')) continue;
    const { record } = readDraftFile(text);
    if (record?.page?.address === address) found = { path, event: name.split(/[\\/]/)[0] ?? '', page: record.page };
  }
  return found;
}
