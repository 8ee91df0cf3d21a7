import { count } from './words.ts';

export const service = {
  connect: (hints: readonly string[]): string =>
    [
      'No chat platform is connected. To connect one, put its tokens into .env and start again (.env.example explains each):',
      ...hints.map((hint) => `  ${hint}`),
    ].join('\n'),
  page: (url: string): string => `To ask and browse in a browser: ${url}`,
  stopHint: 'Until then it runs on its own; Ctrl-C stops it.',
};

/** How many questions had each outcome when their vectors were asked for. */
type Outcomes = Readonly<Record<'answered' | 'late' | 'failed' | 'skipped', number>>;

export const doctor = {
  level: { ok: 'ok', warning: 'warning', fault: 'FAULT' },
  check: {
    settings: 'settings',
    data: 'data',
    cache: 'cache',
    state: 'state',
    clock: 'clock',
    channels: 'channels',
    deliveries: 'deliveries',
    meaning: 'meaning',
    search: 'search',
  },
  settingsOk: 'no faults',
  data: (sessions: number, reports: number, events: number, asOf: string): string =>
    `${count(events, 'event')}, ${count(sessions, 'session')}, ${count(reports, 'report')}, as of ${asOf}`,
  cacheFits: (folder: string): string => `the index in ${folder} is up to date`,
  cacheBuilt: (folder: string): string => `the index in ${folder} was missing or out of date and has been built`,
  meaningOff: 'off; words alone are searched',
  meaningWorks: (model: string, milliseconds: number): string => `${model} gives the vector of a question in ${milliseconds} ms`,
  meaningCounts: ({ answered, late, failed, skipped }: Outcomes, pauses: number): string =>
    `in the running service: ${count(answered, 'question')} with a vector, ${late} too late, ${failed} failed, ${skipped} not asked; the model was left alone ${count(pauses, 'time')}`,
  meaningFails: (reason: string): string =>
    `the model gives no vector of a question in time (${reason}), so words alone answer. Check EMBEDDINGS_URL and EMBEDDINGS_MODEL, or MEANING_MODEL.`,
  searchEngine: (version: string, nodes: number): string => `OpenSearch ${version}, ${count(nodes, 'node')}`,
  searchUntried: (product: string, version: string): string => `${product} ${version} was never tried. OpenSearch 2.19 was.`,
  searchHealth: {
    green: 'all texts and their copies are there',
    yellow: 'some texts have no copy: if their node goes, they cannot be searched',
    red: 'some texts cannot be searched. Bring back the nodes that have gone; if they are lost, "kikigaki index" fills the index anew.',
  },
  searchCutsTerms:
    'words are cut or changed there, so answers will be missed. Delete templates of the cluster that change indexes called kikigaki-*, then those indexes.',
  searchDisk: (node: string, percent: number): string =>
    `${percent} % of ${node}'s disk is free. A cluster takes nothing more when too little is: make room, or add a node.`,
  searchAway: (reason: string): string =>
    `the cluster cannot be reached (${reason}). Check OPENSEARCH_URL, OPENSEARCH_CA, the name and password or OPENSEARCH_API_KEY, and whether it is running.`,
  state: (subscriptions: number): string => `reachable, up to date, ${count(subscriptions, 'subscription')}`,
  clock: (local: string, zone: string): string => `${local} in ${zone}`,
  clockOff: (seconds: number, platform: string): string =>
    `differs from ${platform}'s by ${count(seconds, 'second')}. Set the machine's clock; signed requests are rejected when it is minutes off.`,
  notSet: 'not set up',
  connected: (name: string, place: string): string => `the token is ${name}'s${place && ` in ${place}`}`,
  scopesWished: (scopes: readonly string[]): string => `works, but can do less without ${scopes.join(', ')}`,
  refused: (code: string): string => `the platform rejects the token (${code}). Copy it again from the app's settings.`,
  unreachable: (reason: string): string => `the platform cannot be reached (${reason}). Check the network and the proxy.`,
  channelGone: (channel: string, code: string): string =>
    `${channel} cannot be read (${code}). Invite the bot to it, or remove the subscription.`,
  channelsOk: (n: number): string => `${count(n, 'channel')} of subscriptions can be reached`,
  noSubscriptions: 'no subscriptions',
  delivery: (subscription: string, date: string, state: string, reason: string): string =>
    `${subscription}: ${date} ${state}${reason && ` (${reason})`}`,
  broken: (subscription: string, reason: string): string =>
    `${subscription} cannot be delivered (${reason}). Fix that; it resumes with the next digest.`,
  stateSkipped: 'not checked, because the state cannot be opened',
};
