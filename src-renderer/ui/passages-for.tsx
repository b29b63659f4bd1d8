/** The words of evidence that prove something of a record, with the way to where they stand. */
import { Anchor, Text } from "@mantine/core";
import { contract } from "../../src-shared/contract/index.ts";
import type { LinkKind } from "../../src-shared/domain/vocabulary.ts";
import { useQuery } from "../ipc/use-query.ts";
import { uiText } from "../text/ui.ts";
import { goToRecord } from "./link-target.ts";
import classes from "./links-panel.module.css";

const text = uiText.links;

export const PassagesFor = ({ kind, id }: { readonly kind: LinkKind; readonly id: string }) => {
  const { data = [] } = useQuery(contract.evidence.passagesFor, { kind, id });
  if (data.length === 0) return null;
  return (
    <div>
      <Text size="xs" c="dimmed" fw={600} mb={4}>
        {text.passages}
      </Text>
      {data.map(({ id: passageId, evidence, page, quote, note }) => (
        <div key={passageId} className={classes.passage}>
          <blockquote className={classes.quote}>{quote}</blockquote>
          {note === "" ? null : <Text size="xs">{note}</Text>}
          <Anchor component="button" type="button" size="xs" onClick={() => goToRecord("evidence", evidence.id)}>
            {text.passageAt(`${evidence.ref} ${evidence.title}`, page)}
          </Anchor>
        </div>
      ))}
    </div>
  );
};
