/** Makes what words replies from the settings; without a model there is nothing, and nobody is called. */
import type { Config } from '../config.ts';
import { costOf } from '../llm/cost-of.ts';
import { modelSettingsFor } from '../model-settings-for.ts';
import { preparePrompts } from '../prompts/render-prompt.ts';
import type { ModelWriterParts } from '../reply/model-writer.ts';
import { makeLlm } from './make-llm.ts';

export async function makeModel(config: Config): Promise<Omit<ModelWriterParts, 'judgeClaims'> | undefined> {
  const llm = await makeLlm(config);
  if (llm === undefined) return undefined;
  await preparePrompts();
  return {
    llm,
    linkHosts: config.SUFFLER_LINK_HOSTS,
    describe(feature, usage) {
      const settings = modelSettingsFor(config, feature);
      return { name: settings?.model ?? '', cost: settings === undefined ? 0 : (costOf(usage, settings) ?? 0) };
    },
  };
}
