import { Anchor, List, Stack, Tabs, Text, Title } from "@mantine/core";
import type { Clause } from "../../../src-shared/catalogue/schema.ts";
import { clausesText } from "../../text/clauses.ts";
import { useRoute } from "../../app/route.ts";
import { HistoryPanel } from "../../ui/history-panel.tsx";
import { LinksPanel } from "../../ui/links-panel.tsx";
import type { ClausesData } from "./use-clauses.ts";
import { useViewState, type InspectorTab } from "./view-state.ts";
import classes from "./clauses.module.css";

type Props = { readonly clause: Clause; readonly data: ClausesData; readonly pointId: string | null };

const text = clausesText.guidance;
const TABS: readonly InspectorTab[] = ["guidance", "links", "history"];

const Section = ({ title, items }: { readonly title: string; readonly items: readonly string[] | undefined }) =>
  items === undefined || items.length === 0 ? null : (
    <section>
      <Title order={2} size="h6" mb={4}>
        {title}
      </Title>
      <List size="sm" spacing={4} className={classes.guidanceList}>
        {items.map((item) => (
          <List.Item key={item}>{item}</List.Item>
        ))}
      </List>
    </section>
  );

const Controls = ({ ids, data }: { readonly ids: readonly string[] | undefined; readonly data: ClausesData }) => {
  const go = useRoute((state) => state.go);
  if (ids === undefined || ids.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h6" mb={4}>
        {text.controls}
      </Title>
      <ul className={classes.controls}>
        {ids.map((id) => (
          <li key={id}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="left"
              title={text.controlOpen(id)}
              onClick={() => go("soa", id)}
            >
              {id} {data.catalogue.controlById.get(id)?.title}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Guidance = ({ clause, data }: Pick<Props, "clause" | "data">) => (
  <Stack gap="md">
    <Section title={text.evidence} items={clause.typicalEvidence} />
    <Section title={text.stage1} items={clause.stage1} />
    <Section title={text.stage2} items={clause.stage2} />
    <Controls ids={clause.relatedControls} data={data} />
    <Section title={text.notes} items={clause.notes ? [clause.notes] : []} />
    <Text size="xs" c="dimmed">
      {text.source}
    </Text>
  </Stack>
);

const Hint = ({ children }: { readonly children: string }) => (
  <Text size="sm" c="dimmed">
    {children}
  </Text>
);

/** Beside the clause: guidance for all of it, and links and history of the point in hand. */
export const ClauseInspector = ({ clause, data, pointId }: Props) => {
  const { tab, setTab } = useViewState();
  const point = pointId === null ? undefined : data.catalogue.pointById.get(pointId)?.point;
  const rowId = point ? data.answers.get(point.id)?.id : undefined;
  return (
    <Tabs value={tab} onChange={(next) => setTab((next ?? "guidance") as InspectorTab)} keepMounted={false}>
      <Tabs.List mb="sm">
        {TABS.map((id) => (
          <Tabs.Tab key={id} value={id}>
            {text.tabs[id]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="guidance">
        <Guidance clause={clause} data={data} />
      </Tabs.Panel>
      {(["links", "history"] as const).map((id) => (
        <Tabs.Panel key={id} value={id}>
          {point ? (
            <Text size="sm" mb="sm">
              <b className={classes.figures}>{point.id}</b> {point.text}
            </Text>
          ) : (
            <Hint>{id === "links" ? text.noPoint : text.noPointHistory}</Hint>
          )}
          {point && id === "links" ? <LinksPanel key={point.id} kind="point" id={point.id} /> : null}
          {point && id === "history" ? (
            rowId === undefined ? (
              <Hint>{text.pointNotStarted(point.id)}</Hint>
            ) : (
              <HistoryPanel table="clause_answer" rowId={rowId} />
            )
          ) : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
