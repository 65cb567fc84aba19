/**
 * A result that somebody typed in under Onderwijs > Toetsresultaten invoeren: the DLE that the testcentrum showed. Kept
 * apart from what arrives by message. Source: manual, after step 4.
 */
export type IngevoerdResultaat = {
  /** Ours, unique in a world. */
  readonly id: string
  /** `99QQ00`. */
  readonly school: string
  /** Our id of the pupil, so that it stays this child's through every change of key; the key of a pupil without id. */
  readonly leerling: string
  /** What was tested, in the school's words: a toetscode or a name. */
  readonly toets: string
  /** `YYYY-MM-DD`. */
  readonly afnamedatum: string
  /** Didactische leeftijdsequivalent: whole months of education, 10 a school year. 0 to 60. */
  readonly dle: number
  /** World time, milliseconds. */
  readonly ingevoerdOp: number
}
