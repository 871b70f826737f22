/** What a worker thread runs: a pool calls the default export. */
export { cutArticle as default } from './cut-article.ts';
