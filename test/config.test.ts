/** The configuration: what holds when nothing is set, and every fault at once when it can't be used. */
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { SufflerError } from '../src/errors.ts';

const defaults = {
  PORT: 8787,
  HOST: '127.0.0.1',
  SUFFLER_PROCESSES: 1,
  SUFFLER_DB: 'suffler.sqlite',
  SUFFLER_TENANT: 'main',
  SUFFLER_MIN_CONFIDENCE: 0.5,
  SUFFLER_BODY_LIMIT: 262_144,
  SUFFLER_LOG: 'json',
  SUFFLER_EMBEDDINGS_BATCH: 64,
  SUFFLER_EMBEDDINGS_DEADLINE_MS: 400,
  SUFFLER_EMBEDDINGS_INGEST_DEADLINE_MS: 60_000,
  SUFFLER_MODEL_TEMPERATURE: 0.2,
  SUFFLER_MODEL_MAX_TOKENS: 700,
  SUFFLER_MODEL_DEADLINE_MS: 8_000,
  SUFFLER_MODEL_TRY_MS: 5_000,
  SUFFLER_MODEL_FIRST_TOKEN_MS: 2_500,
  SUFFLER_MODEL_BETWEEN_TOKENS_MS: 2_000,
  SUFFLER_MODEL_AT_ONCE: 32,
  SUFFLER_LINK_HOSTS: [],
  SUFFLER_WEBHOOK_DEADLINE_MS: 10_000,
  SUFFLER_TRACE_DAYS: 30,
  SUFFLER_SESSION_IDLE_MINUTES: 120,
  SUFFLER_SESSION_HOURS: 12,
  SUFFLER_VISITOR_HOURS: 168,
  SUFFLER_PROXIES: 0,
  SUFFLER_FRAME_ANCESTORS: [],
  SUFFLER_WIDGET_ORIGINS: [],
  SUFFLER_RATE_SIGN_IN: 60,
  SUFFLER_RATE_NEW_VISITOR: 20,
  SUFFLER_RATE_ANYONE: 60,
  SUFFLER_RATE_VISITOR: 30,
  SUFFLER_RATE_PERSON: 1_200,
  SUFFLER_RATE_KEY: 60_000,
};

const webhookSecret = `whsec_${'c3VmZmxlci1z'.repeat(4)}`;

function faultOf(environment: Record<string, string>): SufflerError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof SufflerError) return error;
    throw error;
  }
  throw new Error('the configuration was taken');
}

test('everything has a default', () => {
  expect(readConfig({})).toEqual(defaults);
});

test('an empty variable is one that is not set, and those of others are left alone', () => {
  expect(readConfig({ PORT: '', SUFFLER_LOG: '', HOST: undefined, HOME: '/home/none', PATH: '' })).toEqual(defaults);
});

test('every variable is taken', () => {
  const environment = {
    PORT: '0',
    HOST: '0.0.0.0',
    SUFFLER_DB: '/data/my base.sqlite',
    SUFFLER_TENANT: 'bakery',
    SUFFLER_KB: 'articles',
    SUFFLER_DATA: 'data',
    SUFFLER_MIN_CONFIDENCE: '0.75',
    SUFFLER_BODY_LIMIT: '1024',
    SUFFLER_LOG: 'off',
    SUFFLER_EMBEDDINGS_URL: 'http://127.0.0.1:11434/v1',
    SUFFLER_EMBEDDINGS_MODEL: 'e5',
    SUFFLER_EMBEDDINGS_KEY: 'sk',
    SUFFLER_EMBEDDINGS_DIMENSIONS: '384',
    SUFFLER_EMBEDDINGS_BATCH: '8',
    SUFFLER_EMBEDDINGS_DEADLINE_MS: '100',
    SUFFLER_EMBEDDINGS_INGEST_DEADLINE_MS: '1000',
    SUFFLER_EMBEDDINGS_QUESTION_PREFIX: 'query: ',
    SUFFLER_EMBEDDINGS_PASSAGE_PREFIX: 'passage: ',
    SUFFLER_MODEL_URL: 'http://127.0.0.1:11434/v1',
    SUFFLER_MODEL: 'tiny',
    SUFFLER_MODEL_KEY: 'sk',
    SUFFLER_MODEL_TEMPERATURE: '0',
    SUFFLER_MODEL_MAX_TOKENS: '200',
    SUFFLER_MODEL_DEADLINE_MS: '4000',
    SUFFLER_MODEL_TRY_MS: '2000',
    SUFFLER_MODEL_FIRST_TOKEN_MS: '1000',
    SUFFLER_MODEL_BETWEEN_TOKENS_MS: '500',
    SUFFLER_MODEL_AT_ONCE: '4',
    SUFFLER_MODEL_PRICE_INPUT: '0.25',
    SUFFLER_MODEL_PRICE_OUTPUT: '2',
    SUFFLER_MODEL_FEATURES: '{"suggestion": {"temperature": 1, "deadlineMs": 2000}, "bot": {}}',
    SUFFLER_LINK_HOSTS: 'Help.example, shop.example',
    SUFFLER_TRACE_DAYS: '7',
    SUFFLER_WEBHOOK_URL: 'https://desk.example/hook',
    SUFFLER_WEBHOOK_SECRET: webhookSecret,
    SUFFLER_WEBHOOK_DEADLINE_MS: '500',
    NODE_ENV: 'production',
    SUFFLER_SESSION_IDLE_MINUTES: '30',
    SUFFLER_SESSION_HOURS: '8',
    SUFFLER_VISITOR_HOURS: '24',
    SUFFLER_PROXIES: '1',
    SUFFLER_FRAME_ANCESTORS: 'https://Desk.example, https://crm.example:8443',
    SUFFLER_WIDGET_ORIGINS: 'https://shop.example',
    SUFFLER_RATE_SIGN_IN: '1',
    SUFFLER_RATE_NEW_VISITOR: '2',
    SUFFLER_RATE_ANYONE: '3',
    SUFFLER_RATE_VISITOR: '4',
    SUFFLER_RATE_PERSON: '5',
    SUFFLER_RATE_KEY: '0',
    SUFFLER_PROCESSES: '4',
  };
  expect(readConfig(environment)).toEqual({
    ...environment,
    PORT: 0,
    SUFFLER_MIN_CONFIDENCE: 0.75,
    SUFFLER_BODY_LIMIT: 1024,
    SUFFLER_PROCESSES: 4,
    SUFFLER_EMBEDDINGS_DIMENSIONS: 384,
    SUFFLER_EMBEDDINGS_BATCH: 8,
    SUFFLER_EMBEDDINGS_DEADLINE_MS: 100,
    SUFFLER_EMBEDDINGS_INGEST_DEADLINE_MS: 1000,
    SUFFLER_MODEL_TEMPERATURE: 0,
    SUFFLER_MODEL_MAX_TOKENS: 200,
    SUFFLER_MODEL_DEADLINE_MS: 4000,
    SUFFLER_MODEL_TRY_MS: 2000,
    SUFFLER_MODEL_FIRST_TOKEN_MS: 1000,
    SUFFLER_MODEL_BETWEEN_TOKENS_MS: 500,
    SUFFLER_MODEL_AT_ONCE: 4,
    SUFFLER_MODEL_PRICE_INPUT: 0.25,
    SUFFLER_MODEL_PRICE_OUTPUT: 2,
    SUFFLER_MODEL_FEATURES: { suggestion: { temperature: 1, deadlineMs: 2000 }, bot: {} },
    SUFFLER_LINK_HOSTS: ['help.example', 'shop.example'],
    SUFFLER_TRACE_DAYS: 7,
    SUFFLER_WEBHOOK_DEADLINE_MS: 500,
    SUFFLER_SESSION_IDLE_MINUTES: 30,
    SUFFLER_SESSION_HOURS: 8,
    SUFFLER_VISITOR_HOURS: 24,
    SUFFLER_PROXIES: 1,
    SUFFLER_FRAME_ANCESTORS: ['https://desk.example', 'https://crm.example:8443'],
    SUFFLER_WIDGET_ORIGINS: ['https://shop.example'],
    SUFFLER_RATE_SIGN_IN: 1,
    SUFFLER_RATE_NEW_VISITOR: 2,
    SUFFLER_RATE_ANYONE: 3,
    SUFFLER_RATE_VISITOR: 4,
    SUFFLER_RATE_PERSON: 5,
    SUFFLER_RATE_KEY: 0,
  });
});

test('a webhook wants its URL and its secret, and a secret that is one', () => {
  const url = { SUFFLER_WEBHOOK_URL: 'https://desk.example/hook' };
  expect(faultOf(url).message).toContain('  SUFFLER_WEBHOOK_SECRET: must be set');
  expect(faultOf({ SUFFLER_WEBHOOK_SECRET: webhookSecret }).message).toContain('  SUFFLER_WEBHOOK_URL: must be set');
  expect(faultOf({ ...url, SUFFLER_WEBHOOK_SECRET: 'hush' }).message).toContain('must be whsec_ and');
});

test('an endpoint for embeddings wants a model, and a model alone asks nobody', () => {
  expect(faultOf({ SUFFLER_EMBEDDINGS_URL: 'http://127.0.0.1/v1' }).message).toContain(
    '  SUFFLER_EMBEDDINGS_MODEL: must',
  );
  expect(readConfig({ SUFFLER_EMBEDDINGS_MODEL: 'e5' })).toEqual({ ...defaults, SUFFLER_EMBEDDINGS_MODEL: 'e5' });
});

test('an endpoint for a model wants its name', () => {
  expect(faultOf({ SUFFLER_MODEL_URL: 'http://127.0.0.1/v1' }).message).toContain('  SUFFLER_MODEL: must be set');
});

test("every fault of the features' settings is listed, by feature and key", () => {
  const wrong = { suggestion: { temperature: 3, deadline: 1 }, poem: {}, bot: { deadlineMs: 'hunter2', model: '' } };
  const { message } = faultOf({ SUFFLER_MODEL_FEATURES: JSON.stringify(wrong) });
  for (const path of ['suggestion.temperature', 'suggestion', 'bot.deadlineMs', 'bot.model']) {
    expect(message).toContain(`  SUFFLER_MODEL_FEATURES.${path}: `);
  }
  expect(message).toMatch(/ SUFFLER_MODEL_FEATURES: .*"poem"/);
  expect(message).not.toContain('hunter2');
});

test('every fault is listed at once, by its variable and without its value', () => {
  const fault = faultOf({
    PORT: '70000',
    SUFFLER_MIN_CONFIDENCE: 'hunter2',
    SUFFLER_BODY_LIMIT: '12.5',
    SUFFLER_LOG: 'loud',
  });
  expect(fault.code).toBe('invalid_config');
  expect(fault.message.split('\n')).toEqual([
    'The configuration is not usable:',
    '  PORT: must be a whole number from 0 to 65535',
    '  SUFFLER_MIN_CONFIDENCE: must be a number from 0 to 1',
    '  SUFFLER_BODY_LIMIT: must be a whole number from 1024 to 100000000',
    '  SUFFLER_LOG: Invalid option: expected one of "json"|"off"',
  ]);
  expect(fault.message).not.toMatch(/70000|hunter2|12\.5|loud/);
});

test.each([
  ['PORT', ['-1', '65536', '80.5', 'http', '8787x', ' ', 'Infinity']],
  ['SUFFLER_MIN_CONFIDENCE', ['-0.1', '1.01', '40%', '0,4', 'NaN', ' ']],
  ['SUFFLER_BODY_LIMIT', ['1023', '100000001', '1.5', '256kb', ' ']],
  ['SUFFLER_LOG', ['JSON', 'true', ' ']],
  ['SUFFLER_TENANT', [' ', '.main', 'a b', 'a/b', 'x'.repeat(101)]],
  ['SUFFLER_EMBEDDINGS_URL', ['localhost', 'file:///etc', ' ']],
  ['SUFFLER_EMBEDDINGS_DIMENSIONS', ['0', '9000', 'all']],
  ['SUFFLER_MODEL_URL', ['localhost', 'file:///etc', ' ']],
  ['SUFFLER_MODEL_TEMPERATURE', ['2.1', '-1', 'hot']],
  ['SUFFLER_MODEL_DEADLINE_MS', ['0', '8s', '600001']],
  ['SUFFLER_MODEL_PRICE_INPUT', ['-1', 'free', '1e3']],
  ['SUFFLER_FRAME_ANCESTORS', ['*', 'desk.example', 'https://desk.example/path', 'https://a.example;script-src *']],
  ['SUFFLER_WIDGET_ORIGINS', ['*', 'null', 'file:///tmp', 'https://a.example, b']],
  ['SUFFLER_MODEL_FEATURES', ['suggestion', '[]', '7', '"bot"', 'null', '{"bot": 1']],
])('%s refuses what it does not mean', (variable, values) => {
  const taken = values.filter((value) => {
    try {
      readConfig({ [variable]: value });
      return true;
    } catch (error) {
      return !(error instanceof SufflerError && error.message.includes(`  ${variable}: `));
    }
  });
  expect(taken).toEqual([]);
});

test.each([
  ['PORT', '65535', 65_535],
  ['SUFFLER_MIN_CONFIDENCE', '0', 0],
  ['SUFFLER_MIN_CONFIDENCE', '1', 1],
  ['SUFFLER_BODY_LIMIT', '100000000', 100_000_000],
])('%s takes %s, which is the end of its range', (variable, value, expected) => {
  expect(readConfig({ [variable]: value })).toEqual({ ...defaults, [variable]: expected });
});
