/** How the console is built: `npm run build` calls it, `npx vite` serves it while it is worked on. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pages = ['src/web/console/index.html', 'src/web/console/panel.html'].map(at).filter((page) => existsSync(page));

export default defineConfig({
  root: at('src/web/console'),
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: at('dist/web/console'),
    emptyOutDir: true,
    // The pages allow no inline script, and every browser that runs the console knows modulepreload.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // test/web/first-load.test.ts holds the size, compressed, as it travels.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { input: pages },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:3000' } },
});
