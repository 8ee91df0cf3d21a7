/** Where the vectors of meanings come from. */
export type MeaningSettings = LocalModelSettings | ServiceSettings;

/** What is put before a question and before a passage, where it is not what the model's family asks for. */
export interface PrefixSettings {
  readonly questionPrefix?: string;
  readonly passagePrefix?: string;
}

/** A model that runs in this process. */
export interface LocalModelSettings extends PrefixSettings {
  readonly kind: 'local';
  /** A folder in Hugging Face's layout, or the name of a model that was installed. */
  readonly model: string;
  /** Where installed models lie. */
  readonly modelsFolder: string;
}

/** An OpenAI-compatible service. */
export interface ServiceSettings extends PrefixSettings {
  readonly kind: 'service';
  /** Base address, e.g. `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
}
