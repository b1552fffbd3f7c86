import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions)],
  // The embedded database's folder changes with every write; watching it would reload the page for ever.
  server: { watch: { ignored: ["**/.data/**", "**/tests/**"] } },
  build: { target: "es2022" },
});
