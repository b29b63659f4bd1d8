import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { SoaEffect } from "../../../../src-shared/domain/treatment/soa-effect.ts";
import { planText } from "../../../text/treatment.ts";
import { goToRecord } from "../../../ui/link-target.ts";
import classes from "./plan.module.css";

const text = planText.controls;

type Props = { readonly control: { readonly id: string; readonly ref: string }; readonly effect: SoaEffect };

/** Says at once where the Statement of Applicability contradicts a treating control, and opens its row. */
export const SoaEffectNote = ({ control, effect }: Props) =>
  effect === "fits" ? null : (
    <div className={classes.effect} role="note">
      <IconAlertTriangle size={16} aria-hidden style={{ flex: "none", color: "var(--mantine-color-orange-text)" }} />
      <span>
        {text.effects[effect]}{" "}
        <Button size="compact-xs" variant="light" onClick={() => goToRecord("control", control.id)}>
          {text.open(control.ref)}
        </Button>
      </span>
    </div>
  );
