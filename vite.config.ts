import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Style sheets, fonts and islands only; pages are rendered by the server. `dist/assets/manifest.json` names the files. */
export default defineConfig({
  root: at('src/web'),
  base: '/assets/',
  publicDir: false,
  // What the editor of flows is made of asks for one Preact by two ways; two copies draw nothing of each other.
  resolve: { dedupe: ['preact'] },
  build: {
    outDir: at('dist/assets'),
    assetsDir: '',
    emptyOutDir: true,
    manifest: 'manifest.json',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    // The editor of flows is one file, on its page alone.
    chunkSizeWarningLimit: 700,
    target: ['chrome109', 'firefox115', 'safari15.6'],
    rolldownOptions: {
      input: {
        public: at('src/web/islands/public.ts'),
        staff: at('src/web/islands/staff.ts'),
        'public-sheet': at('src/web/styles/public.css'),
        'staff-sheet': at('src/web/styles/staff.css'),
        'flow-editor': at('src/web/islands/flow-editor/flow-editor.ts'),
        'flow-editor-sheet': at('src/web/styles/flow-editor.css'),
        icon: at('src/web/styles/icon.svg'),
      },
    },
  },
})
