import { chosen } from '../address.ts'
import { centrum } from '../api.ts'
import { useAsk } from '../ask.ts'
import { type SchoolJson, useSchools } from '../schools.tsx'
import type { CentrumKoppeling, Imports, Omgeving, Overzicht } from './kinds.ts'

export type Here = {
  readonly school: SchoolJson | undefined
  readonly schooljaar: string
  /** The environment of the school. Absent: it has none yet. */
  readonly omgeving: Omgeving | undefined
  /** Its koppeling; of a request that was typed wrong the one of this environment. */
  readonly koppeling: CentrumKoppeling | undefined
  readonly ready: boolean
}

/** The school that the screens of the testcentrum are about, as the testcentrum knows it. */
export function useHere(): Here {
  const { school } = useSchools()
  const { data: all } = useAsk<Overzicht>(centrum(''))
  const { data: own } = useAsk<{ readonly koppelingen: readonly CentrumKoppeling[] }>(centrum('/koppelingen'))
  const omgeving = all?.omgevingen.find(
    ({ id, brincode }) => school !== undefined && (brincode === school.brincode || id === `school-${school.brincode}`),
  )
  const ours = own?.koppelingen.filter((one) => one.omgeving === omgeving?.id) ?? []
  const koppeling =
    ours.find(({ id }) => id === school?.id) ??
    ours.findLast(({ status }) => status === 'aangevraagd' || status === 'geweigerd')
  return {
    school,
    schooljaar: all?.schooljaar ?? '',
    omgeving,
    koppeling,
    ready: school !== undefined && all !== undefined && own !== undefined,
  }
}

/** The import that the review is about: as the address says, else the one that is open, else the one applied last. */
export function useImport(): { readonly id: string | undefined; readonly imports: Imports | undefined } {
  const { koppeling } = useHere()
  const { data: imports } = useAsk<Imports>(koppeling && centrum(`/koppelingen/${koppeling.id}/imports`))
  const named = imports?.imports.find(({ id }) => id === chosen('import'))?.id
  return { id: named ?? imports?.open, imports }
}
