import { fold } from '../../link/fold.ts'
import { usableEmail } from '../../link/other-address.ts'
import type { Groep as IncomingGroep } from '../../school/groep.ts'
import type { Leerkracht as IncomingLeerkracht } from '../../school/leerkracht.ts'
import type { Leerling as IncomingLeerling } from '../../school/leerling.ts'
import type { Naam } from '../../school/persoon.ts'
import type { Import, Levering } from '../import.ts'
import { asSeenFrom } from '../known.ts'
import type { State } from '../records.ts'
import { bareNameOf, displayDay, jaargroepLabel, nameOfPerson } from './namen.ts'
import type { Regel } from './regels.ts'

/** One existing record that may be chosen by hand. */
export type Suggestie = {
  readonly id: string
  readonly naam: string
  /** What tells it from its namesakes: birth date, jaargroep, e-mail address. */
  readonly toelichting: string
  readonly actief: boolean
  /** The linker thought of it too. */
  readonly voorgesteld: boolean
  /** Of another school: choosing it means that the person or child moves here. */
  readonly vanAndereSchool: boolean
}

type Option = Suggestie & { readonly isPlausible: boolean; readonly text: string }

/**
 * What "Koppel met bestaande" offers for a line: the records that are free in this import and plausible for it, those of
 * the linker first. With `zoek`, whoever has those words in the name instead. Never a group of another year or kind.
 */
export function suggestiesFor(
  state: State,
  { koppeling }: Import,
  { school }: Levering,
  regels: readonly Regel[],
  regel: Regel,
  zoek = '',
): readonly Suggestie[] {
  const taken = new Set(
    regels.flatMap(({ soort, index, id }) => (soort === regel.soort && index !== regel.index && id ? [id] : [])),
  )
  const proposed = regel.proposal.candidates.map(({ id }) => id)
  const words = fold(zoek).split(' ').filter(Boolean)
  const options = optionsFor(state, koppeling, school.schooljaar, regel, new Set(proposed))
  return options
    .filter(({ id }) => !taken.has(id))
    .filter(({ isPlausible, voorgesteld, text }) =>
      words.length > 0 ? words.every((word) => text.includes(word)) : voorgesteld || isPlausible,
    )
    .sort((a, b) => rank(proposed, a) - rank(proposed, b) || (a.text < b.text ? -1 : 1))
    .slice(0, 50)
    .map(({ isPlausible, text, ...suggestie }) => suggestie)
}

const rank = (proposed: readonly string[], { id, actief }: Option) => {
  const place = proposed.indexOf(id)
  return place !== -1 ? place - 100 : actief ? 0 : 1
}

function optionsFor(
  state: State,
  school: string,
  schooljaar: string,
  regel: Regel,
  proposed: ReadonlySet<string>,
): Option[] {
  const shared = (id: string, naam: string, extra: string) => ({
    id,
    naam,
    text: fold(`${naam} ${extra}`),
    voorgesteld: proposed.has(id),
  })
  if (regel.soort === 'groep') {
    const came = regel.incoming as IncomingGroep
    return [...state.groep.values()]
      .filter((groep) => groep.school === school && groep.schooljaar === schooljaar && groep.soort === came.soort)
      .map((groep) => ({
        ...shared(groep.id, groep.naam, ''),
        toelichting: jaargroepLabel(groep.jaargroep),
        actief: groep.actief !== false,
        vanAndereSchool: false,
        isPlausible:
          came.soort === 'samengesteldeGroep' || groep.jaargroep === undefined || groep.jaargroep === came.jaargroep,
      }))
  }
  if (regel.soort === 'leerkracht') {
    const came = regel.incoming as IncomingLeerkracht
    return [...state.leerkracht.values()]
      .map((leerkracht) => asSeenFrom(leerkracht, school))
      .map((leerkracht) => ({
        ...shared(leerkracht.id, nameOfPerson(leerkracht), leerkracht.emailadres ?? ''),
        toelichting: leerkracht.emailadres ?? '',
        actief: leerkracht.actief !== false,
        vanAndereSchool: leerkracht.school !== school,
        isPlausible:
          leerkracht.school === school &&
          (sharesName(leerkracht, came) ||
            (came.emailadres !== undefined && usableEmail(leerkracht.emailadres) === usableEmail(came.emailadres))),
      }))
  }
  const came = regel.incoming as IncomingLeerling
  return [...state.leerling.values()]
    .filter(({ samengevoegdMet }) => samengevoegdMet === undefined)
    .map((leerling) => ({
      ...shared(leerling.id, nameOfPerson(leerling), ''),
      toelichting: [displayDay(leerling.geboortedatum), jaargroepLabel(leerling.jaargroep)].filter(Boolean).join(', '),
      actief: leerling.actief !== false,
      vanAndereSchool: leerling.school !== school,
      isPlausible:
        leerling.school === school &&
        (sharesName(leerling, came) ||
          (came.geboortedatum !== undefined && leerling.geboortedatum === came.geboortedatum)),
    }))
}

/** A word of the surname, or the first word of the given name, in common. */
function sharesName(a: Naam, b: Naam): boolean {
  const [one, other] = [bareNameOf(a), bareNameOf(b)]
  return one.some((word) => other.includes(word))
}
