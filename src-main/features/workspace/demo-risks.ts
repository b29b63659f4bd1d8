/** The risks of the fictional organisation: taken from the library, rated in their stages, tied, and what happened since. */
import { contract } from "../../../src-shared/contract/index.ts";
import { linkSteps, type Step, type Tools } from "./demo-steps.ts";
import type { Demo } from "./demo-schema.ts";

type DemoRisk = Demo["risks"][number];

export const riskSteps = (tools: Tools, demo: Demo): Step[] => {
  const { call, ids } = tools;
  const catalogueIds = demo.risks.map((risk) => risk.catalogueId);
  const take: Step = {
    by: demo.people[0]!.key,
    run: () => {
      const made = call(contract.risks.createFromCatalogue, { catalogueIds, systemId: null, linkControls: false });
      for (const [i, id] of made.ids.entries()) ids.put("risk", catalogueIds[i]!, id);
    },
  };
  return [
    take,
    ...demo.risks.flatMap((risk) => [assess(tools, risk), ...riskLinks(tools, risk), ...effectSteps(tools, risk)]),
  ];
};

const stageFields = (stage: "inherent" | "target" | "residual", levels: DemoRisk["inherent"] | undefined) =>
  levels === undefined
    ? {}
    : {
        [`${stage}Likelihood`]: levels.likelihood,
        [`${stage}Individuals`]: levels.individuals,
        [`${stage}Groups`]: levels.groups ?? null,
        [`${stage}Societies`]: levels.societies,
        [`${stage}Organisation`]: levels.organisation,
        [`${stage}Environment`]: levels.environment ?? null,
      };

const assess = ({ call, ids }: Tools, risk: DemoRisk): Step => ({
  by: risk.owner,
  run: () => {
    const id = ids.get("risk", risk.catalogueId);
    const { revision } = call(contract.risks.read, { id });
    const { title, description, treatment, treatmentPlan, rationale, reviewDate } = risk;
    const patch = {
      title,
      description,
      treatment,
      treatmentPlan,
      rationale,
      reviewDate,
      reviewMonths: risk.reviewMonths ?? null,
      ownerId: ids.get("person", risk.owner),
      ...stageFields("inherent", risk.inherent),
      ...stageFields("target", risk.target),
      ...stageFields("residual", risk.residual),
      ...(risk.confidence
        ? { inherentConfidence: risk.confidence.inherent, residualConfidence: risk.confidence.residual }
        : {}),
      ...(risk.current ? { currentLikelihood: risk.current.likelihood, currentRationale: risk.current.rationale } : {}),
    };
    call(contract.risks.update, { id, revision, patch });
  },
});

const riskLinks = (tools: Tools, risk: DemoRisk): Step[] =>
  linkSteps(tools, risk.owner, `risk:${risk.catalogueId}`, [
    ...risk.systems.map((key) => `system:${key}`),
    ...risk.controls.map((ref) => `control:${ref}`),
  ]);

const effectSteps = ({ call, ids }: Tools, risk: DemoRisk): Step[] =>
  (risk.effects ?? []).map(({ control, likelihood, consequence, note = "" }) => ({
    by: risk.owner,
    run: () =>
      void call(contract.risks.setEffect, {
        riskId: ids.get("risk", risk.catalogueId),
        controlId: ids.get("control", control),
        revision: 0,
        patch: { likelihoodSteps: likelihood, consequenceSteps: consequence, note },
      }),
  }));

/** What happened since the risks were rated. */
export const triggerSteps = ({ call, ids }: Tools, demo: Demo): Step[] =>
  demo.triggers.map(({ risk, by, cause, detail }) => ({
    by,
    run: () =>
      void call(contract.reviews.raise, { source: { kind: "risk", id: ids.get("risk", risk) }, cause, detail }),
  }));
