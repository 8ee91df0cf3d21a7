/** How settings are read out of the environment; loaded only where the service's settings are. */

export { readSettings } from './read-settings.ts';
export { setting } from './setting.ts';
