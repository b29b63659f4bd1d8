/** Every handler, by feature: the composition root hands these to the router. */
import type { Contract } from "../../src-shared/contract/index.ts";
import type { AllHandlers } from "../ipc/handlers.ts";
import { actionsHandlers } from "../features/actions/handlers.ts";
import { appHandlers } from "../features/app/handlers.ts";
import { approvalsHandlers } from "../features/approvals/handlers.ts";
import { assessmentsHandlers } from "../features/assessments/handlers.ts";
import { auditsHandlers } from "../features/audits/handlers.ts";
import { meetingsHandlers } from "../features/audits/meetings.ts";
import { catalogueHandlers } from "../features/catalogue/handlers.ts";
import { clausesHandlers } from "../features/clauses/handlers.ts";
import { contextHandlers, responsibilitiesHandlers } from "../features/context/handlers.ts";
import { documentsHandlers } from "../features/documents/handlers.ts";
import { estimatesHandlers } from "../features/estimates/handlers.ts";
import { evidenceHandlers } from "../features/evidence/handlers.ts";
import { importsHandlers } from "../features/imports/handlers.ts";
import { improvementHandlers } from "../features/improvement/handlers.ts";
import { linksHandlers } from "../features/links/handlers.ts";
import { measuringHandlers } from "../features/measuring/handlers.ts";
import { peopleHandlers } from "../features/people/handlers.ts";
import { planningHandlers } from "../features/planning/handlers.ts";
import { registersHandlers } from "../features/registers/handlers.ts";
import { sheetsHandlers } from "../features/sheets/handlers.ts";
import { reviewsHandlers } from "../features/reviews/handlers.ts";
import { identificationHandlers } from "../features/risks/identification-handlers.ts";
import { treatmentHandlers } from "../features/risks/treatment-handlers.ts";
import { risksHandlers } from "../features/risks/handlers.ts";
import { packsHandlers } from "../features/packs/handlers.ts";
import { searchHandlers } from "../features/search/handlers.ts";
import { soaHandlers } from "../features/soa/handlers.ts";
import { systemsHandlers } from "../features/systems/handlers.ts";
import { traceabilityHandlers } from "../features/traceability/handlers.ts";
import { trailHandlers } from "../features/trail/handlers.ts";
import { workspaceHandlers } from "../features/workspace/handlers.ts";

export const handlers: AllHandlers<Contract> = {
  app: appHandlers,
  catalogue: catalogueHandlers,
  workspace: workspaceHandlers,
  people: peopleHandlers,
  clauses: clausesHandlers,
  systems: systemsHandlers,
  risks: risksHandlers,
  identification: identificationHandlers,
  treatment: treatmentHandlers,
  actions: actionsHandlers,
  estimates: estimatesHandlers,
  registers: registersHandlers,
  sheets: sheetsHandlers,
  reviews: reviewsHandlers,
  soa: soaHandlers,
  context: contextHandlers,
  responsibilities: responsibilitiesHandlers,
  audits: auditsHandlers,
  meetings: meetingsHandlers,
  improvement: improvementHandlers,
  measuring: measuringHandlers,
  planning: planningHandlers,
  assessments: assessmentsHandlers,
  evidence: evidenceHandlers,
  documents: documentsHandlers,
  links: linksHandlers,
  approvals: approvalsHandlers,
  traceability: traceabilityHandlers,
  trail: trailHandlers,
  imports: importsHandlers,
  packs: packsHandlers,
  search: searchHandlers,
};
