/** What every part of the chat is drawn from, and what it may do. There is no other state in the page. */
import type { Chat } from './chat.ts';
import type { ChatState } from './chat-state.ts';
import type { Settings } from './settings.ts';
import type { Value } from './value.ts';
import type { View } from './view.ts';

export interface Shown extends Settings {
  readonly state: ChatState;
  readonly view: View;
  /** The chat takes the whole screen. */
  readonly phone: boolean;
  readonly act: Acts;
}

export type Acts = ReturnType<typeof createActs>;

export function createActs(chat: Chat, view: Value<View>) {
  const show = view.patch;
  return {
    show,
    say(text: string) {
      show({ draft: '', files: false });
      chat.say(text);
    },
    /** Gives a refused message back to be changed. */
    edit(key: string) {
      const { draft } = view.get();
      const text = chat.takeBack(key);
      show({ draft: draft.trim() === '' ? text : `${text}\n${draft}` });
    },
    handOff: chat.handOff,
    rate: chat.rate,
  };
}
