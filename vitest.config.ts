import { defineConfig } from "vitest/config";
import { packPagePlugin } from "./scripts/pack-page-plugin.mjs";

// Plain Node with the real better-sqlite3; Electron is driven by Playwright (playwright.config.ts).
const elsewhere = ["test/e2e/**", "test/bench/**", "test/structure/**"];

// vitest prints failures with Map.groupBy, which Node 20 lacks.
Map.groupBy ??= <K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

export default defineConfig({
  plugins: [packPagePlugin()],
  test: {
    environment: "node",
    passWithNoTests: true,
    // A native binding belongs in processes of its own: a crash there is one failed file, not a lost run.
    pool: "forks",
    testTimeout: 120_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "unit", include: ["test/**/*.test.ts"], exclude: elsewhere } },
      { extends: true, test: { name: "structure", include: ["test/structure/**/*.test.ts"] } },
    ],
  },
});
