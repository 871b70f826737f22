/** What a worker thread runs: a pool calls the default export. */
export { readOutline as default } from './read-outline.ts';
