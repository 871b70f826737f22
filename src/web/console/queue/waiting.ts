/** How long a customer waits for a person, against the goal that the business holds. */

/** 80 % of chats are to be answered within this. */
export const GOAL_MS = 60_000;
const SOON_MS = 40_000;

export type Urgency = 'in_time' | 'soon' | 'late';

export interface Waiting {
  /** `0:25`, `12:03`, `1:05:09`. */
  readonly clock: string;
  readonly urgency: Urgency;
}

export function waitingOf(since: string, now: number): Waiting {
  // A clock that runs behind must not show a time below zero.
  const passed = Math.max(0, now - Date.parse(since));
  return { clock: clockOf(passed), urgency: passed > GOAL_MS ? 'late' : passed > SOON_MS ? 'soon' : 'in_time' };
}

function clockOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
