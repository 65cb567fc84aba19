import { choose, chosen, linkTo } from './address.ts'
import { esis } from './api.ts'
import { useAsk } from './ask.ts'
import { t } from './language.ts'
import { Select } from './ui/basics.tsx'

export type SchoolJson = {
  readonly id: string
  readonly naam?: string
  readonly brincode?: string
  readonly dependancecode?: string
  readonly schooljaar: string
  readonly settings: {
    readonly modus?: string
    readonly dialect: string
    readonly quirks: readonly string[]
    readonly profiel: string
    readonly versies: readonly string[]
  }
  /** Absent where it was not asked for. */
  readonly aantallen?: Readonly<Record<'groepen' | 'leerlingen' | 'leerkrachten', number>>
  readonly since: string
  readonly versions: number
}

/** The school of the manual first, where it is. */
export const inOrder = (schools: readonly SchoolJson[]): readonly SchoolJson[] =>
  [...schools].sort((a, b) => Number(b.naam === 'De Handleiding') - Number(a.naam === 'De Handleiding'))

/** The schools of the world, and the one that the screens are about: as the address says, else the first. */
export function useSchools(): {
  readonly schools: readonly SchoolJson[] | undefined
  readonly school: SchoolJson | undefined
} {
  const { data } = useAsk<{ readonly schools: readonly SchoolJson[] }>(esis('/schools?counts=false'))
  const schools = data && inOrder(data.schools)
  return { schools, school: schools?.find(({ id }) => id === chosen('school')) ?? schools?.[0] }
}

export const nameOfSchool = ({ naam, id }: Pick<SchoolJson, 'naam' | 'id'>): string => (naam ? `${naam} · ${id}` : id)

export function ChooseSchool() {
  const { schools, school } = useSchools()
  if (schools?.length === 0) return <a href={linkTo('werelden')}>{t('Deze wereld heeft nog geen school.')}</a>
  return (
    <Select
      bare
      label={t('School')}
      value={school?.id ?? ''}
      options={(schools ?? []).map((one) => [one.id, nameOfSchool(one)])}
      onChange={(next) => choose({ school: next })}
    />
  )
}
