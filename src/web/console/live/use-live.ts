/** Keeps the cache live for as long as the window is shown, and tells how the connection is. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { sessionQuery } from '../api/session.ts';
import { applyEvent } from './apply-event.ts';
import { openEventStream, type Connection, type EventStream } from './event-stream.ts';
import { readAnew } from './read-anew.ts';

export interface Live {
  readonly connection: Connection;
  readonly retry: () => void;
}

export function useLive(me: string): Live {
  const queryClient = useQueryClient();
  const [connection, setConnection] = useState<Connection>({ state: 'connecting' });
  const stream = useRef<EventStream>(undefined);
  useEffect(() => {
    stream.current = openEventStream({
      onEvent: (event) => {
        applyEvent(queryClient, event, me);
      },
      onReset: () => {
        void queryClient.invalidateQueries();
      },
      onConnection: (next) => {
        setConnection(next);
        // What happened before the stream stood is in no event, and a server that was away may have forgotten some.
        if (next.state === 'open') readAnew(queryClient);
        // The stream does not say why it ended: perhaps nobody is signed in any more.
        if (next.state === 'lost') void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
      },
    });
    return () => {
      stream.current?.close();
    };
  }, [queryClient, me]);
  return { connection, retry: () => stream.current?.retry() };
}
