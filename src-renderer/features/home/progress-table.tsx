/** How far each clause group is: the bar is the chart, the columns beside it are its table. */
import { Anchor, Text, Title } from "@mantine/core";
import {
  clauseProgress,
  overallProgress,
  type CountedAnswer,
  type Progress,
} from "../../../src-shared/domain/clauses/progress.ts";
import type { Clause } from "../../../src-shared/catalogue/schema.ts";
import { TONES, type Tone } from "../../../src-shared/domain/tones.ts";
import { useRoute } from "../../app/route.ts";
import { homeText } from "../../text/home.ts";
import classes from "./home.module.css";

type Props = { readonly clauses: readonly Clause[]; readonly answers: readonly CountedAnswer[] };

const text = homeText.progress;

const Bar = ({ progress: { total, decided, counts } }: { readonly progress: Progress }) => {
  const parts: readonly (readonly [Tone, number])[] = [
    ["implemented", decided],
    ["partly", counts["in-progress"] + counts.unreasoned],
  ];
  return (
    <div className={classes.bar} aria-hidden>
      {parts.map(([tone, count]) => (
        <div
          key={tone}
          style={{ width: `${total === 0 ? 0 : (count / total) * 100}%`, background: TONES[tone].mark }}
        />
      ))}
    </div>
  );
};

const Figures = ({ progress: { total, decided, counts } }: { readonly progress: Progress }) => (
  <>
    <td className={classes.number}>{decided.toLocaleString()}</td>
    <td className={classes.number}>{(counts["in-progress"] + counts.unreasoned).toLocaleString()}</td>
    <td className={classes.number}>{counts["not-started"].toLocaleString()}</td>
    <td className={classes.number}>{total.toLocaleString()}</td>
  </>
);

export const ProgressTable = ({ clauses, answers }: Props) => {
  const go = useRoute((state) => state.go);
  const figures = clauseProgress(clauses, answers);
  const all = overallProgress(clauses, answers);
  return (
    <section aria-labelledby="clause-progress">
      <Title order={2} size="h4" id="clause-progress" mb="xs">
        {text.title}
      </Title>
      <table className={classes.progress}>
        <thead>
          <tr>
            <th scope="col">{text.clause}</th>
            <th scope="col" className={classes.barHead}>
              {text.bar}
            </th>
            <th scope="col" className={classes.number}>
              {text.decided}
            </th>
            <th scope="col" className={classes.number}>
              {text.working}
            </th>
            <th scope="col" className={classes.number}>
              {text.open}
            </th>
            <th scope="col" className={classes.number}>
              {text.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {clauses
            .filter((clause) => clause.parent === null)
            .map((clause) => {
              const progress = figures.get(clause.id);
              return progress ? (
                <tr key={clause.id}>
                  <th scope="row">
                    <Anchor
                      component="button"
                      type="button"
                      size="sm"
                      className={classes.clause}
                      onClick={() => go("clauses", clause.id)}
                    >
                      {clause.id} {clause.title}
                    </Anchor>
                  </th>
                  <td>
                    <Bar progress={progress} />
                  </td>
                  <Figures progress={progress} />
                </tr>
              ) : null;
            })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.all}</th>
            <td>
              <Bar progress={all} />
            </td>
            <Figures progress={all} />
          </tr>
        </tfoot>
      </table>
      <Text size="xs" c="dimmed" mt={8}>
        {text.caption}
      </Text>
    </section>
  );
};
