import { findFaults } from '../../../adapters/discord/find-faults.ts';
import { renderMessage } from '../../../adapters/discord/render.ts';
import { rendererContract } from '../../contracts/renderer.ts';

rendererContract({ platform: DISCORD, render: renderMessage, check: findFaults });

import { DISCORD } from '../../../adapters/discord/platform.ts';
