import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";

export default defineConfig({
  site: "https://example.org",
  trailingSlash: "always",
  cacheDir: "./.astro-cache", // node_modules is shared
  integrations: [sitemap()],
});
