/** Failures as problems: ours by their code, everybody else's in a fixed text. */
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { describe, expect, test } from 'vitest';
import { SufflerError, type ErrorCode } from '../../src/errors.ts';
import { problemFor, problemSchema } from '../../src/http/problem.ts';
import { createRouter } from '../../src/http/router.ts';
import { aString } from '../routes/anything.ts';

/** What a client gets when a handler throws this. */
async function answerTo(error: Error) {
  const app = createRouter();
  app.use(requestId());
  app.onError(problemFor);
  app.get('/', () => {
    throw error;
  });
  const response = await app.request('/');
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  const problem = problemSchema.strict().parse(await response.json());
  expect(problem).toMatchObject({ status: response.status, requestId: response.headers.get('X-Request-Id') });
  return problem;
}

const secret = 'Vera Tester, +7 000 000-00-00, /srv/private.sqlite';

class Wordy extends Error {
  override readonly name = secret;
  readonly code = secret;
  readonly status = 200;
}

describe('an error that is not ours', () => {
  test.each([
    ['plain', new Error(secret)],
    ['a type error', new TypeError(secret)],
    ['one with a cause', new Error('outer', { cause: new Error(secret) })],
    ['one with a code, a name and a status of its own', new Wordy(secret)],
    ['an aggregate', new AggregateError([new Error(secret)], secret)],
  ])('gives a fixed text: %s', async (...[, error]) => {
    expect(await answerTo(error)).toEqual({
      type: 'urn:suffler:problem:internal',
      title: 'internal error',
      status: 500,
      detail: 'Something went wrong on our side; name the requestId when you report it.',
      code: 'internal',
      requestId: aString,
    });
  });

  test('does not go round in circles where causes do', async () => {
    const error = new Error('outer');
    error.cause = error;
    expect(await answerTo(error)).toMatchObject({ status: 500, code: 'internal' });
  });
});

describe('an error of ours', () => {
  const statuses: Record<ErrorCode, number> = {
    invalid_request: 400,
    locale_not_found: 400,
    article_not_found: 404,
    reply_not_found: 404,
    suggestion_stale: 409,
    turn_overtaken: 409,
    idempotency_key_reused: 422,
    invalid_config: 500,
    folder_unreadable: 500,
    port_in_use: 500,
    process_ended: 500,
    runs_not_comparable: 500,
    server_unreachable: 500,
    prompt_invalid: 500,
    database_unusable: 503,
    disk_full: 507,
    embeddings_timeout: 503,
    embeddings_unreachable: 503,
    embeddings_unauthorised: 503,
    embeddings_rate_limited: 503,
    embeddings_rejected: 503,
    embeddings_failed: 503,
    embeddings_unreadable: 503,
    embeddings_wrong_count: 503,
    embeddings_wrong_dimensions: 503,
    embeddings_not_finite: 503,
    embeddings_all_zero: 503,
    embeddings_paused: 503,
    embeddings_busy: 503,
    embeddings_cancelled: 503,
    model_timeout: 503,
    model_unreachable: 503,
    model_unauthorised: 503,
    model_rate_limited: 503,
    model_rejected: 503,
    model_failed: 503,
    model_unreadable: 503,
    model_truncated: 503,
    model_paused: 503,
    model_busy: 503,
    model_cancelled: 503,
    vectors_of_another_model: 503,
    reindex_overtaken: 503,
    rules_unreadable: 503,
    compensation_not_configured: 503,
    problem_not_found: 400,
    country_not_found: 400,
    idempotency_conflict: 409,
    webhooks_not_configured: 503,
    conversation_not_found: 404,
    conversation_closed: 409,
    conversation_moved_on: 409,
    conversation_taken: 409,
    template_not_found: 404,
    idempotency_under_way: 409,
    credential_missing: 401,
    credential_invalid: 401,
    forbidden: 403,
    sign_in_refused: 401,
    sign_in_busy: 503,
    login_locked: 429,
    login_taken: 409,
    password_weak: 400,
    password_wrong: 400,
    person_not_found: 404,
    last_admin: 409,
    key_not_found: 404,
    other_origin: 403,
    rate_limited: 429,
  };
  const codes = (Object.keys(statuses) as ErrorCode[]).map((code) => [code, statuses[code]] as const);

  test.each(codes)('%s has the status %i', async (code, status) => {
    const told = status < 500 || code.endsWith('_not_configured') || code === 'sign_in_busy';
    const detail = told ? 'what would be right' : "The server can't do this now; its log says why.";
    expect(await answerTo(new SufflerError(code, 'what would be right'))).toEqual({
      type: `urn:suffler:problem:${code}`,
      title: code.replaceAll('_', ' '),
      status,
      detail,
      code,
      requestId: aString,
    });
  });

  test('is found when a library wrapped it', async () => {
    const inner = new SufflerError('article_not_found', 'no such article');
    const wrapped = new Error(secret, { cause: new Error(secret, { cause: inner }) });
    expect(await answerTo(wrapped)).toMatchObject({ status: 404, detail: 'no such article' });
  });
});

describe('an exception of the framework', () => {
  test('keeps its status and its own words', async () => {
    expect(await answerTo(new HTTPException(400, { message: 'Malformed JSON' }))).toMatchObject({
      status: 400,
      code: 'invalid_request',
      detail: 'Malformed JSON',
    });
  });

  test('says something where it has no words', async () => {
    expect(await answerTo(new HTTPException(400))).toMatchObject({ detail: "The request can't be read." });
  });

  test('is too large a body by its status', async () => {
    expect(await answerTo(new HTTPException(413, { message: 'over 1 byte' }))).toMatchObject({
      status: 413,
      code: 'body_too_large',
      detail: 'over 1 byte',
    });
  });
});
