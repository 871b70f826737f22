/** The OpenAI-compatible model adapter over a real server, patient unless a test says otherwise. */
import { perFeature, type ModelSettings } from '../../src/llm/model-settings.ts';
import { createOpenAiLlm, type OpenAiLlmOptions } from '../../src/llm/openai-llm.ts';
import { makeModelServer } from './make-model-server.ts';

export const settings: ModelSettings = {
  model: 'tiny',
  temperature: 0.2,
  maxTokens: 100,
  deadlineMs: 8_000,
  tryMs: 8_000,
  firstTokenMs: 8_000,
  betweenTokensMs: 8_000,
};

export async function makeLlm(changed: Partial<ModelSettings> = {}, options: Partial<OpenAiLlmOptions> = {}) {
  const server = await makeModelServer();
  const llm = createOpenAiLlm({
    url: server.url,
    key: 'sk-secret-key',
    settings: perFeature({ ...settings, ...changed }),
    ...options,
  });
  return { server, llm };
}
