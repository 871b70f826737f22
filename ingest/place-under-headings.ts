/** Gives each block the headings that it stands under, and each heading its anchor. */
import GithubSlugger from 'github-slugger';
import type { Block } from './cut.ts';
import type { Outline } from './outline.ts';

/** The first heading of depth 1, and any other that repeats the title, name the article: they are on no heading path. */
export function placeUnderHeadings(parts: Outline['parts'], title: string): { blocks: Block[]; anchors: string[] } {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  const blocks: Block[] = [];
  let headingPath: string[] = [];
  let depths: number[] = [];
  let anchor = '';
  let seenTitle = false;
  for (const part of parts) {
    if (!('name' in part)) {
      blocks.push({ ...part, headingPath, anchor });
      continue;
    }
    const { name, depth } = part;
    anchor = slugger.slug(name);
    anchors.add(anchor);
    const isTitle = depth === 1 && (!seenTitle || name === title);
    if (isTitle) seenTitle = true;
    const keep = depths.findIndex((above) => above >= depth);
    const outer = keep === -1 ? depths.length : keep;
    headingPath = isTitle ? [] : [...headingPath.slice(0, outer), name];
    depths = isTitle ? [] : [...depths.slice(0, outer), depth];
  }
  return { blocks, anchors: [...anchors] };
}
