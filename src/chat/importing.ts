import type { Reply } from '../model/reply.ts';
import type { Speaking } from '../model/speaking.ts';
import type { PageImports } from '../ports/page-imports.ts';
import type { Browsing } from './browsing.ts';

/** Pages that people bring to the bot. */
export interface Importing {
  /** `event` as a person writes it. */
  read(address: string, event: string | undefined, speaking: Speaking): Promise<Reply>;
  publish(draft: string, speaking: Speaking): Promise<Reply>;
}

/** Imports for those who may; without `imports` for nobody. */
export function createImporting(imports: PageImports | undefined, browsing: Browsing): Importing {
  const forThoseWhoMay = async (speaking: Speaking, run: (imports: PageImports) => Promise<Reply>): Promise<Reply> => {
    if (!imports) return { kind: 'no-import', why: 'off' };
    return speaking.mayImport === true ? run(imports) : { kind: 'no-import', why: 'not-allowed' };
  };
  return {
    read: (address, event, speaking) =>
      forThoseWhoMay(speaking, async ({ read }) => {
        const id = event === undefined ? undefined : (await browsing.event(event)).id;
        return { kind: 'import', found: await read(address, id) };
      }),
    publish: (draft, speaking) =>
      forThoseWhoMay(speaking, async ({ publish }) => ({ kind: 'published', outcome: await publish(draft) })),
  };
}
