import { SegmentedControl, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Criteria } from "../../../../src-shared/domain/risk/types.ts";
import { useRoute } from "../../../app/route.ts";
import { viewsText as text } from "../../../text/treatment.ts";
import { useCatalogue } from "../../../ui/catalogue.ts";
import { Page } from "../../../ui/page.tsx";
import { PartsBar } from "../parts-bar.tsx";
import { ExportRisks } from "../plan/plan-page.tsx";
import type { ListedRisk } from "../risk.ts";
import { useRegisterView } from "../use-register-view.ts";
import { useRisksView } from "../use-risks-view.ts";
import { useTraits } from "../use-traits.ts";
import { GroupTable } from "./group-table.tsx";
import { RiskTable } from "./risk-table.tsx";
import { groupRisks, notAccepted, topTen } from "./views-model.ts";

type Props = {
  readonly risks: readonly ListedRisk[];
  readonly criteria: Criteria;
  readonly systems: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
};
type Tab = "system" | "source" | "objective" | "top" | "above";

const TABS: readonly Tab[] = ["system", "source", "objective", "top", "above"];

/** The register by system, source and objective, its ten highest, and what is above the appetite and accepted by nobody. */
export const ViewsPage = ({ risks, criteria, systems, people }: Props) => {
  const [tab, setTab] = useState<Tab>("system");
  const traits = useTraits();
  const catalogue = useCatalogue();
  const { clear, filter } = useRegisterView();
  const show = useRisksView((state) => state.show);
  const groups = useMemo(() => {
    const titled = (list: readonly { readonly id: string; readonly title: string }[]) =>
      list.map(({ id, title }) => ({ id, name: `${id} ${title}` }));
    if (tab === "system")
      return groupRisks(
        risks,
        [...systems].map(([id, name]) => ({ id, name })),
        (risk) => risk.systemIds,
        text.none.system,
      );
    if (tab === "source")
      return groupRisks(
        risks,
        titled(catalogue.riskSources),
        ({ id }) => traits.get(id)?.sources ?? [],
        text.none.source,
      );
    if (tab === "objective")
      return groupRisks(
        risks,
        titled(catalogue.objectives),
        ({ id }) => traits.get(id)?.objectives ?? [],
        text.none.objective,
      );
    return [];
  }, [tab, risks, systems, traits, catalogue]);
  const drill = (name: string, chosen: readonly ListedRisk[]): void => {
    clear();
    filter({ named: { name, ids: new Set(chosen.map(({ id }) => id)) } });
    useRoute.getState().go("risks", null);
    show("register");
  };
  const open = (id: string): void => {
    show("register");
    useRoute.getState().go("risks", id);
  };
  const ranked = tab === "top" ? topTen(risks) : notAccepted(risks, traits);
  return (
    <Page title={text.title} subtitle={text.subtitle} actions={<ExportRisks />}>
      <PartsBar />
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={text.tabs.label}
        value={tab}
        data={TABS.map((value) => ({ value, label: text.tabs[value] }))}
        onChange={setTab}
      />
      {tab === "top" || tab === "above" ? (
        <>
          {tab === "above" && ranked.length > 0 ? (
            <Text size="sm" mb="xs">
              {text.aboveHint}
            </Text>
          ) : null}
          {ranked.length === 0 ? (
            <Text size="sm" c="dimmed">
              {tab === "top" ? text.topEmpty : text.aboveEmpty}
            </Text>
          ) : (
            <RiskTable label={text.tabs[tab]} risks={ranked} criteria={criteria} people={people} onOpen={open} />
          )}
        </>
      ) : (
        <GroupTable
          label={text.tabs[tab]}
          heading={text.columns.group[tab]}
          groups={groups}
          criteria={criteria}
          onShow={drill}
        />
      )}
    </Page>
  );
};
