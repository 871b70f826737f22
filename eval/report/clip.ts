/** Shortens texts, each to its own length and all of them together to a budget. */

export function createClip(budget: number): (text: string, most: number) => string {
  let left = budget;
  return (text, most) => {
    const room = Math.max(0, Math.min(most, left));
    const kept = text.length <= room ? text : text.slice(0, room);
    left -= kept.length;
    return kept.length === text.length ? kept : `${kept}… (${text.length - kept.length} more characters)`;
  };
}
