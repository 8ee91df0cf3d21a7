/** What a model cannot do without, and what tells more of it. */
export const REQUIRED_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;
export const OPTIONAL_FILES = ['1_Pooling/config.json'] as const;

/** The weights that a processor reads quickest go first; of what is not named here, the first by name. */
const PREFERRED = ['model_quantized', 'model_int8', 'model_q4', 'model_uint8', 'model'];

/** The file with the weights to use, among the files of a model; none where there is no ONNX file. */
export function chooseWeights(files: readonly string[]): string | undefined {
  const all = files.filter((file) => file.endsWith('.onnx')).sort();
  const preferred = PREFERRED.flatMap((name) => [`onnx/${name}.onnx`, `${name}.onnx`]);
  return preferred.find((name) => all.includes(name)) ?? all[0];
}

/** The files beside some weights that belong to them: what is too large for one file lies in others. */
export const dataOfWeights = (weights: string, files: readonly string[]): string[] =>
  files.filter((file) => file.startsWith(`${weights}_data`) || file === `${weights}.data`);
