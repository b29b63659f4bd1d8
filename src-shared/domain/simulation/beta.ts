/** The beta distribution: its distribution function by continued fraction, and the inverse of it by Newton's method. */

const G = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0 (Lanczos, g = 7), to about 1e-14. */
export const lnGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const z = x - 1;
  let sum = G[0]!;
  for (let i = 1; i < G.length; i++) sum += G[i]! / (z + i);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
};

const lnBeta = (a: number, b: number): number => lnGamma(a) + lnGamma(b) - lnGamma(a + b);

/** The continued fraction of the incomplete beta function (Lentz); converges fast below (a + 1)/(a + b + 2). */
const fraction = (a: number, b: number, x: number): number => {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 200; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-13) break;
  }
  return h;
};

/** The chance that a beta(a, b) variable lies below x. */
export const betaCdf = (a: number, b: number, x: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(b, a, 1 - x);
  return (Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lnBeta(a, b)) * fraction(a, b, x)) / a;
};

/**
 * The quantiles of beta(a, b) at each chance of `chances`, which fall from at most 1/2. Newton on ln x and ln p, where the
 * distribution function is nearly straight, each from the quantile before.
 */
export const betaQuantiles = (a: number, b: number, chances: Float64Array): Float64Array => {
  const out = new Float64Array(chances.length);
  const constant = lnBeta(a, b);
  let v = Math.log(a / (a + b));
  for (let i = 0; i < chances.length; i++) {
    const target = Math.log(chances[i]!);
    for (let round = 0; round < 40; round++) {
      const x = Math.exp(v);
      const rest = Math.log1p(-x);
      const direct = x <= (a + 1) / (a + b + 2);
      const kernel = Math.exp(a * v + b * rest - constant);
      const cdf = direct ? (kernel * fraction(a, b, x)) / a : betaCdf(a, b, x);
      const step = ((Math.log(cdf) - target) * cdf * (1 - x)) / kernel;
      v = Math.min(v - step, -1e-12);
      if (Math.abs(step) < 1e-9) break;
    }
    out[i] = Math.exp(v);
  }
  return out;
};
