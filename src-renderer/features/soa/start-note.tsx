import { Button } from "@mantine/core";
import { IconListCheck } from "@tabler/icons-react";
import { useRoute } from "../../app/route.ts";
import { soaText } from "../../text/soa.ts";
import { EmptyState } from "../../ui/empty-state.tsx";

const text = soaText.start;

/** Shown above the list while nothing is decided: what the statement is for and where to begin. */
export const StartNote = ({ firstId }: { readonly firstId: string }) => {
  const go = useRoute((state) => state.go);
  return (
    <EmptyState
      icon={<IconListCheck size={28} stroke={1.5} aria-hidden />}
      title={text.title}
      actions={
        <>
          <Button size="xs" onClick={() => go("soa", firstId)}>
            {text.first}
          </Button>
          <Button size="xs" variant="default" onClick={() => go("risks")}>
            {text.risks}
          </Button>
        </>
      }
    >
      {text.body}
    </EmptyState>
  );
};
