import { checkMessage } from '../../../adapters/discord/check-message.ts';
import { renderMessage } from '../../../adapters/discord/render.ts';
import { rendererContract } from '../../contracts/renderer.ts';

rendererContract({ platform: 'discord', render: renderMessage, check: checkMessage });
