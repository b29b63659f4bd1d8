import { NumberInput, Text } from "@mantine/core";
import { momentsOf, type PointGroup, type Shape } from "../../../../src-shared/domain/simulation/estimate.ts";
import { figuresText as text, rateWords } from "../../../text/figures.ts";
import { formatMoney } from "../../../ui/money.ts";
import { useReading } from "../../../ui/use-reading.ts";
import { POINTS, pointFields, type NumberField } from "./draft.ts";
import classes from "./figures.module.css";
import { DECIMAL, GROUP } from "./number-format.ts";
import { Sketch } from "./sketch.tsx";

type Props = {
  readonly group: PointGroup;
  readonly stage: string;
  readonly currency: string;
  readonly shape: Shape;
  readonly value: (field: NumberField) => number | string;
  readonly issues: Readonly<Record<string, string>>;
  readonly onChange: (field: NumberField, value: number | string) => void;
  readonly onBlur: () => void;
};

/** The three points of one estimate, the shape they give and their mean in words. */
export const PointsLine = ({ group, stage, currency, shape, value, issues, onChange, onBlur }: Props) => {
  const reading = useReading(undefined);
  const name = text.groups[group];
  const title = typeof name === "string" ? name : name(currency);
  const [low, mode, high] = pointFields(group).map((field) => value(field));
  const whole =
    typeof low === "number" &&
    typeof mode === "number" &&
    typeof high === "number" &&
    0 <= low &&
    low <= mode &&
    mode <= high
      ? { low, mode, high }
      : null;
  const mean = whole ? momentsOf(whole, shape).mean : 0;
  return (
    <fieldset className={classes["line"]}>
      <legend className={classes["legend"]}>{title}</legend>
      <div className={classes["points"]}>
        {POINTS.map((point) => {
          const field = `${group}${point}` as const;
          return (
            <NumberInput
              key={field}
              size="xs"
              hideControls
              label={text.points[point]}
              aria-label={text.pointLabel(stage, title, text.points[point])}
              decimalSeparator={DECIMAL}
              thousandSeparator={GROUP}
              allowedDecimalSeparators={[".", ","].filter((mark) => mark !== GROUP)}
              decimalScale={6}
              {...reading}
              value={value(field)}
              error={issues[field]}
              onChange={(next) => onChange(field, next)}
              onBlur={onBlur}
            />
          );
        })}
      </div>
      {whole ? (
        <div className={classes["mean"]}>
          <Sketch points={whole} shape={shape} label={text.sketch(title)} />
          <Text size="xs" c="dimmed">
            {text.mean(group.toLowerCase().endsWith("frequency") ? rateWords(mean) : formatMoney(mean, currency))}
          </Text>
        </div>
      ) : null}
    </fieldset>
  );
};
