/** Does something with a conversation, and says clearly how it went. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { change, conversationQuery, type Verbs } from '../api/conversations.ts';
import { ProblemError } from '../api/problem-error.ts';
import { putConversation } from '../live/apply-event.ts';
import { useMe } from '../shell/me.ts';
import { useTell } from '../shell/notices.tsx';
import { problemText } from '../shell/problem-text.ts';

type Change = { readonly [Verb in keyof Verbs]: { readonly verb: Verb; readonly body: Verbs[Verb] } }[keyof Verbs];

export function useChange(conversationId: string) {
  const { t } = useTranslation();
  const me = useMe();
  const tell = useTell();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, body }: Change) => change(conversationId, verb, body),
    onSuccess: (conversation, { verb }) => {
      putConversation(queryClient, conversation, me.id);
      // A transfer without a colleague goes to the queue, and says so.
      const done = verb === 'transfer' && conversation.assignee === null ? 'handoff' : verb;
      tell({ tone: 'good', text: t(`actions.done.${done}`, { name: conversation.assignee?.name ?? '' }) });
    },
    onError: (error) => {
      tell({ tone: 'bad', text: problemText(t, error) });
      // A refusal means that the conversation is not what it looks like here.
      if (error instanceof ProblemError && error.problem.status === 409) {
        void queryClient.invalidateQueries({ queryKey: conversationQuery(conversationId).queryKey });
      }
    },
  });
}
