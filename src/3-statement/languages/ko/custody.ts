/** Where people are locked up, as stretches of a pattern ("구류소", "구금 시설"). */
export const CUSTODY =
  "구류소|구류장|유치장|감옥|감방|교도소|구치소|수용소|(?:구금|수용|수감)\\s?시설|보호소|교화소|집결소|단련대";
