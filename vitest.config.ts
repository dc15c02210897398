import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/src/**/*.test.ts", "tests/**/*.test.ts", "tools/**/*.test.ts"],
    environment: "node",
    reporters: ["default", "./tools/closing-line-reporter.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
