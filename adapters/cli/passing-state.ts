import type { Conversation, State } from '../../src/index.ts';

/** What a conversation in a terminal remembers while it lasts. */
export function createPassingState(): Pick<State, 'conversations' | 'feedback' | 'channelDefaults' | 'subscriptions'> {
  const answers = new Map<string, Conversation>();
  let usual: string | undefined;
  return {
    conversations: {
      async save(_, answer) {
        answers.delete(answer.id);
        answers.set(answer.id, { ...answer, savedAt: 0 });
      },
      last: async () => [...answers.values()].at(-1),
      byAnswer: async (_, id) => answers.get(id),
      purge: async () => 0,
    },
    feedback: { give: async () => {}, since: async () => [], purge: async () => 0 },
    channelDefaults: {
      async set(_, event) {
        usual = event;
      },
      get: async () => usual,
      async clear() {
        usual = undefined;
      },
    },
    subscriptions: {
      create: () => Promise.reject(new Error('nothing is posted to a terminal')),
      list: async () => [],
      change: async () => undefined,
      remove: async () => false,
    },
  };
}
