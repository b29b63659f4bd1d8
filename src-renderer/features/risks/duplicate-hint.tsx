import { Alert, Button, Group } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useMemo } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { findDuplicates } from "../../../src-shared/domain/identification/duplicates.ts";
import { useRoute } from "../../app/route.ts";
import { useQuery } from "../../ipc/use-query.ts";
import { risksText } from "../../text/risks.ts";
import type { Risk } from "./risk.ts";
import { useTraits } from "./use-traits.ts";

/** Says which risks of the register are much like this one; never in the way. */
export const DuplicateHint = ({ risk }: { readonly risk: Pick<Risk, "id" | "title" | "catalogueId"> }) => {
  const { data: risks } = useQuery(contract.risks.list, {});
  const traits = useTraits();
  const { id, title, catalogueId } = risk;
  const twins = useMemo(
    () =>
      findDuplicates(
        { id, title, catalogueId },
        (risks ?? []).map((known) => ({
          id: known.id,
          ref: known.ref,
          title: known.title,
          catalogueId: traits.get(known.id)?.catalogueId ?? "",
        })),
      ),
    [risks, traits, id, title, catalogueId],
  );
  if (twins.length === 0) return null;
  return (
    <Alert variant="light" p="xs" icon={<IconCopy size={16} aria-hidden />} title={risksText.duplicates.title}>
      <Group gap={6}>
        {twins.map((twin) => (
          <Button
            key={twin.id}
            size="compact-xs"
            variant="default"
            title={risksText.duplicates.why[twin.why]}
            onClick={() => useRoute.getState().go("risks", twin.id)}
          >
            {risksText.duplicates.open(twin.ref, twin.title)}
          </Button>
        ))}
      </Group>
    </Alert>
  );
};
