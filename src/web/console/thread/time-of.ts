/** The time of a message; with the day where it is the first one of its day. */
export function timeOf(at: string, before: string | undefined, language: string): string {
  const day = new Date(at);
  const isFirstOfDay = before === undefined || new Date(before).toDateString() !== day.toDateString();
  return day.toLocaleString(language, {
    ...(isFirstOfDay ? { day: 'numeric', month: 'long' } : {}),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
