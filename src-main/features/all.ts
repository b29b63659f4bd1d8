/** Every handler, by feature: the composition root hands these to the router. */
import type { Contract } from "../../src-shared/contract/index.ts";
import type { AllHandlers } from "../ipc/handlers.ts";
import { appHandlers } from "./app/handlers.ts";
import { catalogueHandlers } from "./catalogue/handlers.ts";
import { clausesHandlers } from "./clauses/handlers.ts";
import { documentsHandlers } from "./documents/handlers.ts";
import { evidenceHandlers } from "./evidence/handlers.ts";
import { importsHandlers } from "./imports/handlers.ts";
import { linksHandlers } from "./links/handlers.ts";
import { peopleHandlers } from "./people/handlers.ts";
import { risksHandlers } from "./risks/handlers.ts";
import { searchHandlers } from "./search/handlers.ts";
import { soaHandlers } from "./soa/handlers.ts";
import { systemsHandlers } from "./systems/handlers.ts";
import { trailHandlers } from "./trail/handlers.ts";
import { workspaceHandlers } from "./workspace/handlers.ts";

export const handlers: AllHandlers<Contract> = {
  app: appHandlers,
  catalogue: catalogueHandlers,
  workspace: workspaceHandlers,
  people: peopleHandlers,
  clauses: clausesHandlers,
  systems: systemsHandlers,
  risks: risksHandlers,
  soa: soaHandlers,
  evidence: evidenceHandlers,
  documents: documentsHandlers,
  links: linksHandlers,
  trail: trailHandlers,
  imports: importsHandlers,
  search: searchHandlers,
};
