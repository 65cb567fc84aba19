import { held } from '../../../../src/within.ts'
import { guidOf } from '../../../bend/keys.ts'
import { oneOf } from '../../../school-file/json-schema.ts'
import { field, optional } from '../../fields.ts'
import { defineChange } from '../../kind.ts'
import { moveReferences } from '../../rekey.ts'

const style = field<'nummer' | 'guid'>(oneOf('Form of the new keys. Default the other one.', ['nummer', 'guid']))

/** ECK iDs and references are kept. */
export const lasMigratie = defineChange({
  soort: 'las-migratie',
  meaning: 'The school moves to another LAS: every key changes.',
  example: '',
  fields: { sleutels: optional(style) },
  act: (school, { sleutels, datum }) => {
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
        vestigingen: moved.vestigingen.map((one) => ({ ...one, key: held(vestigingen, one.key) })),
      }),
      ...(moved.groepen && { groepen: moved.groepen.map((groep) => ({ ...groep, key: held(groepen, groep.key) })) }),
      leerlingen: perPerson('leerlingen', moved.leerlingen).map((leerling) =>
        leerling.vestiging === undefined
          ? leerling
          : { ...leerling, vestiging: vestigingen.get(leerling.vestiging) ?? leerling.vestiging },
      ),
      ...(moved.leerkrachten && { leerkrachten: perPerson('leerkrachten', moved.leerkrachten) }),
    }
  },
})
