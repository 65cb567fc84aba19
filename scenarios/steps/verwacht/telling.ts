import type { Regel } from '../../../contracts/adapter/adapter.ts'
import type { Static } from '../../../src/typebox.ts'
import { worst } from '../../language/ernst.ts'
import { count, object, optional } from '../../language/form.ts'
import type { Soort } from '../../language/pointers.ts'
import { type Finding, same } from '../../run/finding.ts'
import { groupsNotTaken } from '../../run/not-taken.ts'
import { Lacks, type Story, schoolNow } from '../../run/story.ts'
import { linesAbout, regelsOf } from '../../run/which-line.ts'
import { called, peopleOf, personOf } from '../../truth/people.ts'
import { defineExpectation } from './define-expectation.ts'
import { hasRecord, named, severityOfLine, whose, wordFor } from './how-bad.ts'

const form = object('How many lines there are of each kind; twijfel counts those that a person must look at.', {
  nieuw: optional(count('Lines that are not linked: under nieuw, and every doubt.')),
  bestaand: optional(count('Lines under bestaand, without doubts.')),
  nietImporteren: optional(count('Lines under niet importeren, without doubts.')),
  twijfel: optional(count('Lines that a person must look at.')),
})

export type Telling = Static<typeof form>
type Kind = keyof Telling

const isOfKind: Readonly<Record<Kind, (regel: Regel) => boolean>> = {
  // A doubt counts as not linked, under whatever word the system has it.
  nieuw: (regel) => ['nieuw', 'twijfel'].includes(wordFor(regel)),
  bestaand: (regel) => wordFor(regel) === 'bestaand',
  nietImporteren: (regel) => wordFor(regel) === 'niet-importeren',
  twijfel: (regel) => wordFor(regel) === 'twijfel',
}

const lists = { groep: 'groepen', leerkracht: 'leerkrachten', leerling: 'leerlingen' } as const

/** How many lines of the review screen there are of each kind. */
const counted = <const S extends Soort>(soort: S) =>
  defineExpectation({
    name: lists[soort],
    form,
    example:
      soort === 'groep'
        ? 'groepen: { nieuw: 1, bestaand: 2 }'
        : soort === 'leerkracht'
          ? 'leerkrachten: { nietImporteren: 1 }'
          : 'leerlingen: { nieuw: 0, twijfel: 0 }',
    judge: async (story, wanted) => {
      if (story.import?.kind !== 'voorstel')
        return same('de import', 'voorstel', story.import?.kind ?? 'geen import', {
          ernst: 'S3',
          ...(story.import && { bewijs: { import: story.import } }),
        })
      if (soort === 'groep' && groupsNotTaken(story).length > 0) throw new Lacks('samengestelde groepen')
      const regels = regelsOf(story, soort)
      const kinds = (Object.keys(wanted) as Kind[]).filter((kind) => wanted[kind] !== undefined)
      const wrong = kinds.filter((kind) => regels.filter(isOfKind[kind]).length !== wanted[kind])
      return wrong.map((kind) => miscount(story, soort, kind, wanted[kind]!))
    },
  })

/** A count that is wrong: who is there, and what the others are. */
function miscount(story: Story, soort: Soort, kind: Kind, wanted: number): Finding {
  const regels = regelsOf(story, soort)
  const there = regels.filter(isOfKind[kind])
  const nameOf = (regel: Regel) => called(personOf(regel, peopleOf(schoolNow(story), soort)) ?? regel.inkomend)
  const others = regels.filter((regel) => !there.includes(regel)).map((regel) => `${nameOf(regel)}: ${wordFor(regel)}`)
  const lineless = peopleOf(schoolNow(story), soort)
    .filter((one) => linesAbout(story, soort, one).length === 0)
    .map((one) => `${called(one)}: geen regel`)
  return {
    wat: `${lists[soort]} op het controlescherm onder ${kind}`,
    verwacht: wanted,
    gevonden: there.length === 0 ? 0 : `${there.length}: ${named(there.map(nameOf))}`,
    ernst: severityOf(story, soort, kind, there.length - wanted),
    ...(others.length + lineless.length > 0 && { bewijs: { daarnaast: named([...others, ...lineless]) } }),
  }
}

/** The worst that any line is, where nobody said which it should be: linked to another, doubled, or left out. */
function severityOf(story: Story, soort: Soort, kind: Kind, tooMany: number): NonNullable<Finding['ernst']> {
  const toestand = story.voor ?? story.begin.toestand
  const found = regelsOf(story, soort).flatMap((regel) => {
    const person = personOf(regel, peopleOf(schoolNow(story), soort))
    if (person === undefined) return []
    const word = wordFor(regel)
    const isWrong =
      word === 'bestaand'
        ? whose(story, soort, person, regel.bestaand, toestand) === 'van een ander'
        : word === 'nieuw' && hasRecord(story, soort, person, toestand)
    return isWrong ? [severityOfLine(story, soort, person, regel, { toestand })] : []
  })
  return worst(found) ?? (kind === 'nietImporteren' && tooMany > 0 ? 'S2' : 'S3')
}

export const groepen = counted('groep')
export const leerkrachten = counted('leerkracht')
export const leerlingen = counted('leerling')
