import { messagePayload } from '../../../adapters/slack/message-payload.ts';
import { SLACK } from '../../../adapters/slack/platform.ts';
import { render } from '../../../adapters/slack/render.ts';
import { rendererContract } from '../../contracts/renderer.ts';
import { checkBlocks } from '../../fakes/check-blocks.ts';

rendererContract({
  platform: SLACK,
  render: (presentation) => messagePayload(render(presentation)),
  check: (payload) => checkBlocks({ ...payload }),
});
