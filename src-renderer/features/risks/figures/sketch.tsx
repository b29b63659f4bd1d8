import { densityOf, type Shape, type ThreePoints } from "../../../../src-shared/domain/simulation/estimate.ts";
import classes from "./figures.module.css";

const STEPS = 48;
const HEIGHT = 26;
const WIDTH = 96;

/** The shape that three points give, as they are typed. What it means stands beside it in words. */
export const Sketch = ({
  points,
  shape,
  label,
}: {
  readonly points: ThreePoints;
  readonly shape: Shape;
  readonly label: string;
}) => {
  const { low, high } = points;
  const at = (step: number): string => {
    const x = low + ((high - low) * step) / STEPS;
    return `${((WIDTH * step) / STEPS).toFixed(1)},${(HEIGHT - densityOf(points, shape, x) * (HEIGHT - 2)).toFixed(1)}`;
  };
  const path =
    high === low
      ? `M${WIDTH / 2},${HEIGHT} V2`
      : `M0,${HEIGHT} L${Array.from({ length: STEPS + 1 }, (_, step) => at(step)).join(" L")} L${WIDTH},${HEIGHT}`;
  return (
    <svg viewBox={`0 0 ${WIDTH} 28`} className={classes["sketch"]} role="img" aria-label={label}>
      <path d={path} fill="currentColor" fillOpacity={0.12} stroke="currentColor" strokeWidth={1.5} />
      <line x1={0} x2={WIDTH} y1={27} y2={27} stroke="currentColor" strokeOpacity={0.5} />
    </svg>
  );
};
