import type { Leerkracht } from '../../../src/school/leerkracht.ts'
import type { School } from '../../../src/school/school.ts'
import { ToolError } from '../../../src/tool-error.ts'
import { keysOf } from '../../bend/keys.ts'
import type { Random } from '../../random.ts'
import { spellOutLeerkracht } from '../../school-file/leerkracht.ts'
import type { ChangeOf } from '../change.ts'
import { findGroep, findLeerkracht, putLeerkracht, withVelden } from '../find.ts'
import { borrowedAchternaam, domainOf, newChild, secondName } from '../people.ts'

/** A teacher comes, to a group or to none. */
export function leerkrachtKomt(
  school: School,
  { datum, leerkracht = {}, groep: op }: ChangeOf<'leerkracht-komt'>,
  random: Random,
): School {
  const groep = op && findGroep(school, op)
  const { geslacht: _, ...naam } = newChild(school, random)
  const prefix = `${school.brincode ?? 'school'}/leerkrachten/${datum}`
  const count = (school.leerkrachten ?? []).filter(({ id }) => id?.startsWith(prefix)).length
  const newcomer = withVelden<Leerkracht>(
    {
      id: `${prefix}/${count + 1}`,
      key: keysOf(school, 'leerkrachten', datum)(),
      ...(!leerkracht.achternaam && !leerkracht.roepnaam && naam),
      ...(groep && { groepen: [{ soort: groep.soort, key: groep.key }] }),
    },
    leerkracht,
  )
  return {
    ...school,
    leerkrachten: [...(school.leerkrachten ?? []), spellOutLeerkracht(newcomer, school.groepen ?? [])],
  }
}

/** A teacher leaves and is not delivered any more. The last one takes the whole block along. */
export function leerkrachtVertrekt(school: School, { leerkracht }: ChangeOf<'leerkracht-vertrekt'>): School {
  const { leerkrachten, ...rest } = putLeerkracht(school, findLeerkracht(school, leerkracht))
  return leerkrachten?.length ? { ...rest, leerkrachten } : rest
}

/** A double name, the partner's first (`Jansen-de Boer`), and an e-mail address that goes with it. */
export function leerkrachtTrouwt(school: School, change: ChangeOf<'leerkracht-trouwt'>, random: Random): School {
  const leerkracht = findLeerkracht(school, change.leerkracht)
  const partner = borrowedAchternaam(school, random, leerkracht)
  const doubled = {
    achternaam: `${partner.achternaam}-${secondName(leerkracht)}`.slice(0, 200),
    voorvoegsel: partner.voorvoegsel ?? null,
  }
  const { achternaam, voorvoegsel = null } = change.achternaam ? change : doubled
  const emailadres = change.emailadres ?? (leerkracht.emailadres && emailOf(school, { ...leerkracht, achternaam }))
  return putLeerkracht(
    school,
    leerkracht,
    withVelden(leerkracht, { achternaam, voorvoegsel, ...(emailadres && { emailadres }) }),
  )
}

/** The teacher gets an e-mail address: the one given, or initial and name at the school's domain. */
export function leerkrachtKrijgtEmail(school: School, change: ChangeOf<'leerkracht-krijgt-email'>): School {
  const leerkracht = findLeerkracht(school, change.leerkracht)
  return putLeerkracht(school, leerkracht, {
    ...leerkracht,
    emailadres: change.emailadres ?? emailOf(school, leerkracht),
  })
}

/** Any fields of a teacher, but not who it is. */
export function leerkrachtWijzigt(school: School, { leerkracht: op, velden }: ChangeOf<'leerkracht-wijzigt'>): School {
  if (velden.id !== undefined) throw new ToolError('E_CHANGE', 'who somebody is ("id") never changes')
  const leerkracht = findLeerkracht(school, op)
  return putLeerkracht(school, leerkracht, spellOutLeerkracht(withVelden(leerkracht, velden), school.groepen ?? []))
}

/** An address that nobody at the school has yet. */
function emailOf(school: School, { roepnaam, voorletters, achternaam }: Leerkracht): string {
  const plain = [roepnaam?.[0] ?? voorletters?.[0], achternaam ?? roepnaam].filter(Boolean).join('.')
  const local = plain
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z.-]/g, '')
    .slice(0, 60)
  const taken = new Set((school.leerkrachten ?? []).map(({ emailadres }) => emailadres?.toLowerCase()))
  for (let number = 1; ; number++) {
    const address = `${local}${number > 1 ? number : ''}@${domainOf(school)}`
    if (!taken.has(address.toLowerCase())) return address
  }
}
