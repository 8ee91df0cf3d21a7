import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBundled } from '../fixtures/open-bundled.ts';
import { discordScenes } from './discord-scenes.ts';
import { slackHtml } from './slack-html.ts';
import { slackScenes } from './slack-scenes.ts';

const PICTURES = resolve(import.meta.dirname, '../../docs/pictures');

describe('the pictures of Slack', () => {
  it('show what the program says today; `npx tsx tests/pictures/draw-slack.ts` draws them again', async () => {
    for (const scene of await slackScenes(await openBundled())) {
      const drawn: unknown = JSON.parse(readFileSync(resolve(PICTURES, `slack-${scene.name}.json`), 'utf8'));
      expect(JSON.parse(JSON.stringify(scene)), scene.name).toEqual(drawn);
      expect(existsSync(resolve(PICTURES, `slack-${scene.name}.png`))).toBe(true);
      expect(slackHtml(scene)).toContain('</html>');
    }
  });
});

describe('the pictures of Discord', () => {
  it('show what the program says today; `npx tsx tests/pictures/draw-discord.ts` draws them again', async () => {
    for (const scene of await discordScenes(await openBundled())) {
      const drawn: unknown = JSON.parse(readFileSync(resolve(PICTURES, `discord-${scene.name}.json`), 'utf8'));
      expect(JSON.parse(JSON.stringify(scene)), scene.name).toEqual(drawn);
      expect(existsSync(resolve(PICTURES, `discord-${scene.name}.png`))).toBe(true);
    }
  });
});
