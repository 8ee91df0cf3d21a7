import type { InstallOptions } from './fetch-model.ts';
import type { ModelManifest } from './installed-model.ts';

/** Fetches a model by its name, once; see `fetchModel`. What does it is loaded only when it is wanted. */
export async function installModel(options: InstallOptions): Promise<ModelManifest> {
  const { fetchModel } = await import('./fetch-model.ts');
  return fetchModel(options);
}
