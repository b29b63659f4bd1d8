import { Anchor, Stack, Text } from "@mantine/core";
import type { LinkKind } from "../../../src-shared/domain/vocabulary.ts";
import { soaText } from "../../text/soa.ts";
import { BandBadge } from "../../ui/badges.tsx";
import { goToRecord } from "../../ui/link-target.ts";
import { Section } from "./section.tsx";
import type { SoaRow } from "./sheet-model.ts";
import classes from "./soa.module.css";

const text = soaText.editor;

type Linked = SoaRow["evidence"][number];
type Group = {
  readonly title: string;
  readonly none: string;
  readonly kind: LinkKind;
  readonly items: readonly Linked[];
  readonly bands?: ReadonlyMap<string, string>;
};

const Items = ({ title, none, kind, items, bands }: Group) => (
  <div>
    <Text size="xs" fw={600} c="dimmed">
      {title}
    </Text>
    {items.length === 0 ? (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    ) : null}
    {items.map((item) => (
      <div key={item.id} className={classes.linked}>
        <Anchor
          component="button"
          type="button"
          size="sm"
          className={classes.linkedName}
          onClick={() => goToRecord(kind, item.id)}
        >
          {`${item.ref} ${item.title}`}
        </Anchor>
        {bands ? <BandBadge band={bands.get(item.id) ?? ""} /> : null}
      </div>
    ))}
  </div>
);

/** What follows from links: the risks a control treats, and what shows that it is in place. */
export const StandsOn = ({ row }: { readonly row: SoaRow }) => (
  <Section title={text.standsOn}>
    <Stack gap="sm">
      <Items
        title={text.risks}
        none={text.noRisks}
        kind="risk"
        items={row.risks}
        bands={new Map(row.risks.map((risk) => [risk.id, risk.band]))}
      />
      <Items title={text.assessments} none={text.noAssessments} kind="assessment" items={row.assessments} />
      <Items title={text.obligations} none={text.noObligations} kind="obligations" items={row.obligations} />
      {row.objectives.length === 0 ? null : (
        <Items title={text.objectives} none="" kind="objectives" items={row.objectives} />
      )}
      <Items title={text.evidence} none={text.noEvidence} kind="evidence" items={row.evidence} />
      <Items title={text.documents} none={text.noDocuments} kind="document" items={row.documents} />
    </Stack>
    <Text size="xs" c="dimmed">
      {text.linkHint}
    </Text>
  </Section>
);
