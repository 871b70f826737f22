/** Lets a bot take turns through the application, and keeps the dialogue as a client would. */
import { botTurnSchema, type BotTurn } from '../../src/domain/bot-turn.ts';
import type { Message } from '../../src/domain/conversation.ts';
import { post, type App } from '../routes/make-app.ts';

export interface Talk {
  readonly messages: Message[];
  /** The customer writes, the bot answers. */
  say(text: string): Promise<BotTurn>;
}

export function talkTo(app: App, conversationId: string, rest: Record<string, unknown> = {}): Talk {
  const messages: Message[] = [];
  return {
    messages,
    async say(text) {
      messages.push({ role: 'customer', text });
      const response = await post(app, '/v1/bot/turns', { conversationId, messages, ...rest });
      const turn = botTurnSchema.parse(await response.json());
      if (turn.text !== '') messages.push({ role: 'bot', text: turn.text });
      return turn;
    },
  };
}
