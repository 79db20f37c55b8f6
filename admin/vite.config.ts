import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { onlyScreens } from './only-screens.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [onlyScreens(), react()],
  resolve: {
    alias: { '@apollo/client': `${import.meta.dirname}/providers/data/apollo.ts` },
  },
  // the server puts a fresh nonce here with every answer
  html: { cspNonce: 'NONCE_OF_THIS_ANSWER' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // what every page needs, in few files; libraries stay the same from release to release
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 2 },
            {
              name: 'console',
              tags: ['$initial'],
              test: /admin.(?!main|index)/,
              priority: 1,
            },
            // what several pages share comes with the first of them
            { name: 'widgets', test: /node_modules/, minShareCount: 10, priority: 1 },
            { name: 'pages', test: /admin.foundation/, minShareCount: 6 },
          ],
        },
      },
    },
    sourcemap: false,
  },
  server: {
    proxy: {
      '/api': 'http://localhost:4000',
      '/graphql': 'http://localhost:4000',
      '/export': 'http://localhost:4000',
      '/packages': 'http://localhost:4000',
    },
  },
});
