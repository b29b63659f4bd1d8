import { Anchor, Stack, Text } from "@mantine/core";
import { useRoute, type Place } from "../../app/route.ts";
import { soaText } from "../../text/soa.ts";
import { BandBadge } from "../../ui/badges.tsx";
import { Section } from "./section.tsx";
import type { SoaRow } from "./sheet-model.ts";
import classes from "./soa.module.css";

const text = soaText.editor;

type Linked = SoaRow["evidence"][number];
type Group = {
  readonly title: string;
  readonly none: string;
  readonly place: Place;
  readonly items: readonly Linked[];
  readonly bands?: ReadonlyMap<string, string>;
};

const Items = ({ title, none, place, items, bands }: Group) => {
  const go = useRoute((state) => state.go);
  return (
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
            onClick={() => go(place, item.id)}
          >
            {`${item.ref} ${item.title}`}
          </Anchor>
          {bands ? <BandBadge band={bands.get(item.id) ?? ""} /> : null}
        </div>
      ))}
    </div>
  );
};

/** What follows from links: the risks a control treats, and what shows that it is in place. */
export const StandsOn = ({ row }: { readonly row: SoaRow }) => (
  <Section title={text.standsOn}>
    <Stack gap="sm">
      <Items
        title={text.risks}
        none={text.noRisks}
        place="risks"
        items={row.risks}
        bands={new Map(row.risks.map((risk) => [risk.id, risk.band]))}
      />
      <Items title={text.evidence} none={text.noEvidence} place="evidence" items={row.evidence} />
      <Items title={text.documents} none={text.noDocuments} place="documents" items={row.documents} />
    </Stack>
    <Text size="xs" c="dimmed">
      {text.linkHint}
    </Text>
  </Section>
);
