import type { COMPONENT, INPUT_STYLE } from './protocol.ts';

/** A window as Discord's API takes it. */
export interface Window {
  readonly custom_id: string;
  readonly title: string;
  /** At most five. */
  readonly components: readonly Field[];
}

export interface Field {
  readonly type: typeof COMPONENT.label;
  readonly label: string;
  readonly description?: string;
  readonly component: TextInput | ListInput | Checkboxes;
}

export interface TextInput {
  readonly type: typeof COMPONENT.input;
  readonly custom_id: string;
  readonly style: (typeof INPUT_STYLE)[keyof typeof INPUT_STYLE];
  readonly required: boolean;
  readonly max_length: number;
  readonly value?: string;
  readonly placeholder?: string;
}

export interface ListInput {
  readonly type: typeof COMPONENT.select;
  readonly custom_id: string;
  readonly required: boolean;
  readonly min_values: number;
  readonly max_values: number;
  readonly placeholder?: string;
  readonly options: readonly InputOption[];
}

export interface Checkboxes {
  readonly type: typeof COMPONENT.checkboxes;
  readonly custom_id: string;
  readonly required: boolean;
  readonly min_values: number;
  readonly options: readonly InputOption[];
}

export interface InputOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  /** It is chosen when the window opens. */
  readonly default?: boolean;
}
