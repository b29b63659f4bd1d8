import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { packPagePlugin } from "./scripts/pack-page-plugin.mjs";

// Only electron and better-sqlite3 (the one dependency) stay outside the bundles: an unbundled drizzle-orm
// alone costs 200 MB of memory. The targets are the oldest runtime in use, which electron-vite cannot guess.
export default defineConfig({
  main: {
    plugins: [packPagePlugin()],
    // fflate's Node build declares `require`, which clashes with the one electron-vite adds to an ES module.
    resolve: { alias: [{ find: /^fflate$/, replacement: "fflate/browser" }] },
    build: {
      target: "node20.18",
      outDir: "out/main",
      minify: false,
      rolldownOptions: {
        input: { main: "src-main/main.ts" },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      target: "node20.18",
      outDir: "out/preload",
      minify: false,
      // A sandboxed preload can require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: "src-main/preload.ts" },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "src-renderer",
    plugins: [react()],
    build: {
      target: "chrome130",
      outDir: "out/renderer",
      minify: true,
      // Everything comes from app://: inlined assets would need data: in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: "src-renderer/index.html" },
    },
  },
});
