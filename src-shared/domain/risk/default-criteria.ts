/** The criteria a new workspace starts with: five levels each, anchors per dimension, four bands. The organisation adapts them. */
import type { Criteria } from "./types.ts";

export const DEFAULT_CRITERIA: Criteria = {
  rule: "product",
  matrix: [],
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
      groups: "a few people, briefly annoyed",
      societies: "no effect beyond those involved",
      environment: "nothing measurable",
    },
    {
      value: 2,
      name: "Minor",
      organisation: "small cost, no outside notice",
      individuals: "inconvenience, easily put right",
      groups: "some members of a group at a small disadvantage, easily put right",
      societies: "small, local, short",
      environment: "small, local and reversible, such as a little more energy",
    },
    {
      value: 3,
      name: "Moderate",
      organisation: "customer complaints, contract penalties, local press",
      individuals: "real loss of money, time, chance or dignity",
      groups: "a group is noticeably treated worse or shut out for a time",
      societies: "a community or sector is affected",
      environment: "noticeable use of energy, water or material; local damage that heals",
    },
    {
      value: 4,
      name: "Major",
      organisation: "regulator action, loss of key customers, national press",
      individuals: "serious harm to health, rights or livelihood",
      groups: "a group suffers serious or lasting disadvantage or discrimination",
      societies: "large groups, public trust or environment harmed",
      environment: "serious damage to nature or a large use of resources",
    },
    {
      value: 5,
      name: "Severe",
      organisation: "existence, licence or certification at stake",
      individuals: "death or lasting loss of rights or livelihood",
      groups: "a group loses rights, safety or livelihood for good",
      societies: "lasting harm to society, democracy or environment",
      environment: "lasting or widespread damage to nature or climate",
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
  tolerance: 14,
};
