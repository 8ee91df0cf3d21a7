import type { PlatformProfile } from '../../src/index.ts';
import { withoutUndefined } from '../../src/index.ts';
import { slackMessages } from './messages/messages.ts';
import { MAX_LINK_DOMAINS } from './names.ts';
import { SLACK } from './platform.ts';

/** Slack, as the service and the command line know it. */
export const slackProfile: PlatformProfile = {
  platform: SLACK,
  settings: {
    token: 'SLACK_BOT_TOKEN',
    names: ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_MODE', 'SLACK_API_URL'],
    hint: { ja: slackMessages.ja.hint, en: slackMessages.en.hint },
    async read(environment) {
      const { readSlackSettings } = await import('./settings.ts');
      const { settings, ...rest } = readSlackSettings(environment);
      if (!settings) return rest;
      return {
        ...rest,
        connection: {
          adapter: async (parts) => (await import('./create.ts')).createSlackAdapter(settings, parts),
          messenger: async () => (await import('./messenger.ts')).createSlackMessenger(settings),
          probe: async (language) => (await import('./probe.ts')).probeSlack(settings, slackMessages[language].doctor),
        },
      };
    },
  },
  commands: [
    {
      usage: 'manifest <platform>',
      texts: { ja: slackMessages.ja.manifestCommand, en: slackMessages.en.manifestCommand },
      async run({ words: [platform], options: { url, lang, links }, language }) {
        const { refused } = slackMessages[language];
        if (platform !== SLACK.name) return { kind: 'refused', why: refused.manifest };
        if (url !== undefined && !/^https:\/\/./.test(String(url))) return { kind: 'refused', why: refused.manifestUrl };
        const { manifest } = await import('./manifest.ts');
        // The manifest is in one language: Japanese, unless another is asked for.
        const text = manifest(
          withoutUndefined({
            language: lang === undefined ? 'ja' : language,
            url: url !== undefined ? String(url) : undefined,
            domains:
              links === undefined
                ? undefined
                : String(links)
                    .split(',')
                    .map((domain) => domain.trim())
                    .filter(Boolean)
                    .slice(0, MAX_LINK_DOMAINS),
          }),
        );
        return { kind: 'done', lines: [text.trimEnd()] };
      },
    },
  ],
  preview: async () => (await import('./preview.ts')).previewSlack,
};
