/** Finds articles whose review is overdue and those that have expired. */
import type { Rule } from './rule.ts';
import { problemsOf } from '../problem.ts';

const DAY = 86_400_000;

export const checkDates: Rule = ({ articles, now }) =>
  articles.flatMap(({ path, frontMatter, lines }) => {
    const report = problemsOf(path);
    const { reviewed_at: reviewedAt, review_every: every, expires_at: expiresAt, status } = frontMatter;
    if (status !== 'published') return [];
    if (expiresAt !== undefined && expiresAt <= now.toISOString()) {
      const message = `expired on ${expiresAt.slice(0, 10)} and no longer answers; renew it or set status: retired`;
      return [report('warning', lines['expires_at'] ?? 1, message)];
    }
    if (reviewedAt === undefined || every === undefined) return [];
    const due = new Date(Date.parse(reviewedAt) + Number.parseInt(every, 10) * DAY);
    if (due > now) return [];
    const message = `stale: its review was due on ${due.toISOString().slice(0, 10)}; read it, then move reviewed_at`;
    return [report('warning', lines['reviewed_at'] ?? 1, message)];
  });
