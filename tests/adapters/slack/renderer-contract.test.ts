import { describe } from 'vitest';
import { messagePayload } from '../../../adapters/slack/message-payload.ts';
import { SLACK } from '../../../adapters/slack/platform.ts';
import { render } from '../../../adapters/slack/render.ts';
import type { Presentation } from '../../../src/index.ts';
import { rendererContract } from '../../contracts/renderer.ts';
import { checkBlocks } from '../../fakes/check-blocks.ts';

const check = (payload: object): readonly string[] => checkBlocks({ ...payload });

describe('with the newest blocks', () => {
  rendererContract({ platform: SLACK, render: (presentation) => messagePayload(render(presentation)), check });
});

describe('with the blocks that every workspace takes', () => {
  const { table: _, ...limits } = SLACK.limits;
  const classic = (presentation: Presentation) => messagePayload(render(presentation, 'classic'));
  rendererContract({ platform: { ...SLACK, limits }, render: classic, check });
});
