/** The configuration: one schema over the environment, parsed once; everything else gets values. */
import { z } from 'zod';
import { mainTenant, tenantSchema } from './domain/tenant.ts';
import { SufflerError } from './errors.ts';
import { featureSettingsSchema } from './llm/model-settings.ts';

const wholeNumber = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .pipe(z.number().min(min, error).max(max, error));
};

const decimal = (max: number) => {
  const error = `must be a number from 0 to ${max}`;
  return z
    .string()
    .regex(/^\d*\.?\d+$/, error)
    .transform(Number)
    .pipe(z.number().max(max, error));
};

const baseUrl = z.url({ protocol: /^https?$/, error: 'must be a URL such as http://127.0.0.1:11434/v1' });

const origin = /^https?:\/\/[^\s/?#@;,'"]+$/i;

const origins = z
  .string()
  .default('')
  .transform((list) =>
    list
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((one) => one !== ''),
  )
  .refine((list) => list.every((one) => origin.test(one)), {
    error: 'must be origins such as https://desk.example, parted by commas, without a path',
  });

/** Every variable with its meaning and default; `.env.example` is made from this. */
export const configSchema = z.object({
  PORT: wholeNumber(0, 65535).default(8787).describe('Port to listen on; 0 takes any free one.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for all of them.'),
  SUFFLER_PROCESSES: wholeNumber(1, 64)
    .default(1)
    .describe(
      'Processes that answer, sharing the port; as many as the machine has cores is enough. Each holds the indexes in its own memory.',
    ),
  SUFFLER_DB: z.string().min(1).default('suffler.sqlite').describe('The SQLite file; made when it is missing.'),
  SUFFLER_TENANT: tenantSchema
    .default(mainTenant)
    .describe('Whose knowledge base it is. Tenants share a database and see nothing of one another.'),
  SUFFLER_KB: z
    .string()
    .min(1)
    .optional()
    .describe('Folder indexed at the start when the database is empty. By default the demo knowledge base.'),
  SUFFLER_DATA: z
    .string()
    .min(1)
    .optional()
    .describe('Folder of evaluation data for the benchmarks. By default ../shared/data beside the repository.'),
  SUFFLER_MIN_CONFIDENCE: decimal(1)
    .default(0.5)
    .describe('Confidence from which a reply is given, 0 to 1; below it Suffler stays silent.'),
  SUFFLER_BODY_LIMIT: wholeNumber(1_024, 100_000_000)
    .default(262_144)
    .describe('Largest request body in bytes; more is refused with 413.'),
  SUFFLER_LOG: z.enum(['json', 'off']).default('json').describe('One JSON line a request on stdout, or none.'),
  SUFFLER_KEY: z.string().min(1).optional().describe('Key with which suffler demo play calls the server.'),
  NODE_ENV: z.string().optional().describe('With production an empty database gets no demo accounts.'),
  SUFFLER_SESSION_IDLE_MINUTES: wholeNumber(1, 10_080)
    .default(120)
    .describe('A person who did nothing for so many minutes signs in again.'),
  SUFFLER_SESSION_HOURS: wholeNumber(1, 720)
    .default(12)
    .describe('A person signs in again after so many hours, whatever they did.'),
  SUFFLER_VISITOR_HOURS: wholeNumber(1, 8_760)
    .default(168)
    .describe('A visitor of the chat may come back to their conversation for so many hours.'),
  SUFFLER_PROXIES: wholeNumber(0, 10)
    .default(0)
    .describe('Proxies in front, whose X-Forwarded-For and X-Forwarded-Proto are believed; 0 believes none.'),
  SUFFLER_FRAME_ANCESTORS: origins.describe(
    'Origins, parted by commas, whose pages may frame /embed/panel. By default this server alone.',
  ),
  SUFFLER_WIDGET_ORIGINS: origins.describe(
    'Origins, parted by commas, whose pages may hold the chat widget. By default this server alone.',
  ),
  SUFFLER_RATE_SIGN_IN: wholeNumber(0, 1_000_000)
    .default(60)
    .describe(
      'Tries to sign in, a minute and address; 0 sets no limit, and each process counts by itself, here and below.',
    ),
  SUFFLER_RATE_NEW_VISITOR: wholeNumber(0, 1_000_000)
    .default(20)
    .describe('Conversations that visitors open, a minute and address.'),
  SUFFLER_RATE_ANYONE: wholeNumber(0, 1_000_000)
    .default(60)
    .describe('Changes of callers whom nobody knows, a minute and address; reading counts an eighth, here and below.'),
  SUFFLER_RATE_VISITOR: wholeNumber(0, 1_000_000)
    .default(30)
    .describe('Changes of one visitor, messages above all, a minute.'),
  SUFFLER_RATE_PERSON: wholeNumber(0, 1_000_000).default(1_200).describe('Changes of one person, a minute.'),
  SUFFLER_RATE_KEY: wholeNumber(0, 100_000_000).default(60_000).describe("Changes with one machine's key, a minute."),
  SUFFLER_TRACE_DAYS: wholeNumber(0, 3_650)
    .default(30)
    .describe('Days that the trace of a reply is kept (masked); 0 keeps none.'),
  SUFFLER_EMBEDDINGS_URL: baseUrl
    .optional()
    .describe('Base URL of an OpenAI-compatible API, with /v1. Search by meaning is on when it is set.'),
  SUFFLER_EMBEDDINGS_MODEL: z
    .string()
    .min(1)
    .optional()
    .describe('Name of the embedding model. After a change run: suffler reindex.'),
  SUFFLER_EMBEDDINGS_KEY: z.string().min(1).optional().describe('Key for that API, where it wants one.'),
  SUFFLER_EMBEDDINGS_DIMENSIONS: wholeNumber(1, 8_192)
    .optional()
    .describe("Dimensions to ask for, where the model offers several. By default the model's own."),
  SUFFLER_EMBEDDINGS_BATCH: wholeNumber(1, 2_048).default(64).describe('Passages in one request to it.'),
  SUFFLER_EMBEDDINGS_DEADLINE_MS: wholeNumber(10, 60_000)
    .default(400)
    .describe('What embedding a question may take; then the answer comes from the words alone.'),
  SUFFLER_EMBEDDINGS_INGEST_DEADLINE_MS: wholeNumber(100, 600_000)
    .default(60_000)
    .describe('What embedding one batch of passages may take.'),
  SUFFLER_EMBEDDINGS_QUESTION_PREFIX: z
    .string()
    .optional()
    .describe('Put before each question, where the model was trained so; "query: " for E5.'),
  SUFFLER_EMBEDDINGS_PASSAGE_PREFIX: z
    .string()
    .optional()
    .describe('Put before each passage, where the model was trained so; "passage: " for E5.'),
  SUFFLER_MODEL_URL: baseUrl
    .optional()
    .describe('Base URL of an OpenAI-compatible API, with /v1. A model words the replies when it is set.'),
  SUFFLER_MODEL: z.string().min(1).optional().describe('Name of the model.'),
  SUFFLER_MODEL_KEY: z.string().min(1).optional().describe('Key for that API, where it wants one.'),
  SUFFLER_MODEL_TEMPERATURE: decimal(2).default(0.2).describe('From 0, the same answer each time, to 2.'),
  SUFFLER_MODEL_MAX_TOKENS: wholeNumber(1, 1_000_000).default(700).describe('Tokens of one answer at most.'),
  SUFFLER_MODEL_DEADLINE_MS: wholeNumber(10, 600_000)
    .default(8_000)
    .describe("What the model may take, a second try included; then the articles' own wording is the answer."),
  SUFFLER_MODEL_TRY_MS: wholeNumber(10, 600_000).default(5_000).describe('What one try of a whole answer may take.'),
  SUFFLER_MODEL_FIRST_TOKEN_MS: wholeNumber(10, 600_000)
    .default(2_500)
    .describe('What one try of a stream may take until its first token.'),
  SUFFLER_MODEL_BETWEEN_TOKENS_MS: wholeNumber(10, 600_000)
    .default(2_000)
    .describe('What a stream may take from one token to the next.'),
  SUFFLER_MODEL_AT_ONCE: wholeNumber(1, 10_000)
    .default(32)
    .describe('Requests to the model at once, of all processes together; as many again may wait for their turn.'),
  SUFFLER_MODEL_PRICE_INPUT: decimal(1_000_000)
    .optional()
    .describe('Price of a million tokens that it reads, in whatever money, for the cost of a reply.'),
  SUFFLER_MODEL_PRICE_OUTPUT: decimal(1_000_000).optional().describe('Price of a million tokens that it writes.'),
  SUFFLER_MODEL_FEATURES: featureSettingsSchema
    .optional()
    .describe(
      'JSON: what suggestion, refusal, bot or judge set otherwise, such as {"suggestion": {"temperature": 0, "deadlineMs": 4000}}.',
    ),
  SUFFLER_LINK_HOSTS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((host) => host !== ''),
    )
    .describe("Hosts, parted by commas, that a model's words may link to though no cited passage does."),
  SUFFLER_WEBHOOK_URL: z
    .url({ protocol: /^https?$/, error: 'must be a URL such as https://crm.example/suffler' })
    .optional()
    .describe(
      'Where requests for compensation are sent, since Suffler issues nothing itself. None are taken without it.',
    ),
  SUFFLER_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'must be whsec_ and 24 to 64 random bytes in base64')
    .optional()
    .describe('Signs them by the Standard Webhooks scheme: whsec_ and 24 to 64 random bytes in base64.'),
  SUFFLER_WEBHOOK_DEADLINE_MS: wholeNumber(10, 60_000)
    .default(10_000)
    .describe('What one delivery may take; then it is tried again later.'),
});
export type Config = z.infer<typeof configSchema>;

function wantSecret(given: Config, context: z.RefinementCtx): void {
  if ((given.SUFFLER_WEBHOOK_URL === undefined) === (given.SUFFLER_WEBHOOK_SECRET === undefined)) return;
  const missing = given.SUFFLER_WEBHOOK_URL === undefined ? 'SUFFLER_WEBHOOK_URL' : 'SUFFLER_WEBHOOK_SECRET';
  const message = 'must be set: a webhook needs both SUFFLER_WEBHOOK_URL and SUFFLER_WEBHOOK_SECRET';
  context.addIssue({ code: 'custom', path: [missing], message });
}

const modelOf = { SUFFLER_EMBEDDINGS_URL: 'SUFFLER_EMBEDDINGS_MODEL', SUFFLER_MODEL_URL: 'SUFFLER_MODEL' } as const;

function wantModels(given: Config, context: z.RefinementCtx): void {
  for (const url of ['SUFFLER_EMBEDDINGS_URL', 'SUFFLER_MODEL_URL'] as const) {
    if (given[url] === undefined || given[modelOf[url]] !== undefined) continue;
    context.addIssue({ code: 'custom', path: [modelOf[url]], message: `must be set where ${url} is` });
  }
}

/** Throws `SufflerError` `invalid_config` that lists every fault at once. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = configSchema.superRefine(wantModels).superRefine(wantSecret).safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new SufflerError('invalid_config', `The configuration is not usable:\n${faults.join('\n')}`);
}
