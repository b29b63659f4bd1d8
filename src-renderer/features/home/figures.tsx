import { UnstyledButton } from "@mantine/core";
import { useRoute, type Place } from "../../app/route.ts";
import { homeText } from "../../text/home.ts";
import classes from "./home.module.css";
import type { HomeData } from "./use-home-data.ts";

const text = homeText.counts;

/** The sizes of the registers; each opens the list it was counted from. */
export const Figures = ({ data }: { readonly data: HomeData }) => {
  const go = useRoute((state) => state.go);
  const decided = data.soa.rows.filter((row) => row.decision !== "").length;
  const figures: readonly (readonly [string, string, Place])[] = [
    [text.systems, data.systems.length.toLocaleString(), "systems"],
    [text.risks, data.risks.length.toLocaleString(), "risks"],
    [text.above, data.risks.filter((risk) => risk.aboveAppetite).length.toLocaleString(), "risks"],
    [text.controls, homeText.ofTotal(decided, data.soa.rows.length), "soa"],
    [text.evidence, data.evidence.toLocaleString(), "evidence"],
    [text.entries, data.entries.toLocaleString(), "trail"],
  ];
  return (
    <section aria-label={text.title} className={classes.figures}>
      {figures.map(([label, value, place]) => (
        <UnstyledButton key={label} className={classes.figure} onClick={() => go(place)}>
          <span className={classes.value}>{value}</span>
          <span className={classes.label}>{label}</span>
        </UnstyledButton>
      ))}
    </section>
  );
};
