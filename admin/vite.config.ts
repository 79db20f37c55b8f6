import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // the server puts a fresh nonce here with every answer
  html: { cspNonce: 'NONCE_OF_THIS_ANSWER' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
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
