/** Money and chances in the words of the person's system. */

/** An amount, at most four digits of it meaningful: a simulated figure knows no more. */
export const formatMoney = (value: number, currency: string): string =>
  value.toLocaleString(undefined, {
    style: "currency",
    currency,
    currencyDisplay: "code",
    maximumSignificantDigits: 4,
    minimumFractionDigits: 0,
  });

/** A part of one as a percentage; what is neither none nor all never reads as 0 or 100 %. */
export const formatPart = (part: number): string => {
  const digits = part > 0 && part < 0.001 ? 3 : part < 0.1 ? 1 : 0;
  return part.toLocaleString(undefined, { style: "percent", maximumFractionDigits: digits });
};
