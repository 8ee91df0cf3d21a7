import { describeState, describeSubscription, withoutUndefined } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';

/** `kikigaki subscriptions`: who gets digests, when the next comes, and whether they get through. */
export async function runSubscriptions(
  { json }: { readonly json: boolean },
  { settings, messages, style, open, print, report }: CommandContext,
): Promise<ExitCode> {
  const [{ corpus }, { openState }, { createViews }] = await Promise.all([
    open(),
    import('../../src/state/index.ts'),
    import('../../src/digest/index.ts'),
  ]);
  const state = await openState(settings.databaseUrl, Date.now, settings.secretOf);
  try {
    const views = await createViews(state, () => corpus.events).all();
    if (json) {
      const subscriptions = views.map(({ subscription, settings: wanted, last }) => {
        const { nextDueAt, createdAt, settings: _, ...rest } = subscription;
        const times = { nextDueAt: new Date(nextDueAt).toISOString(), createdAt: new Date(createdAt).toISOString() };
        return { ...rest, ...times, settings: wanted, ...withoutUndefined({ last }) };
      });
      print(JSON.stringify({ total: views.length, subscriptions }));
    } else {
      for (const view of views) {
        const { id, platform, workspace, channel } = view.subscription;
        print(`${style.bold(id)}  ${platform} ${workspace} ${channel}  ${describeSubscription(view, messages)}`);
        print(style.paragraph(style.dim(describeState(view, messages).join(' · ')), 4));
      }
      if (views.length === 0) report(messages.digest.cli.noSubscriptions);
    }
    return views.length > 0 ? EXIT_CODE.answered : EXIT_CODE.nothingFound;
  } finally {
    await state.close();
  }
}
