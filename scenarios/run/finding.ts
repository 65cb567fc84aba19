/** One thing that was expected and is not so. */
export type Finding = {
  readonly wat: string
  readonly verwacht: unknown
  readonly gevonden: unknown
  /** What lies beside it: the line, the records, the explanation of the system. */
  readonly bewijs?: Readonly<Record<string, unknown>>
}
