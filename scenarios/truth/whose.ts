/** Whose each record of the system is in truth (our id of the person), by id; a record that is not here is nobody's whom we can tell. */
export type Owners = ReadonlyMap<string, string>

/** A result that the system was given or normed, and where it belongs. */
export type OwnedResult = {
  /** Id of the record that it was given to, or that a person moved it to. */
  readonly record: string
  /** Our id of the person whose that record was then. Absent: nobody whom we can tell. */
  readonly persoon?: string
  readonly toets: string
  /** As it was given. Absent: it has none. */
  readonly score?: number
}

/** Every result that must be in the system, by its id there. */
export type OwnedResults = ReadonlyMap<string, OwnedResult>
