import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { packPagePlugin } from "../../scripts/pack-page-plugin.mjs";
import { run } from "../../scripts/runtime/run.mjs";

// Bundles the measurements as electron-vite bundles main, then runs them in a Node process of their own.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const outDir = path.join(root, "node_modules/.cache/bench");
rmSync(outDir, { recursive: true, force: true });
mkdirSync(outDir, { recursive: true });

await build({
  root,
  configFile: false,
  plugins: [packPagePlugin()],
  logLevel: "warn",
  build: {
    ssr: true,
    outDir,
    target: "node20.18",
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: {
        main: "test/bench/main.ts",
        "simulation-worker": "src-main/simulation/worker.ts",
        "sampling-worker": "test/bench/sampling-worker.ts",
      },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
});

process.exitCode = await run(
  process.execPath,
  ["--expose-gc", path.join(outDir, "main.mjs"), ...process.argv.slice(2)],
  {
    cwd: root,
  },
);
