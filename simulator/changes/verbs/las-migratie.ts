import type { School } from '../../../src/school/school.ts'
import { guidOf } from '../../bend/keys.ts'
import type { ChangeOf } from '../change.ts'
import { moveReferences } from '../rekey.ts'

/** The school moves to another LAS: every key is another, ECK iDs and references are kept. */
export function lasMigratie(school: School, { sleutels, datum }: ChangeOf<'las-migratie'>): School {
  const guids = school.leerlingen.some(({ key }) => /^[0-9a-f]{8}-/i.test(key ?? ''))
  const style = sleutels ?? (guids ? 'nummer' : 'guid')
  const offset = Number(datum.replaceAll('-', '').slice(2)) * 10_000
  const newKeys = (list: string, old: readonly (string | undefined)[]) =>
    new Map(
      old.map((key, index) => [
        key,
        style === 'guid' ? guidOf(`${school.brincode}/${datum}/${list}/${index}`) : String(offset + index + 1),
      ]),
    )
  const groepen = newKeys(
    'groepen',
    (school.groepen ?? []).map(({ key }) => key),
  ) as Map<string, string>
  const vestigingen = newKeys(
    'vestigingen',
    (school.vestigingen ?? []).map(({ key }) => key),
  )
  const perPerson = <Person extends { readonly key?: string }>(list: string, people: readonly Person[]): Person[] => {
    const places = [
      ...newKeys(
        list,
        people.map((_, index) => String(index)),
      ).values(),
    ]
    return people.map((person, index) => (person.key === undefined ? person : { ...person, key: places[index] }))
  }
  const moved = moveReferences(school, groepen)
  return {
    ...moved,
    ...(moved.vestigingen && {
      vestigingen: moved.vestigingen.map((one) => ({ ...one, key: vestigingen.get(one.key)! })),
    }),
    ...(moved.groepen && { groepen: moved.groepen.map((groep) => ({ ...groep, key: groepen.get(groep.key)! })) }),
    leerlingen: perPerson('leerlingen', moved.leerlingen).map((leerling) =>
      leerling.vestiging === undefined
        ? leerling
        : { ...leerling, vestiging: vestigingen.get(leerling.vestiging) ?? leerling.vestiging },
    ),
    ...(moved.leerkrachten && { leerkrachten: perPerson('leerkrachten', moved.leerkrachten) }),
  }
}
