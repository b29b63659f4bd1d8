import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: ["./src-main/db/schema/domain.ts", "./src-main/db/schema/internal.ts"],
  out: "./src-main/db/migrations",
});
