import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { useCatalogue } from "../../ui/catalogue.ts";
import { useWorkspace } from "../../ui/workspace.ts";

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join(
    "-",
  );
};

/** Everything the figures and the next steps are counted from. */
export const useHomeData = () => {
  const workspace = useWorkspace();
  const { clauses } = useCatalogue();
  const answers = useQuery(contract.clauses.answers, {});
  const systems = useQuery(contract.systems.list, {});
  const risks = useQuery(contract.risks.list, {});
  const assessments = useQuery(contract.assessments.checks, {});
  const soa = useQuery(contract.soa.sheet, {});
  const evidence = useQuery(contract.evidence.count, {});
  const expiring = useQuery(contract.evidence.expiring, {});
  const error =
    answers.error ?? systems.error ?? risks.error ?? assessments.error ?? soa.error ?? evidence.error ?? expiring.error;
  if (
    !answers.data ||
    !systems.data ||
    !risks.data ||
    !assessments.data ||
    !soa.data ||
    evidence.data === undefined ||
    !expiring.data
  )
    return { data: undefined, error };
  return {
    error,
    data: {
      today: today(),
      scopeText: workspace.scopeText,
      entries: workspace.head?.seq ?? 0,
      clauses,
      answers: answers.data,
      systems: systems.data,
      risks: risks.data,
      assessments: assessments.data,
      soa: soa.data,
      evidence: evidence.data,
      expiring: expiring.data,
    },
  };
};

export type HomeData = NonNullable<ReturnType<typeof useHomeData>["data"]>;
