import { type Environment, KikigakiError, type MeaningSettings, type SettingFault, withoutUndefined } from '../src/index.ts';

const KINDS = ['off', 'local', 'service'];

/**
 * By what meanings are searched, if they are: `MEANING`, and what belongs to it. An address and a model of a service without it mean
 * the service. Throws `settings-faults`.
 */
export function readMeaning(environment: Environment, modelsFolder: string): MeaningSettings | undefined {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const url = read('EMBEDDINGS_URL');
  const serviceModel = read('EMBEDDINGS_MODEL');
  const kind = read('MEANING') ?? (url && serviceModel ? 'service' : 'off');
  const prefixes = withoutUndefined({
    questionPrefix: environment['MEANING_QUESTION_PREFIX'],
    passagePrefix: environment['MEANING_PASSAGE_PREFIX'],
  });
  const faults = faultsOf(kind, { url, serviceModel, localModel: read('MEANING_MODEL') });
  if (faults.length > 0) throw new KikigakiError({ code: 'settings-faults', faults });
  if (kind === 'local') return { kind, model: read('MEANING_MODEL') as string, modelsFolder, ...prefixes };
  if (kind !== 'service') return undefined;
  const key = read('EMBEDDINGS_KEY');
  return { kind, url: url as string, model: serviceModel as string, ...withoutUndefined({ key }), ...prefixes };
}

interface Given {
  readonly url: string | undefined;
  readonly serviceModel: string | undefined;
  readonly localModel: string | undefined;
}

function faultsOf(kind: string, { url, serviceModel, localModel }: Given): SettingFault[] {
  const setting = 'MEANING';
  if (!KINDS.includes(kind)) return [{ setting, detail: { code: 'not-one-of', allowed: KINDS } }];
  if (kind === 'local') return localModel ? [] : [{ setting, detail: { code: 'needs', others: ['MEANING_MODEL'] } }];
  if (kind !== 'service') return [];
  if (!url || !serviceModel) return [{ setting, detail: { code: 'needs', others: ['EMBEDDINGS_URL', 'EMBEDDINGS_MODEL'] } }];
  const isUrl = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  return isUrl ? [] : [{ setting: 'EMBEDDINGS_URL', detail: { code: 'not-a-url' } }];
}
