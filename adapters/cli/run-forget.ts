import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';

/** `kikigaki forget <platform> <workspace>`: removes all that is stored of a workspace or a server. */
export async function runForget(
  platform: string,
  workspace: string,
  { json }: { readonly json: boolean },
  { settings, messages, print, report }: CommandContext,
): Promise<ExitCode> {
  const { openState } = await import('../../src/state/index.ts');
  const state = await openState(settings.databaseUrl, Date.now, settings.secretOf);
  try {
    const removed = await state.forget({ platform, workspace });
    const rows = Object.values(removed).reduce((sum, count) => sum + count, 0);
    if (json) print(JSON.stringify({ platform, workspace, removed }));
    else report(rows > 0 ? messages.cli.forgot(rows) : messages.cli.forgotNothing);
    return rows > 0 ? EXIT_CODE.answered : EXIT_CODE.nothingFound;
  } finally {
    await state.close();
  }
}
