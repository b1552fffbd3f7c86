import { defineConfig } from "prisma/config";

// Read only by Prisma's own command line, for those who have network. Muster itself migrates through the engine
// compiled to WebAssembly (see docs/decisions/0003-offline-migrations.md).
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://not-configured" },
});
