/** Almost nobody is recognised while there is somebody to recognise: another school, new keys or a wrong year (edge case A24). */
export const areFewRecognised = (recognised: number, came: number, have: number): boolean =>
  came > 0 && have > 0 && (recognised === 0 || recognised * 5 < Math.min(came, have))

/** More than a fifth is not in a delivery: it may be cut off (edge case G06). */
export const areManyAbsent = (absent: number, have: number): boolean => absent * 5 > have
