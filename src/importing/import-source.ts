import type { ImportError } from '../model/import-error.ts';
import type { ImportResult } from '../model/import-result.ts';
import type { ContentKind } from '../ports/fetcher.ts';
import type { ReportDraft } from './drafting/compose-draft.ts';
import type { PageVersion } from './drafting/draft-file.ts';

/** Something to import, wherever its bytes come from. */
export interface ImportSource {
  /** A file's name or an address; its ending tells the format, its last part names the draft. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a page that was fetched. */
  readonly page?: SourcePage;
}

export interface SourcePage extends PageVersion {
  /** Where it was found; what a person names may lead on. */
  readonly foundAt: string;
  readonly kind: ContentKind;
  readonly charset?: string;
}

export interface ImportOptions {
  /** The event's id, where a person says it. */
  readonly event?: string;
  /** `ignored`: find talks by the report alone. */
  readonly timetable?: 'known' | 'ignored';
}

export type ImportReading =
  | {
      /** What `--dry-run --json` prints. */
      readonly result: ImportResult;
      /** What would be written; absent where the event is not known. */
      readonly draft?: ReportDraft;
    }
  | { readonly error: ImportError };
