export const methodPage = {
  title: "How we find out whether the cluster grows its market",
  lead: "In the words of a board member. The formulas and their sources stand in the project’s documentation.",
  parts: [
    {
      title: "Three questions, never one score",
      body: "Did the cake grow, beyond what the market did anyway? Whose slices moved? And was what members did together more than promotion? A single number cannot answer all three, so there is none.",
    },
    {
      title: "Only the same members are compared",
      body: "A member who joins brings patients along; that is not growth. So only those are added up who reported all four quarters of both years.",
    },
    {
      title: "The tide is taken away",
      body: "If everybody grows by a quarter, nobody did anything special. From the members’ growth we take the growth of the market, from figures that come from outside of the cluster, graded by how good they are.",
    },
    {
      title: "Slices",
      body: "Gains and losses among members, after the tide, may cancel out. Where half or more of them do, the cluster moves patients rather than winning them (Davis and Haltiwanger, 1992).",
    },
    {
      title: "Precision comes first",
      body: "Each answer has a range. “Growing” needs the whole range above zero and at least five points a year; “no growth” needs growth of that size to be ruled out. Everything between is “we cannot tell yet”, with what is missing.",
    },
    {
      title: "Rules before data",
      body: "The rules of a year are locked before its last round closes. A released verdict cannot be edited, only replaced by a later one that says so.",
    },
    {
      title: "Confidence",
      body: "A member’s number is seen by that member and by the data steward. The database itself enforces it. What is published is checked first: five members or more, none above half, and no total from which one member’s number could be estimated closely.",
    },
  ],
} as const;
