import { Badge, Group, List, Stack, Text } from "@mantine/core";
import type { Catalogue, CatalogueRisk } from "../../../src-shared/catalogue/schema.ts";
import type { Dimension } from "../../../src-shared/domain/risk/types.ts";
import { DIMENSION_WORDS } from "../../text/risk-assessment.ts";
import { risksText } from "../../text/risks.ts";
import { useCatalogue } from "../../ui/catalogue.ts";
import { SYSTEM_KINDS } from "../../../src-shared/domain/identification/fits-system.ts";

const text = risksText.library;

const Part = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) =>
  items.length === 0 ? null : (
    <div>
      <Text size="xs" fw={600} c="dimmed">
        {title}
      </Text>
      <List size="sm">
        {items.map((item) => (
          <List.Item key={item}>{item}</List.Item>
        ))}
      </List>
    </div>
  );

const labelName = (labels: Catalogue["riskLabels"], scheme: string, ref: string): string =>
  labels.find((label) => label.scheme === scheme && label.ref === ref)?.name ?? "";

/** What the library says about one risk, before it is taken over. */
export const LibraryDetail = ({ risk }: { readonly risk: CatalogueRisk }) => {
  const { controlById, riskSourceById, objectives, riskLabels } = useCatalogue();
  const objectiveById = new Map(objectives.map((objective) => [objective.id, objective]));
  const titled = (ids: readonly string[], titles: ReadonlyMap<string, { readonly title: string }>) =>
    ids.map((id) => `${id} ${titles.get(id)?.title ?? ""}`);
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Badge variant="default" radius="sm" tt="none">
          {risk.category}
        </Badge>
        {risk.positive ? <Text size="sm">{text.positive}</Text> : null}
      </Group>
      <Text size="sm">{risk.description}</Text>
      <Part title={text.causes} items={risk.typicalCauses} />
      <Part
        title={text.dimensions}
        items={risk.consequenceDimensions.map((dimension) => DIMENSION_WORDS[dimension as Dimension] ?? dimension)}
      />
      <Part title={text.treatment} items={[risk.typicalTreatment]} />
      <Part title={text.controls} items={titled(risk.suggestedControls, controlById)} />
      <Part title={text.sources} items={titled(risk.riskSources, riskSourceById)} />
      <Part title={text.objectives} items={titled(risk.objectivesAtStake, objectiveById)} />
      <Part
        title={text.kinds}
        items={SYSTEM_KINDS.filter(({ id }) => risk.systemKinds.includes(id)).map((kind) => kind.label)}
      />
      <Part
        title={text.labels}
        items={risk.labels.map(
          ({ scheme, ref }) => `${text.schemes[scheme] ?? scheme} ${ref} ${labelName(riskLabels, scheme, ref)}`,
        )}
      />
    </Stack>
  );
};
