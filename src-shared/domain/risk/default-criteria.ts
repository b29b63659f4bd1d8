/** The criteria a new workspace starts with: five levels each, anchors per dimension, four bands. The organisation adapts them. */
import type { Criteria } from "./types.ts";

export const DEFAULT_CRITERIA: Criteria = {
  likelihood: [
    { value: 1, name: "Rare", anchor: "under 1 % a year, or no known case and strong barriers" },
    { value: 2, name: "Unlikely", anchor: "1-10 % a year, or known elsewhere with working barriers" },
    { value: 3, name: "Possible", anchor: "10-50 % a year, or has happened in the sector" },
    { value: 4, name: "Likely", anchor: "over 50 % a year, or has happened here" },
    { value: 5, name: "Almost certain", anchor: "expected several times a year or happening now" },
  ],
  impact: [
    {
      value: 1,
      name: "Negligible",
      organisation: "absorbed in daily work",
      individuals: "brief annoyance",
      societies: "no effect beyond those involved",
    },
    {
      value: 2,
      name: "Minor",
      organisation: "small cost, no outside notice",
      individuals: "inconvenience, easily put right",
      societies: "small, local, short",
    },
    {
      value: 3,
      name: "Moderate",
      organisation: "customer complaints, contract penalties, local press",
      individuals: "real loss of money, time, chance or dignity",
      societies: "a community or sector is affected",
    },
    {
      value: 4,
      name: "Major",
      organisation: "regulator action, loss of key customers, national press",
      individuals: "serious harm to health, rights or livelihood",
      societies: "large groups, public trust or environment harmed",
    },
    {
      value: 5,
      name: "Severe",
      organisation: "existence, licence or certification at stake",
      individuals: "death or lasting loss of rights or livelihood",
      societies: "lasting harm to society, democracy or environment",
    },
  ],
  bands: [
    { id: "low", name: "Low", min: 1, action: "accept by system owner, watch" },
    { id: "moderate", name: "Moderate", min: 5, action: "treat where reasonable; AIMS manager accepts" },
    { id: "high", name: "High", min: 10, action: "treat; AI governance board accepts residual risk" },
    {
      id: "very-high",
      name: "Very high",
      min: 15,
      action: "do not run until reduced; only top management may accept, time-limited",
    },
  ],
  appetite: 9,
};
