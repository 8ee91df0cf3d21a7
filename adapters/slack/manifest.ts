import { Document, isSeq, type Pair, Scalar, visit } from 'yaml';
import type { Language } from '../../src/index.ts';
import type { SlackMessages } from './messages/en.ts';
import { slackMessages } from './messages/messages.ts';
import {
  BOT_EVENTS,
  HTTP_PATH,
  LINK_EVENT,
  LINK_SCOPES,
  OPTIONAL_SCOPES,
  REQUIRED_SCOPES,
  SHORTCUT,
  SLASH_COMMAND,
} from './names.ts';

export interface ManifestOptions {
  readonly language: Language;
  /** `https://host` that Slack reaches the service at, for HTTP mode; Socket Mode without it. */
  readonly url?: string;
  /** Domains whose links show as the talks they lead to: five at most. */
  readonly domains?: readonly string[];
}

/** What Slack has to know to make an app for this bot, as YAML with the reason for each scope. */
export function manifest(options: ManifestOptions): string {
  const { manifest: words } = slackMessages[options.language];
  const document = new Document(createManifest(options));
  explainScopes(document, words);
  return document.toString({ lineWidth: 0 });
}

function createManifest({ language, url, domains = [] }: ManifestOptions) {
  const unfurls = domains.length > 0;
  const { manifest: words } = slackMessages[language];
  const requestUrl = url === undefined ? undefined : new URL(HTTP_PATH, url).href;
  const atUrl = <Key extends string>(key: Key) => (requestUrl ? { [key]: requestUrl } : {});
  return {
    display_information: {
      name: 'Kikigaki',
      description: words.description,
      long_description: words.longDescription,
      background_color: '#1d3557',
    },
    features: {
      agent_view: { agent_description: words.agent, suggested_prompts: words.prompts.map((prompt) => ({ ...prompt })) },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      ...(unfurls && { unfurl_domains: [...domains] }),
      bot_user: { display_name: 'kikigaki', always_online: true },
      shortcuts: [{ type: 'message', name: words.shortcut, callback_id: SHORTCUT, description: words.shortcutDescription }],
      slash_commands: [
        { command: SLASH_COMMAND, description: words.command, usage_hint: words.usage, should_escape: false, ...atUrl('url') },
      ],
    },
    oauth_config: { scopes: { bot: [...REQUIRED_SCOPES, ...(unfurls ? LINK_SCOPES : [])], bot_optional: [...OPTIONAL_SCOPES] } },
    settings: {
      event_subscriptions: { ...atUrl('request_url'), bot_events: [...BOT_EVENTS, ...(unfurls ? [LINK_EVENT] : [])] },
      interactivity: { is_enabled: true, ...atUrl('request_url'), ...atUrl('message_menu_options_url') },
      org_deploy_enabled: false,
      socket_mode_enabled: requestUrl === undefined,
      token_rotation_enabled: false,
    },
  };
}

/** The reason for each scope stands behind it. */
function explainScopes(document: Document, words: SlackMessages['manifest']): void {
  const headings: Readonly<Record<string, string>> = { bot: words.required, bot_optional: words.optional };
  visit(document, {
    Pair(_, pair: Pair) {
      const name = pair.key instanceof Scalar ? String(pair.key.value) : '';
      const heading = headings[name];
      if (heading === undefined || !isSeq(pair.value) || !(pair.key instanceof Scalar)) return;
      pair.key.commentBefore = ` ${heading}`;
      for (const item of pair.value.items) {
        if (item instanceof Scalar) item.comment = ` ${words.scopes[item.value as keyof typeof words.scopes]}`;
      }
    },
  });
}
