const count = (n: number, one: string, many: string): string => `${n.toLocaleString()} ${n === 1 ? one : many}`;

export const homeText = {
  title: "Home",
  subtitle: "What to do next, and how far the management system is.",
  next: "What to do next",
  nothingTitle: "Nothing is waiting",
  nothing:
    "Every requirement is decided, every risk is within the appetite or treated, and the Statement of Applicability is approved. Keep it alive: internal audit (9.2), management review (9.3) and the reviews that are due.",
  more: (n: number) => `and ${n.toLocaleString()} more`,
  clause: (id: string) => `Clause ${id}`,
  steps: {
    scope: {
      title: "Say what the management system covers",
      why: "4.3 asks for a scope as documented information. Documents and the SoA quote it.",
      open: "Write the scope",
    },
    noSystems: {
      title: "List the AI systems",
      why: "Scope, risks and impact assessments all start from what is developed, provided or used (4.3, 6.1.2).",
      open: "Add AI systems",
    },
    systemsWithoutOwner: {
      title: (n: number) => `${count(n, "AI system has", "AI systems have")} no owner`,
      why: "Someone has to answer for each system over its life cycle (5.3, A.3.2).",
      open: "Open AI systems",
    },
    systemsWithoutClass: {
      title: (n: number) => `${count(n, "AI system is", "AI systems are")} not classified under the AI Act`,
      why: "Legal duties are part of the context and a source of controls (4.1, 4.2).",
      open: "Open AI systems",
    },
    noRisks: {
      title: "Identify the AI risks",
      why: "6.1.2 asks for risks to the organisation, to individuals and to societies. The library holds typical ones to start from.",
      open: "Add risks",
    },
    risksNotAssessed: {
      title: (n: number) => `${count(n, "risk is", "risks are")} not assessed`,
      why: "A risk needs likelihood and consequence before it can be compared with the criteria (6.1.2).",
      open: "Open risks",
    },
    risksUntreated: {
      title: (n: number) => `${count(n, "risk lies", "risks lie")} above the appetite without a treatment`,
      why: "Each one needs an option: modify, share, avoid or retain with a reason (6.1.3).",
      open: "Open risks",
    },
    risksStillHigh: {
      title: (n: number) => `${count(n, "treated risk is", "treated risks are")} still above the appetite`,
      why: "Top management or the risk owner accepts what remains, or the treatment goes further (6.1.3).",
      open: "Open risks",
    },
    reviewsDue: {
      title: (n: number) => `${count(n, "risk review is", "risk reviews are")} past the date`,
      why: "Risks are assessed again at planned intervals (8.2).",
      open: "Open risks",
    },
    evidenceExpired: {
      title: (n: number) => `${count(n, "piece of evidence has", "pieces of evidence have")} expired`,
      why: "What proves that a requirement is met has to be kept current (7.5). Replace it with a newer file.",
      open: "Open the evidence",
    },
    assessmentsOverdue: {
      title: (n: number) => `${count(n, "impact assessment is", "impact assessments are")} past the date`,
      why: "Impact assessments are finished when planned and repeated at planned intervals (8.4).",
      open: "Open impact assessments",
    },
    assessmentsFlagged: {
      title: (n: number) => `${count(n, "impact assessment needs", "impact assessments need")} another look`,
      why: "Something changed that the assessment rests on (8.4). Open a new version and say what changed.",
      open: "Open impact assessments",
    },
    assessmentsMissing: {
      title: (n: number) => `${count(n, "AI system has", "AI systems have")} no approved impact assessment`,
      why: "A system in operation or high-risk needs one before it harms somebody (6.1.4, 8.4, A.5).",
      open: "Assess a system",
    },
    pointsOverdue: {
      title: (n: number) => `${count(n, "requirement is", "requirements are")} past the date that was set`,
      why: "Finish the answer or set a date that can be kept.",
      open: "Open the clauses",
    },
    soaFindings: {
      title: (n: number) =>
        `${count(n, "finding stands", "findings stand")} in the way of a complete Statement of Applicability`,
      why: "6.1.3 asks for a decision and a justification for every control of Annex A.",
      open: "Open the SoA",
    },
    soaApprove: {
      title: "The Statement of Applicability is complete and not yet approved",
      why: "An approved version is what a certificate and an auditor refer to.",
      open: "Open the SoA",
    },
    points: {
      title: (n: number) =>
        `${count(n, "requirement of clauses 4–10 is", "requirements of clauses 4–10 are")} not decided`,
      why: "Conformity means every one of them: implemented, effective, or not applicable with a reason.",
      open: "Open the first one",
    },
  },
  progress: {
    title: "Requirements of clauses 4–10",
    caption:
      "Decided means implemented, effective, or not applicable with a reason. The bar shows the same figures as the columns.",
    clause: "Clause",
    bar: "Progress",
    decided: "Decided",
    working: "In progress",
    open: "Not started",
    unreasoned: "No reason yet",
    total: "Total",
    all: "All",
    percent: (value: number) => `${value} %`,
  },
  counts: {
    title: "In this workspace",
    systems: "AI systems",
    risks: "Risks",
    above: "Risks above the appetite",
    controls: "Controls decided",
    evidence: "Pieces of evidence",
    entries: "Entries in the trail",
  },
  ofTotal: (n: number, total: number) => `${n.toLocaleString()} of ${total.toLocaleString()}`,
} as const;
