/** What middleware leaves for handlers. */
export interface AppEnv {
  Variables: {
    requestId: string;
    /** What the handler adds to the request's log event. */
    facts: { outcome?: string; confidence?: number };
  };
}
