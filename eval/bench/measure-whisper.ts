/** How long an agent waits for the suggestion to a customer's message, while customers write in all conversations. */
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { latencyOf, type Latency } from './rounds.ts';
import { watchScreen, type Shown } from './watch-screen.ts';
import type { Desk } from './start-desk.ts';

export interface WhisperOptions {
  readonly desk: Desk;
  readonly browser: Browser;
  readonly conversations: number;
  /** Seconds between two messages of one conversation. */
  readonly every: number;
  /** Of the open conversation, those that are measured. */
  readonly messages: number;
  /** What customers write: the open conversation gets those in Russian. */
  readonly questions: readonly { readonly text: string; readonly lang: string }[];
  readonly onMeasured: (count: number) => void;
}

export interface WhisperFigures {
  /** From the moment a customer's message is sent until its suggestion is on the screen. */
  readonly untilSuggestion: Latency;
  readonly measured: number;
  /** Messages of the open conversation that got an honest silence, or a suggestion below the edge of the screen. */
  readonly silent: number;
  readonly outOfSight: number;
  /** Messages in all conversations. */
  readonly messagesPerSecond: number;
}

/** The first messages warm up the server and the page. */
const WARM_UP = 5;
const openedSchema = z.object({ id: z.string() });
const appendedSchema = z.object({ message: z.object({ id: z.string() }) });

export async function measureWhisper(options: WhisperOptions): Promise<WhisperFigures> {
  const { desk, browser, conversations, every, messages, questions, onMeasured } = options;
  const russian = questions.filter(({ lang }) => lang === 'ru');

  const open = ({ text, lang }: WhisperOptions['questions'][number], at: number) =>
    desk.post(
      '/v1/conversations',
      {
        ...{ channel: 'chat', locale: lang, bot: false, message: text },
        customer: { id: `customer-${at}`, name: lang === 'ru' ? `Клиент ${at}` : `Customer ${at}` },
      },
      openedSchema,
    );
  const write = async (id: string, text: string) => {
    const body = { author: 'customer', text };
    return (await desk.post(`/v1/conversations/${id}/messages`, body, appendedSchema)).message.id;
  };

  const ids: string[] = [];
  for (let at = 0; at < conversations; at += 1) {
    ids.push((await open(pick(at === 0 ? russian : questions, at), at)).id);
  }
  const [own = ''] = ids;
  const page = await desk.openWindow(browser, `/c/${own}`);
  const screen = await watchScreen(page);

  async function measureOne(text: string): Promise<{ readonly shown: Shown; readonly ms: number }> {
    const sentAt = performance.now();
    const shown = await screen.shown(await write(own, text));
    return { shown, ms: shown.at - sentAt };
  }

  const times: number[] = [];
  let silent = 0;
  let outOfSight = 0;
  async function writeToOwn(round: number): Promise<void> {
    const { shown, ms } = await measureOne(pick(russian, round).text);
    if (shown.what !== 'silence') {
      // The agent takes it and sends it, as they do all day.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    if (round < WARM_UP) return;
    if (shown.what === 'suggestion') times.push(ms);
    else if (shown.what === 'silence') silent += 1;
    else outOfSight += 1;
    onMeasured(times.length);
  }

  const startedAt = performance.now();
  let sent = 0;
  for (let round = 0; times.length < messages; round += 1) {
    const beginsAt = startedAt + round * every * 1_000;
    const writing = ids.map(async (id, at) => {
      await until(beginsAt + (at / ids.length) * every * 1_000);
      if (id === own) await writeToOwn(round);
      else await write(id, pick(questions, round + at).text);
      sent += 1;
    });
    await Promise.all(writing);
    if (round > WARM_UP + 3 * messages) throw new Error(`only ${times.length} messages got a suggestion in sight`);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  await page.context().close();
  return {
    untilSuggestion: latencyOf(times),
    ...{ measured: times.length, silent, outOfSight },
    messagesPerSecond: sent / seconds,
  };
}

function until(moment: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, moment - performance.now()));
}

/** One after another, and from the first one again. */
function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('there is nothing to write');
  return item;
}
