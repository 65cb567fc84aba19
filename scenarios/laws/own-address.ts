import type { School } from '../../src/school/school.ts'
import { meantBy } from '../truth/meant.ts'
import { called, peopleOf, personOf } from '../truth/people.ts'
import { createSeen, defineLaw } from './law.ts'
import { appliesOf, endOf, linesOf, type Trail } from './trail.ts'

const plain = (address: string | undefined): string => address?.trim().toLowerCase() ?? ''

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** One address, and nothing beside it. */
const isOne = (address: string): boolean => /^[^\s,;<>@]+@[^\s,;<>@]+$/.test(address)

/**
 * Is this what a system made of an address that came: cut off, or another box at the same place? An address somewhere else is one that
 * it made up for who needs one.
 */
const isMadeOf = (address: string, came: string): boolean =>
  isOne(came) && address !== came && (came.startsWith(address) || domainOf(address) === domainOf(came))

export const anAddressChangesToItsOwnOnly = defineLaw({
  name: 'an-address-changes-to-its-own-only',
  says: {
    nl: 'Een account krijgt bij het verwerken alleen het adres dat bij die leerkracht kwam of werd ingetypt',
    en: 'An account gets no other address by an apply than came with that teacher, or was typed.',
  },
  waarom: {
    nl: 'Wie het adres heeft, vraagt een nieuw wachtwoord aan en ziet de kinderen van een ander.',
    en: 'Who has the address asks for a new password and sees the children of somebody else.',
  },
  dekt: ['E20', 'E02', 'E06'],
  klasse: 'regel',
  ernst: 'S1',
  judge: (trail) => {
    const seen = createSeen()
    const typed = typedAddresses(trail)
    const elsewhere = trail.elders.flatMap(({ stap }) => (stap.doe === 'beslis' ? plain(stap.emailadres) || [] : []))
    const applies = new Set(appliesOf(trail))
    trail.moments.forEach((moment, place) => {
      const { voor, na, levering, import: answer, besluiten } = moment
      if (!applies.has(moment) || levering === undefined) return
      const before = new Map(voor.leerkrachten.map((one) => [one.id, one]))
      const people = peopleOf(levering, 'leerkracht') as readonly Teacher[]
      const ownOf = (person: Teacher | undefined): readonly string[] =>
        person === undefined ? [] : [plain(person.emailadres), ...(typed.get(person.id ?? '') ?? [])].filter(Boolean)
      const own = new Map<string, string[]>()
      for (const regel of linesOf(answer, 'leerkracht')) {
        const { id } = endOf(regel, 'leerkracht', besluiten)
        if (id === undefined) continue
        own.set(id, [...(own.get(id) ?? []), ...meantBy(regel, people).flatMap(ownOf)])
      }
      for (const is of na.leerkrachten) {
        const was = before.get(is.id)
        if (was === undefined || plain(is.emailadres) === plain(was.emailadres) || !is.emailadres) continue
        const may = own.get(is.id) ?? []
        seen.look(may.includes(plain(is.emailadres)), () => ({
          wat: `het nieuwe adres van leerkracht ${called(is)} (${is.id})`,
          verwacht: may.length > 0 ? may : 'geen nieuw adres',
          gevonden: is.emailadres,
          bewijs: { voor: was },
        }))
      }
      const owners = trail.owners[place + 1]!
      const ofPupils = levering.leerlingen.flatMap(({ emailadres }) => plain(emailadres) || [])
      const all = new Set([...people.flatMap(ownOf), ...[...typed.values()].flat(), ...elsewhere, ...ofPupils])
      for (const made of na.leerkrachten) {
        // Somebody may come in two lines, each with an address.
        const lines = before.has(made.id) ? [] : people.filter(({ id }) => id === owners.get(made.id))
        if (lines.length === 0 || !made.emailadres) continue
        const may = lines.flatMap(ownOf)
        // An address that nobody has is one that the system makes for who came without.
        const address = plain(made.emailadres)
        const isOfAnother = all.has(address) || may.some((came) => isMadeOf(address, came))
        seen.look(may.includes(address) || !isOfAnother, () => ({
          wat: `het adres van leerkracht ${called(made)}, die er nog niet was`,
          verwacht: may,
          gevonden: made.emailadres,
        }))
      }
      // What a person types is an address of nobody else who has an account.
      for (const is of na.leerkrachten) {
        const address = plain(is.emailadres)
        const person = people.find(({ id }) => id !== undefined && id === owners.get(is.id))
        if (person === undefined || address === '' || address === plain(before.get(is.id)?.emailadres)) continue
        if (address === plain(person.emailadres)) continue
        const other = na.leerkrachten.find((one) => {
          const held = plain(before.get(one.id)?.emailadres) === address && plain(one.emailadres) === address
          return held && owners.has(one.id) && owners.get(one.id) !== person.id
        })
        seen.look(other === undefined, () => ({
          wat: `het ingetypte adres van leerkracht ${called(is)} (${is.id})`,
          verwacht: 'een adres dat niet van een ander is',
          gevonden: is.emailadres,
          bewijs: { record: other },
        }))
      }
    })
    return seen
  },
})

type Teacher = NonNullable<School['leerkrachten']>[number]

/** What was typed in the story, by id of the teacher for whom; also before something else was decided of the line. */
export function typedAddresses({ moments }: Trail): ReadonlyMap<string, readonly string[]> {
  const typed = new Map<string, readonly string[]>()
  for (const { import: answer, levering, besluiten } of moments) {
    if (levering === undefined || besluiten.size === 0) continue
    for (const regel of linesOf(answer, 'leerkracht')) {
      const address = plain(besluiten.get(`leerkracht ${regel.ref}`)?.emailadres)
      const person = address === '' ? undefined : personOf(regel, peopleOf(levering, 'leerkracht'))
      if (person?.id !== undefined) typed.set(person.id, [...new Set([...(typed.get(person.id) ?? []), address])])
    }
  }
  return typed
}
