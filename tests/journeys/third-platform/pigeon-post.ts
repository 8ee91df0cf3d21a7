import { json } from 'node:stream/consumers';
import {
  type AdapterParts,
  decodeAction,
  encodeAction,
  numberedTitle,
  type Part,
  type Platform,
  type PlatformProfile,
  type Presentation,
  present,
  type RequestHandler,
  readCommand,
} from '../../../src/index.ts';

/** A letter as a pigeon carries it: lines of text, and what may be asked for by sending a code back. */
export interface Letter {
  readonly to: string;
  readonly lines: readonly string[];
  readonly codes: Readonly<Record<string, string>>;
}

const texts = {
  welcome: ['A loft was built here.'],
  help: ['Write a question on a slip of paper.'],
  digests: ['Write: digest subscribe'],
  commands: { events: 'events', import: 'import', subscribe: 'digest subscribe', subscriptions: 'digest list', edit: String },
};

const PIGEON_POST: Platform = {
  name: 'pigeon-post',
  title: 'Pigeon Post',
  offers: [],
  limits: { text: 1_000, options: 5, optionLabel: 40, optionValue: 40 },
  pace: 0,
  texts: { ja: texts, en: texts },
};

/** A platform of which neither the core nor the service knows anything; letters that nobody asked for go to `sent`. */
export const pigeonPost = (sent: Letter[]): PlatformProfile => ({
  platform: PIGEON_POST,
  settings: {
    token: 'PIGEON_LOFT',
    names: ['PIGEON_LOFT'],
    hint: { ja: 'PIGEON_LOFT=…', en: 'PIGEON_LOFT=…' },
    async read({ PIGEON_LOFT: loft }) {
      if (!loft) return { faults: [], secrets: [] };
      return {
        faults: [],
        secrets: [loft],
        connection: {
          adapter: async (parts) => createLoft(loft, parts),
          messenger: async () => ({
            platform: PIGEON_POST,
            async post({ channel, presentation, key }) {
              sent.push(render(channel.channel, presentation));
              return { kind: 'posted', message: key };
            },
            find: async () => ({ kind: 'not-allowed' }),
            notify: async () => true,
          }),
          probe: async () => ({
            platform: PIGEON_POST,
            token: async () => ({ kind: 'accepted', name: loft, faults: [], wishedScopes: [] }),
            channelFault: async () => undefined,
          }),
        },
      };
    },
  },
  commands: [],
  preview: async () => (presentation) => ({ payload: render('', presentation), faults: [] }),
});

/** `POST /pigeons` takes `{person, channel, words}` or `{person, channel, code}`; `GET /pigeons` says that the loft is open. */
function createLoft(workspace: string, { chat, addRoute }: AdapterParts) {
  const answer = async ({ person = '', channel = '', words = '', code }: Readonly<Record<string, string>>): Promise<Letter> => {
    const speaking = { platform: PIGEON_POST.name, workspace, channel, thread: channel, person };
    const action = code === undefined ? undefined : decodeAction(code);
    const reply = action ? await chat.act(action, speaking) : await chat.run(readCommand(words), speaking);
    await chat.posted(reply, speaking, { message: person });
    return render(reply.audience === 'channel' ? channel : person, present(reply, { language: 'en', platform: PIGEON_POST }));
  };
  return {
    name: PIGEON_POST.name,
    async start() {
      addRoute({ method: 'GET', path: '/pigeons', handler: async (_, response) => void response.end('open') });
      const handler: RequestHandler = async (request, response) => {
        response.end(JSON.stringify(await answer((await json(request)) as Readonly<Record<string, string>>)));
      };
      addRoute({ method: 'POST', path: '/pigeons', handler });
    },
    stop: async () => {},
    isReady: () => true,
  };
}

function render(to: string, { parts }: Presentation): Letter {
  const buttons = parts.flatMap((part) => ('buttons' in part ? part.buttons : []));
  const codes = Object.fromEntries(buttons.map(({ label, action }) => [label, encodeAction(action)]));
  return { to, lines: parts.flatMap(linesOf), codes };
}

const textOf = (spans: readonly { readonly text: string }[]): string => spans.map(({ text }) => text).join('');

function linesOf(part: Part): readonly string[] {
  switch (part.kind) {
    case 'heading':
    case 'note':
      return [part.text];
    case 'text':
      return [textOf(part.spans)];
    case 'card':
      return [numberedTitle(part), ...part.facts, textOf(part.passage)];
    case 'list':
      return part.items.map((item) => `${numberedTitle(item)} ${item.facts}`);
    default:
      return [];
  }
}
