/** A folder of articles with the services that know it. */
import { ingest, type IngestOptions } from '../../ingest/ingest.ts';
import { formatProblem } from '../../ingest/problem.ts';
import { makeFolder } from '../make-folder.ts';
import { makeServices } from '../make-services.ts';

export const cherry = '# Cherry pie\n\nBaked in nine minutes.\n';
export const walnut = '# Walnut strudel\n\nServed with cream.\n';

/** A folder and a store that belong together; `run` ingests and tells the counts that are not 0. */
export async function makeShop(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await makeFolder(files);
  const { services } = await makeServices();
  const run = async (options: Partial<IngestOptions> = {}) => {
    const report = await ingest(services.writer, { folder, source: 'shop', ...options });
    const { added, updated, moved, unchanged, retired, failed } = report;
    const counts = Object.entries({ added, updated, moved, unchanged, retired, failed });
    return {
      ...Object.fromEntries(counts.filter(([, count]) => count > 0)),
      ...(report.problems.length > 0 ? { problems: report.problems.map(formatProblem) } : {}),
    };
  };
  /** What a search finds, as `id@revision: snippet`. */
  const found = async (text: string) => {
    const { hits } = await services.search({ messages: [{ role: 'customer', text }], audience: 'customer', limit: 9 });
    return hits.map(({ articleId, revision, snippet }) => `${articleId}@${revision}: ${snippet}`);
  };
  return { folder, services, run, found };
}
