import { Button, Divider, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconBooks, IconFileImport, IconPresentation, IconRuler2 } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import { useRoute } from "../../app/route.ts";
import { contract } from "../../../src-shared/contract/index.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { risksText as text } from "../../text/risks.ts";
import { planText } from "../../text/treatment.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { HistoryPanel } from "../../ui/history-panel.tsx";
import { SheetMenu } from "../../ui/sheets/sheet-menu.tsx";
import { ImportWizard } from "../../ui/import-wizard/import-wizard.tsx";
import { LinksPanel } from "../../ui/links-panel.tsx";
import { Page } from "../../ui/page.tsx";
import { usePeople } from "../../ui/use-people.ts";
import { AddRisk } from "./add-risk.tsx";
import { CriteriaPanel } from "./criteria-panel.tsx";
import { QuantitativeView } from "./figures/quantitative-view.tsx";
import { Library } from "./library.tsx";
import { PartsBar } from "./parts-bar.tsx";
import { PlanPage } from "./plan/plan-page.tsx";
import { Register } from "./register.tsx";
import { scoreNow } from "./risk.ts";
import { useCriteria } from "./use-criteria.ts";
import { useOwnWorkspace } from "./use-own-workspace.ts";
import { useRisksView } from "./use-risks-view.ts";
import { ViewsPage } from "./views/views-page.tsx";
import { Workshop } from "./workshop/workshop.tsx";

/** Risks: the register, the library it can start from, and the criteria they are judged by. */
export const RisksPage = () => {
  const { data: risks, error } = useQuery(contract.risks.list, {});
  const { data: systemList } = useQuery(contract.systems.list, {});
  const criteria = useCriteria();
  useOwnWorkspace();
  const people = usePeople();
  const systems = useMemo(() => new Map((systemList ?? []).map((system) => [system.id, system.name])), [systemList]);
  const openId = useRoute((state) => (state.route.place === "risks" ? state.route.id : null));
  const { view, show: setView } = useRisksView();
  const [workshop, setWorkshop] = useState(false);
  const [importing, setImporting] = useState(false);
  // A risk that is opened from elsewhere shows in the register, whatever was shown before.
  useEffect(() => {
    if (openId !== null) setView("register");
  }, [openId, setView]);
  if (!risks || !criteria) return <Page title={text.title}>{error ? <ErrorNote error={error} /> : null}</Page>;
  if (view === "library") return <Library risks={risks} systems={systems} onBack={() => setView("register")} />;
  if (view === "criteria") return <CriteriaPanel inForce={criteria} onBack={() => setView("register")} />;
  if (view === "figures") return <QuantitativeView onBack={() => setView("register")} />;
  if (view === "plan") return <PlanPage criteria={criteria} />;
  if (view === "views") return <ViewsPage risks={risks} criteria={criteria} systems={systems} people={people} />;
  const open = risks.find((risk) => risk.id === openId);
  const action = (label: string, Icon: typeof IconBooks, onClick: () => void) => (
    <Button size="xs" variant="default" leftSection={<Icon size={16} aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  );
  const library = action(text.actions.library, IconBooks, () => setView("library"));
  const importButton = action(text.actions.import, IconFileImport, () => setImporting(true));
  const workshopButton = action(planText.workshop, IconPresentation, () => setWorkshop(true));
  const criteriaButton = action(text.actions.criteria, IconRuler2, () => setView("criteria"));
  const empty = (
    <EmptyState
      icon={<IconAlertTriangle size={32} stroke={1.5} aria-hidden />}
      title={text.empty.title}
      actions={
        <>
          <AddRisk />
          {library}
          {workshopButton}
          {importButton}
        </>
      }
    >
      <Text size="sm" mb="xs">
        {text.empty.body}
      </Text>
      <Text size="sm">{text.empty.next}</Text>
    </EmptyState>
  );
  const inspector = open ? (
    <Stack gap="lg">
      <LinksPanel key={`links-${open.id}`} kind="risk" id={open.id} elsewhere={["control", "system"]} />
      <Divider />
      <HistoryPanel key={`history-${open.id}`} table="risk" rowId={open.id} />
    </Stack>
  ) : undefined;
  const above = risks.filter((risk) => risk.aboveAppetite).length;
  const unscored = risks.filter((risk) => scoreNow(risk) === null).length;
  return (
    <Page
      title={text.title}
      subtitle={risks.length === 0 ? undefined : text.subtitle(risks.length, above, unscored)}
      inspector={inspector}
      actions={
        risks.length === 0 ? (
          criteriaButton
        ) : (
          <>
            {workshopButton}
            {importButton}
            <SheetMenu sheet="risks" />
            {action(text.actions.more, IconBooks, () => setView("library"))}
            <AddRisk />
          </>
        )
      }
    >
      {risks.length === 0 ? null : <PartsBar />}
      <ErrorNote error={error} />
      <Register risks={risks} criteria={criteria} people={people} systems={systems} empty={empty} />
      {workshop ? <Workshop criteria={criteria} onClose={() => setWorkshop(false)} /> : null}
      <ImportWizard kind="risks" opened={importing} onClose={() => setImporting(false)} />
    </Page>
  );
};
