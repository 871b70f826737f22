/** The time of a message; with the day where it is the first one of its day. */
export function timeOf(at: string, before: string | undefined, language: string): string {
  const day = new Date(at);
  const isFirstOfDay = before === undefined || new Date(before).toDateString() !== day.toDateString();
  return formatOf(language, isFirstOfDay).format(day);
}

/** Making one takes longer than drawing the message, and a conversation that scrolls asks for hundreds a second. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, withDay: boolean): Intl.DateTimeFormat {
  const name = `${language} ${String(withDay)}`;
  const known = formats.get(name);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(language, {
    ...(withDay ? { day: 'numeric', month: 'long' } : {}),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(name, format);
  return format;
}
