/** `npm run widget`: the customers' chat as one script with its style and both languages inside, and its demo pages. */
import { cp, readFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';

/** Styles as a text in the script: there is one file to load, and nothing of the page around gets in. */
const inlineStyles = {
  name: 'inline-styles',
  setup(bundle) {
    bundle.onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
      path: `${resolveDir}/${path.replace('?inline', '')}`,
      namespace: 'inline-styles',
    }));
    bundle.onLoad({ filter: /./, namespace: 'inline-styles' }, async ({ path }) => ({
      contents: (await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true })).code,
      loader: 'text',
      watchFiles: [path],
    }));
  },
};

const r = await build({
  entryPoints: ['src/web/widget/widget.tsx'],
  outfile: 'dist/web/widget/widget.js',
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  // Browsers since 2022.
  target: 'es2021',
  tsconfig: 'src/web/widget/tsconfig.json',
  legalComments: 'none',
  charset: 'utf8',
  plugins: [inlineStyles],
  logLevel: 'warning', metafile: true,
});
await cp('src/web/widget/pages', 'dist/web/widget', { recursive: true });
import { analyzeMetafile } from 'esbuild'; console.log(await analyzeMetafile(r.metafile));
