import { defineConfig } from "@playwright/test";

// One window at a time, no second chances: a test that passes on the second try hides a fault.
export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results",
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env["CI"]),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: { trace: "off", screenshot: "only-on-failure", video: "off" },
});
