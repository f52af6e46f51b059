import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import mantine from 'postcss-preset-mantine';
import { configDefaults, defineConfig } from 'vitest/config';

/** Set-up files are named only once they exist, so that a room can be run before its neighbours are built. */
const ifPresent = (path: string): string[] => (existsSync(new URL(path, import.meta.url)) ? [path] : []);

const coldStart = ['src/server/**/*.test.ts', 'mocks/**/*.test.ts', 'tests/faults/**/*.test.ts'];

const NEEDED_EVERYWHERE =
  /node_modules[\\/](?:(?:react|react-dom|scheduler|react-router|i18next|react-i18next)[\\/]|@tanstack[\\/](?:query-core|react-query)[\\/]|@mantine[\\/]core[\\/]esm[\\/]core[\\/])/;

export default defineConfig(({ mode }) => {
  const demo = mode === 'demo';
  return {
    // The service worker and the database of the mocked API exist in the demo and nowhere else.
    plugins: [react(), ...(demo ? [msw()] : [])],
    define: { __DEMO__: JSON.stringify(demo) },
    css: { postcss: { plugins: [mantine()] } },
    // A relative base lets the demo's static build be served from any folder of any web server.
    base: demo ? './' : '/',
    build: {
      outDir: demo ? 'dist-demo' : 'dist',
      manifest: true,
      sourcemap: !demo,
      // Assets stay files: the content security policy allows no data: address except for images and fonts.
      assetsInlineLimit: 0,
      // What every page needs travels as one file: dozens of tiny ones compress worse and cost a request each.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: NEEDED_EVERYWHERE }] } } },
    },
    optimizeDeps: { exclude: ['@electric-sql/pglite', 'virtual:msw'] },
    server: { watch: { ignored: ['**/.data/**', '**/dist/**', '**/dist-demo/**', '**/test-results/**'] } },
    test: {
      sequence: { shuffle: true },
      projects: [
        {
          extends: true,
          test: { name: 'house', environment: 'node', include: ['tests/house/**/*.test.ts'] },
        },
        {
          extends: true,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['src/domain/**/*.test.ts', ...coldStart, 'tests/support/**/*.test.ts', 'tests/load/**/*.test.ts'],
            globalSetup: ifPresent('./tests/support/database.global.ts'),
            testTimeout: 30_000,
            hookTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'web',
            environment: 'jsdom',
            include: ['src/web/**/*.test.{ts,tsx}'],
            exclude: [...configDefaults.exclude],
            globalSetup: ifPresent('./tests/support/web.global.ts'),
            setupFiles: ifPresent('./tests/support/web.setup.ts'),
            // Styles are left out but for the palette: saved pictures take their colours from its text.
            css: { include: [/palette\.css\?raw/], modules: { classNameStrategy: 'non-scoped' } },
            testTimeout: 30_000,
            hookTimeout: 60_000,
          },
        },
      ],
    },
  };
});
