import { messagePayload } from '../../../adapters/slack/message-payload.ts';
import { render } from '../../../adapters/slack/render.ts';
import { rendererContract } from '../../contracts/renderer.ts';
import { checkBlocks } from '../../fakes/check-blocks.ts';

rendererContract({
  platform: 'slack',
  render: (presentation) => messagePayload(render(presentation)),
  check: (payload) => checkBlocks({ ...payload }),
});
