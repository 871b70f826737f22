/** `npm run widget`: the customers' chat as one script with its style and both languages inside, and its demo pages. */
import { build } from 'vite';

await build({
  configFile: false,
  publicDir: 'src/web/widget/pages',
  logLevel: 'warn',
  build: {
    outDir: 'dist/web/widget',
    emptyOutDir: true,
    lib: { entry: 'src/web/widget/widget.tsx', formats: ['iife'], name: 'suffler', fileName: () => 'widget.js' },
    target: 'es2022',
    cssMinify: 'esbuild',
  },
  // Shorter by a tenth of a kilobyte than what tsconfig.json names, which serves the types.
  oxc: { jsx: { runtime: 'classic', pragma: 'h' }, jsxInject: "import { h } from 'preact'" },
});
