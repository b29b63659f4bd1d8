import { fileURLToPath } from "node:url";
import { build } from "vite";

const NAME = "virtual:pack-page";
const entry = fileURLToPath(new URL("../src-renderer/pack-page/main.ts", import.meta.url));

/**
 * The script of a pack's page as one text, for the main process to write into the page: `import { PAGE_SCRIPT } from
 * "virtual:pack-page"`. The page lies in a ZIP and may load nothing, so the script is bundled whole.
 * @returns {import("vite").Plugin}
 */
export const packPagePlugin = () => {
  /** @type {Promise<string> | null} */
  let bundled = null;
  const bundle = async () => {
    const result = await build({
      configFile: false,
      logLevel: "warn",
      build: {
        write: false,
        minify: true,
        target: ["chrome137", "firefox130", "safari17"],
        lib: { entry, formats: ["iife"], name: "packPage" },
      },
    });
    const [{ output }] = /** @type {any} */ ([result].flat());
    return output[0].code;
  };
  return {
    name: "pack-page",
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: async (id) => {
      if (id !== `\0${NAME}`) return null;
      bundled ??= bundle();
      return `export const PAGE_SCRIPT = ${JSON.stringify(await bundled)};`;
    },
  };
};
