import type { Jaargroep } from '../../../../src/school/groep.ts'
import type { Leerling } from '../../../../src/school/leerling.ts'
import type { School } from '../../../../src/school/school.ts'
import { addDays, isDay } from '../../../../src/time/day.ts'
import { eckidOf, keysOf } from '../../../bend/keys.ts'
import type { Random } from '../../../random.ts'
import { aanwijzing, bewust, optional, velden } from '../../fields.ts'
import { findGroep } from '../../find.ts'
import { defineChange } from '../../kind.ts'
import { isNamed, newChild } from '../../people.ts'
import { withVelden } from '../../velden.ts'

/** What is not told of the child is made like that of a classmate. */
export const instroom = defineChange({
  soort: 'instroom',
  meaning: 'A pupil joins; with a known id, the same child comes back.',
  example:
    'leerling: { key: 19, roepnaam: Mees, achternaam: Oldeman, geboortedatum: 2018-05-30, jaargroep: 3, groep: 31 }',
  fields: { leerling: optional(velden.leerling), groep: optional(aanwijzing), bewust },
  points: { groep: 'groep' },
  act: (school, { datum, leerling = {}, groep: op }, { random }) => {
    const groep = op ? findGroep(school, op) : leerling.groep ? undefined : pickStamgroep(school, random)
    const classmates = school.leerlingen.filter((one) => one.groep === (groep?.key ?? leerling.groep))
    const like = classmates[0] ?? school.leerlingen[0]
    const id = leerling.id ?? freshId(school, datum)
    const child: Leerling = withVelden<Leerling>(
      {
        id,
        key: keysOf(school, 'leerlingen', datum)(),
        ...(like?.eckid && { eckid: eckidOf(id) }),
        ...(!isNamed(leerling) && newChild(school, random)),
        ...(like?.geboortedatum &&
          isDay(like.geboortedatum.slice(0, 10)) && {
            geboortedatum: addDays(like.geboortedatum, random.below(300) - 150),
          }),
        ...(like?.bsnOndwnr4 && { bsnOndwnr4: String(random.below(10_000)).padStart(4, '0') }),
        ...(groep?.soort === 'groep' && { groep: groep.key, jaargroep: ownJaargroep(groep.jaargroep, like) }),
        ...(like?.vestiging && { vestiging: like.vestiging }),
        instroomdatum: datum,
      },
      leerling,
    )
    return { ...school, leerlingen: [...school.leerlingen, child] }
  },
})

const ownJaargroep = (jaargroep: Jaargroep, like: Leerling | undefined): Jaargroep =>
  jaargroep === 'C' ? (like?.jaargroep ?? 'C') : jaargroep

function pickStamgroep(school: School, random: Random) {
  const stam = (school.groepen ?? []).filter(({ soort }) => soort === 'groep')
  return stam.length > 0 ? random.pick(stam) : undefined
}

function freshId(school: School, datum: string): string {
  const prefix = `${school.brincode ?? 'school'}/leerlingen/${datum}`
  return `${prefix}/${school.leerlingen.filter(({ id }) => id?.startsWith(prefix)).length + 1}`
}
