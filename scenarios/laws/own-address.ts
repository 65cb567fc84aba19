import { called, peopleOf, personOf } from '../truth/people.ts'
import { createSeen, defineLaw } from './law.ts'
import { appliesOf, endOf, linesOf } from './trail.ts'

const plain = (address: string | undefined): string => address?.trim().toLowerCase() ?? ''

export const anAddressChangesToItsOwnOnly = defineLaw({
  name: 'an-address-changes-to-its-own-only',
  says: {
    nl: 'Een account krijgt bij het verwerken alleen het adres dat bij die leerkracht kwam of werd ingetypt',
    en: 'An account gets no other address by an apply than came with that teacher, or was typed.',
  },
  waarom: 'Wie het adres heeft, vraagt een nieuw wachtwoord aan en ziet de kinderen van een ander.',
  dekt: ['E20', 'E02', 'E06'],
  klasse: 'regel',
  ernst: 'S1',
  judge: (trail) => {
    const seen = createSeen()
    // Also what was typed before something else was decided of the line.
    const typedFor = (line: string) => trail.moments.map((moment) => plain(moment.besluiten.get(line)?.emailadres))
    for (const { voor, na, levering, import: answer, besluiten } of appliesOf(trail)) {
      if (levering === undefined) continue
      const before = new Map(voor.leerkrachten.map((one) => [one.id, one]))
      const people = peopleOf(levering, 'leerkracht') as NonNullable<typeof levering.leerkrachten>
      const own = new Map<string, string[]>()
      for (const regel of linesOf(answer, 'leerkracht')) {
        const { id } = endOf(regel, 'leerkracht', besluiten)
        const person = personOf(regel, people) as (typeof people)[number] | undefined
        if (id === undefined) continue
        own.set(id, [...(own.get(id) ?? []), plain(person?.emailadres), ...typedFor(`leerkracht ${regel.ref}`)])
      }
      for (const is of na.leerkrachten) {
        const was = before.get(is.id)
        if (was === undefined || plain(is.emailadres) === plain(was.emailadres) || !is.emailadres) continue
        const may = (own.get(is.id) ?? []).filter(Boolean)
        seen.look(may.includes(plain(is.emailadres)), () => ({
          wat: `het nieuwe adres van leerkracht ${called(is)} (${is.id})`,
          verwacht: may.length > 0 ? may : 'geen nieuw adres',
          gevonden: is.emailadres,
          bewijs: { voor: was },
        }))
      }
    }
    return seen
  },
})
