/// <reference types="electron-vite/node" />

declare module "virtual:pack-page" {
  /** The bundled script of a pack's page; made by scripts/pack-page-plugin.mjs. */
  export const PAGE_SCRIPT: string;
}
