/** Every visible word of the Statement of Applicability. */
export const soaText = {
  title: "Statement of Applicability",
} as const;
