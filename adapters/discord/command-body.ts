/** A command in the form in which Discord's API takes it. */
export interface CommandBody {
  /** Of those that Discord has. */
  readonly id?: string;
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly OptionBody[];
  readonly default_member_permissions?: number;
  readonly integration_types?: readonly number[];
  readonly contexts?: readonly number[];
}

export interface OptionBody {
  readonly type: number;
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>>;
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string>>;
  readonly required?: true;
  readonly autocomplete?: true;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  /** Of a subcommand. */
  readonly options?: readonly OptionBody[];
}
