/** A Kikigaki whose data change while it runs. Loaded on demand: a single command needs none of it. */
export { changesBetween } from './changes-between.ts';
export { probeEngine } from './engine-module.ts';
export { keepFresh } from './reload/keep-fresh.ts';
export { openLiveKikigaki } from './reload/live-kikigaki.ts';
export { openInThreads } from './reload/open-in-threads.ts';
