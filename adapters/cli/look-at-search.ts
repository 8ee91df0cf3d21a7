import { KikigakiError, type SearchEngineState } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import type { Finding } from './finding.ts';

/** Clusters give new texts to no node that is fuller than 85 %, and take none at all at 95 %. */
const [LITTLE_ROOM, NO_ROOM] = [0.15, 0.05];
/** What it was tried with. */
const [PRODUCT, MAJORS] = ['opensearch', new Set(['2'])] as const;

/** What is to be said of the engine that searches texts outside of this process; nothing where there is none. */
export async function lookAtSearch(
  probe: () => Promise<SearchEngineState | undefined>,
  { messages }: Pick<CommandContext, 'messages'>,
): Promise<readonly Finding[]> {
  const texts = messages.doctor;
  const finding = (level: Finding['level'], message: string): Finding => ({ check: 'search', level, message });
  try {
    const state = await probe();
    if (!state) return [];
    const { product, version, nodes, health, keepsTerms, disks } = state;
    const isTried = product === PRODUCT && MAJORS.has(version.split('.')[0] ?? '');
    const healths = { green: 'ok', yellow: nodes > 1 ? 'warning' : 'ok', red: 'fault' } as const;
    const found = [
      finding(isTried ? 'ok' : 'warning', isTried ? texts.searchEngine(version, nodes) : texts.searchUntried(product, version)),
      finding(healths[health], texts.searchHealth[health]),
    ];
    if (!keepsTerms) found.push(finding('fault', texts.searchCutsTerms));
    for (const { node, free } of disks)
      if (free < LITTLE_ROOM)
        found.push(finding(free < NO_ROOM ? 'fault' : 'warning', texts.searchDisk(node, Math.round(free * 100))));
    return found;
  } catch (error) {
    if (!(error instanceof KikigakiError)) throw error;
    const { detail } = error;
    const isAway = detail.code === 'search-engine-away';
    return [finding('fault', isAway ? texts.searchAway(detail.reason) : messages.error(detail))];
  }
}
