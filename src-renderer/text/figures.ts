/** The words of the quantitative mode. A stranger must understand value at risk. */
const amount = (n: number): string => n.toLocaleString(undefined, { maximumSignificantDigits: 2 });

/** How often something happens, in words: "about 3 times a year", "about once in 12 years". */
export const rateWords = (rate: number): string => {
  if (rate <= 0) return "never";
  if (rate >= 1.5) return `about ${amount(rate)} times a year`;
  return rate > 0.75 ? "about once a year" : `about once in ${amount(1 / rate)} years`;
};

const years = (chance: number): string =>
  chance <= 0 ? "in none of the simulated years" : `in about one year of ${amount(1 / chance)}`;

export const figuresText = {
  section: "Figures",
  intro:
    "Optional: say in numbers how often this happens and what one event costs the organisation. Three points each — the lowest and the highest you hold possible, and the most likely one.",
  start: "Estimate in figures",
  groups: {
    frequency: "Events in a year",
    loss: (currency: string) => `Loss of one event (${currency})`,
    treatedFrequency: "Events in a year",
    treatedLoss: (currency: string) => `Loss of one event (${currency})`,
  },
  before: "Before treatment",
  after: "After treatment",
  afterHint: "Leave a line empty where the treatment changes nothing.",
  points: { Low: "Lowest", Mode: "Most likely", High: "Highest" },
  pointLabel: (stage: string, group: string, point: string) =>
    `${stage}, ${group.toLowerCase()}: ${point.toLowerCase()}`,
  frequencyHint: "Once in 10 years = 0.1; once in 2 years = 0.5; every month = 12.",
  lossHint:
    "Money of the organisation: work, lost business, damages, fines. Harm to people is judged by the levels above, not priced.",
  mean: (words: string) => `On average ${words}.`,
  shape: "Shape between the points",
  shapeHint: "PERT trusts the most likely value more; triangular gives the ends more weight.",
  cost: (currency: string) => `Cost of the treatment in a year (${currency})`,
  costHint: "One-off costs spread over the years they serve.",
  basis: "What the figures rest on",
  basisHint: "Data, cases, or who was asked and when. Required: without it the figures are not saved.",
  notSaved: "Not saved yet",
  missing: (names: readonly string[]) => `Not saved yet. Still to fill in: ${names.join(", ")}.`,
  broken: "Not saved: correct the marked fields.",
  remove: "Remove the figures…",
  removeTitle: (ref: string) => `Remove the figures of ${ref}?`,
  removeBody: "The estimate goes; the assessment by levels stays. The trail keeps what it held.",
  removeConfirm: "Remove the figures",
  result: "What this means",
  resultBefore: (mean: string, chance: number, var95: string, shortfall: string) =>
    `Expected loss ${mean} a year; a loss at all ${years(chance)}. In 19 years of 20 the year's loss stays at or below ${var95} (value at risk 95 %); the worst year of 20 costs ${shortfall} on average.`,
  resultAfter: (mean: string, var95: string, shortfall: string) =>
    `After treatment: expected loss ${mean} a year, value at risk 95 % ${var95}, worst year of 20 ${shortfall} on average.`,
  resultTreatment: (reduction: string, cost: string, net: string, pays: string) =>
    `The treatment saves ${reduction} a year on average and costs ${cost}: ${net} a year. It saves more than it costs in ${pays} of the years.`,
  netGain: (money: string) => `a gain of ${money}`,
  netLoss: (money: string) => `a loss of ${money}`,
  resultFoot: (runs: number, seed: number) =>
    `${runs.toLocaleString()} simulated years, seed ${seed}. “Quantitative” above the register shows all risks together.`,
  sketch: (group: string) => `Shape of ${group.toLowerCase()}`,

  action: "Quantitative",
  title: "Quantitative view",
  subtitle: (n: number) =>
    `${n.toLocaleString()} ${n === 1 ? "risk has" : "risks have"} figures. What could a year cost, and does the treatment pay?`,
  empty: {
    title: "No risk has figures yet",
    body: "The levels of the assessment say which risks come first. Figures say what a year could cost: how often a risk happens, what one event costs, and whether a treatment is worth its price. A few large risks are enough to begin.",
    next: "Open a risk in the register and choose “Estimate in figures”.",
  },
  seed: "Seed",
  seedHint: "Any whole number. The same seed gives the same figures.",
  runs: "Years to simulate",
  runsHint: "From 1,000 to 1,000,000.",
  run: "Simulate",
  running: "Simulating years",
  risksOf: (done: number, total: number) => `${done.toLocaleString()} of ${total.toLocaleString()} risks`,
  old: "The figures changed since this was simulated. Simulate again.",
  none: "Nothing simulated yet. A hundred thousand years take a few seconds.",
  made: (runs: number, seed: number) => `${runs.toLocaleString()} years, seed ${seed}`,
  columns: { before: "Untreated", after: "Treated" },
  year: {
    title: "A year in figures",
    mean: "Expected loss",
    meanHint: "The average over all simulated years. Good for budgets; a single year is rarely average.",
    deviation: "Spread (standard deviation)",
    deviationHint: "How far single years lie from the average.",
    var90: "Value at risk 90 %",
    var90Hint: "9 years of 10 cost this or less; one year of 10 costs more.",
    var95: "Value at risk 95 %",
    var95Hint: "19 years of 20 cost this or less; one year of 20 costs more.",
    var99: "Value at risk 99 %",
    var99Hint: "99 years of 100 cost this or less; one year of 100 costs more.",
    shortfall95: "Average of the worst years",
    shortfall95Hint:
      "Expected shortfall 95 %: what the worst year of 20 costs on average. Value at risk says where bad years begin, this says how bad they are.",
    figure: "Figure",
    error: (money: string) =>
      `The expected loss is exact to about ± ${money} (two standard errors); more years make it steadier.`,
  },
  curve: {
    title: "Loss exceedance curve",
    hint: "How likely a year is to cost more than an amount. The lower and further left, the better.",
    x: (currency: string) => `Loss in a year (${currency})`,
    y: "Chance of more",
    appetite: (currency: string) => `A loss you could bear in a year (${currency})`,
    appetiteHint: "Reads the curve at your own amount; it is not stored.",
    reading: (money: string, before: string, inYears: number, after: string | null) =>
      `Untreated, a year costs more than ${money} with a chance of ${before}, ${years(inYears)}${after === null ? "." : `; with the treatments ${after}.`}`,
    above: "A year costs more than",
    summary: (v: string) =>
      `Line chart; the table beside it holds the same figures. Value at risk 95 % untreated: ${v}.`,
    var: "VaR 95 %",
    legend: (treated: boolean) =>
      treated
        ? "Solid: untreated. Dashed: with the treatments. Dotted: value at risk 95 % untreated."
        : "Dotted: value at risk 95 %.",
  },
  ranking: {
    title: "Where the loss comes from",
    hint: "Expected loss ranks what costs most on average. The part of the worst years ranks what makes a bad year bad: a rare, large risk can lead there.",
    risk: "Risk",
    expected: "Expected loss",
    share: "Part",
    tail: "In the worst year of 20",
    tailShare: "Part of it",
  },
  treatments: {
    title: "Does the treatment pay?",
    hint: "Both sides are simulated with the same random numbers, so the difference is the treatment alone. A treatment can be right although it does not pay in money: harm to people and duties by law are not in these figures.",
    reduction: "Saves on average",
    cost: "Costs",
    net: "Net benefit",
    return: "Return",
    pays: "Pays in",
    ofYears: (percent: string) => `${percent} of years`,
    all: "All together",
    none: "No risk has figures after treatment yet. Estimate them to see what a treatment is worth.",
    noCost: "–",
  },
  assumptions: "What the figures rest on, and what they do not know",
} as const;
