/** Makes the model from the settings; without them there is none, and replies come from the articles' own wording. */
import type { Config } from '../config.ts';
import type { Llm } from '../llm/llm.ts';
import { modelSettingsFor } from '../model-settings-for.ts';

export async function makeLlm(config: Config): Promise<Llm | undefined> {
  const { SUFFLER_MODEL_URL: url, SUFFLER_MODEL_AT_ONCE: atOnce } = config;
  const suggestion = modelSettingsFor(config, 'suggestion');
  const refusal = modelSettingsFor(config, 'refusal');
  const bot = modelSettingsFor(config, 'bot');
  const judge = modelSettingsFor(config, 'judge');
  if (
    url === undefined ||
    suggestion === undefined ||
    refusal === undefined ||
    bot === undefined ||
    judge === undefined
  ) {
    return undefined;
  }
  const { createOpenAiLlm } = await import('../llm/openai-llm.ts');
  return createOpenAiLlm({
    url,
    key: config.SUFFLER_MODEL_KEY,
    settings: { suggestion, refusal, bot, judge },
    atOnce,
    // Those behind them would be late anyway.
    waiting: atOnce,
    onPause: (fault) => process.stderr.write(`The model pauses: ${fault}\n`),
    onResume: () => process.stderr.write('The model works again.\n'),
  });
}
