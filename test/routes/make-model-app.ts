/** The real application with a model behind it: a server on this machine that says what a test tells it to. */
import { z } from 'zod';
import { mainTenant } from '../../src/domain/tenant.ts';
import { traceSchema, type Trace } from '../../src/domain/trace.ts';
import { costOf } from '../../src/llm/cost-of.ts';
import type { ModelSettings } from '../../src/llm/model-settings.ts';
import type { OpenAiLlmOptions } from '../../src/llm/openai-llm.ts';
import type { ServiceOptions, Services } from '../../src/services.ts';
import { makeLlm, settings } from '../llm/make-llm.ts';
import type { ModelServer } from '../llm/make-model-server.ts';
import { makeFolder } from '../make-folder.ts';
import { servicesOf, servicesOver } from '../make-services.ts';
import { bakery } from './bakery.ts';
import { appOver, post, type App, type TestApp } from './make-app.ts';

export interface ModelApp extends TestApp {
  readonly server: ModelServer;
  /** Over the same articles, without a model. */
  readonly plain: Services;
}

export interface ModelAppOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly threshold?: number;
  readonly settings?: Partial<ModelSettings>;
  readonly llm?: Partial<OpenAiLlmOptions>;
  readonly linkHosts?: readonly string[];
}

export async function makeModelApp(options: ModelAppOptions = {}): Promise<ModelApp> {
  const { files = bakery, linkHosts = [], threshold = 0.5 } = options;
  const { server, llm } = await makeLlm({ maxTokens: 700, ...options.settings }, options.llm);
  const { store, services: plain } = await servicesOver(await makeFolder(files));
  const services = servicesOf(mainTenant, store, { threshold, model: modelOf(llm, linkHosts) });
  return { ...appOver({ services, store }), server, plain };
}

/** Two for a thousand tokens that it reads, four for as many that it writes. */
export function modelOf(
  llm: NonNullable<ServiceOptions['model']>['llm'],
  linkHosts: readonly string[] = [],
): NonNullable<ServiceOptions['model']> {
  const prices = { ...settings, priceInput: 2_000, priceOutput: 4_000 };
  return { llm, linkHosts, describe: (...[, usage]) => ({ name: 'tiny', cost: costOf(usage, prices) ?? 0 }) };
}

export async function traceOf(app: App, id: string): Promise<Trace> {
  const response = await app.request(`/v1/replies/${id}/trace`);
  return traceSchema.parse(await response.json());
}

export interface StreamEvent {
  readonly event: string;
  readonly data: unknown;
}

const withText = z.object({ text: z.string() });

/** A suggestion's events, as they came. */
export async function eventsOf(app: App, text: string, rest: Record<string, unknown> = {}): Promise<StreamEvent[]> {
  const body = { messages: [{ role: 'customer', text }], ...rest };
  const response = await post(app, '/v1/suggestions', body, { Accept: 'text/event-stream' });
  return eventsIn(await response.text());
}

export function eventsIn(stream: string): StreamEvent[] {
  return stream
    .split('\n\n')
    .filter((block) => block !== '')
    .map((block) => {
      const { event = '', data = '' } = /^event: (?<event>[a-z-]+)\ndata: (?<data>.*)$/.exec(block)?.groups ?? {};
      return { event, data: JSON.parse(data) as unknown };
    });
}

/** What the deltas of all suggestions tell. */
export function deltasOf(events: readonly StreamEvent[]): string {
  return events
    .filter(({ event }) => event === 'text-delta')
    .map(({ data }) => withText.parse(data).text)
    .join('');
}
