import { readCommandSettings } from '../../adapters/config.ts';
import { PLATFORMS } from '../../adapters/platforms.ts';
import { readServiceSettings, SERVICE_SCHEMA } from '../../adapters/service/settings.ts';
import { KikigakiError, type SettingFaultDetail } from '../../src/index.ts';

/** A setting as the program reads it. */
export interface KnownSetting {
  readonly name: string;
  /** What it is where it is not set, if that is one value. */
  readonly standard?: string;
  /** Which values are accepted, by what is said of a wrong one; absent where any is. */
  readonly accepted?: SettingFaultDetail;
}

/** Variables of every program, which decide about language alone. */
const OF_THE_SYSTEM = new Set(['LC_ALL', 'LC_MESSAGES', 'LANG']);
const NONSENSE = '\u0001';

/** All settings that the program reads: those of the command line are watched being read, the others stand in schemas and profiles. */
export async function knownSettings(): Promise<readonly KnownSetting[]> {
  const names = new Set([
    ...namesRead(),
    ...Object.keys(SERVICE_SCHEMA.shape),
    ...PLATFORMS.flatMap(({ settings }) => settings.names),
  ]);
  const standards: Readonly<Record<string, unknown>> = SERVICE_SCHEMA.parse({});
  return Promise.all(
    [...names].map(async (name) => {
      const [standard, accepted] = [standards[name], await acceptedOf(name)];
      return { name, ...(standard === undefined ? {} : { standard: String(standard) }), ...(accepted ? { accepted } : {}) };
    }),
  );
}

function namesRead(): readonly string[] {
  const read = new Set<string>();
  const environment = new Proxy<Record<string, string>>(
    {},
    {
      get(_, name) {
        read.add(String(name));
        return undefined;
      },
    },
  );
  const settings = readCommandSettings(environment);
  settings.meaning();
  settings.secretOf('');
  return [...read].filter((name) => !OF_THE_SYSTEM.has(name) && name !== 'undefined' && name !== '');
}

/** What the program says of a value that is none. */
async function acceptedOf(name: string): Promise<SettingFaultDetail | undefined> {
  try {
    await readServiceSettings({ [name]: NONSENSE }, PLATFORMS);
    return undefined;
  } catch (error) {
    if (!(error instanceof KikigakiError) || error.detail.code !== 'settings-faults') throw error;
    return error.detail.faults.find(({ setting, detail }) => setting === name && detail.code !== 'needs')?.detail;
  }
}
