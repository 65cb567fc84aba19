import type { Regel } from '../../../contracts/adapter/adapter.ts'
import type { Static } from '../../../src/typebox.ts'
import { worst } from '../../language/ernst.ts'
import { list, object, optional, text } from '../../language/form.ts'
import { soorten } from '../../language/pointers.ts'
import { type Finding, same } from '../../run/finding.ts'
import { isNotTaken } from '../../run/not-taken.ts'
import { eaRecordsOf, inSchool, type Story, schoolNow } from '../../run/story.ts'
import { regelVan } from '../../run/which-line.ts'
import { peopleOf } from '../../truth/people.ts'
import { defineExpectation } from './define-expectation.ts'
import { named, namedBy, severityOfLine, whose, wordFor } from './how-bad.ts'

const ids = (description: string) =>
  optional(list(description, text('The `id` of a pupil, teacher or group of the school.')))

const form = object('What becomes of many on the review screen, each by the `id` that it has in the story.', {
  vanzelf: ids('Linked by itself to the record that is theirs.'),
  herkend: ids('Linked so, or left to a person who is shown that record.'),
  gevraagd: ids('Left to a person, who is shown the record that is theirs where there is one.'),
  los: ids('Not linked by itself: new, or left to a person.'),
  nieuw: ids('New by itself.'),
})
type Kind = keyof Static<typeof form>

type What = 'eigen' | 'van een ander' | 'nieuw' | 'twijfel' | 'twijfel zonder de eigen kaart' | 'niet-importeren'

const kinds: Readonly<Record<Kind, { readonly word: string; readonly fits: readonly What[] }>> = {
  vanzelf: { word: 'vanzelf herkend', fits: ['eigen'] },
  herkend: { word: 'herkend of gevraagd', fits: ['eigen', 'twijfel'] },
  gevraagd: { word: 'gevraagd', fits: ['twijfel'] },
  los: { word: 'nieuw of gevraagd', fits: ['nieuw', 'twijfel', 'twijfel zonder de eigen kaart'] },
  nieuw: { word: 'nieuw', fits: ['nieuw'] },
}

/** How a system does on many at once: who is linked by itself, who is asked about, and who is new. */
export const herkenning = defineExpectation({
  name: 'herkenning',
  form,
  example: 'herkenning: { vanzelf: [noor, sam], gevraagd: [mees] }',
  judge: async (story, wanted) => {
    if (story.import?.kind !== 'voorstel')
      return same('de import', 'voorstel', story.import?.kind ?? 'geen import', { ernst: 'S3' })
    return (Object.keys(wanted) as Kind[]).flatMap((kind) => judgeKind(story, kind, wanted[kind] ?? []))
  },
})

function judgeKind(story: Story, kind: Kind, wanted: readonly string[]): Finding[] {
  const toestand = story.voor ?? story.begin.toestand
  const school = schoolNow(story)
  const { word, fits } = kinds[kind]
  const wrong = wanted.flatMap((id) => {
    const soort = soorten.find((one) => peopleOf(school, one).some((person) => person.id === id)) ?? 'leerling'
    const person = inSchool(story, soort, { id })
    if (soort === 'groep' && isNotTaken(story, person)) return []
    const regel = regelVan(story, soort, person)
    const isOwn = (to: string) => whose(story, soort, person, to, toestand) === 'eigen'
    const hasOwn = eaRecordsOf(toestand, soort).some((record) => isOwn(record.id))
    const what = regel && whatOf(regel, isOwn, hasOwn)
    if (what !== undefined && fits.includes(what)) return []
    return [{ id, what, ernst: severityOfLine(story, soort, person, regel, { toestand }) }]
  })
  if (wrong.length === 0) return []
  return [
    {
      wat: `regels op het controlescherm onder ${word}`,
      verwacht: wanted.length,
      gevonden: `${wanted.length - wrong.length}; niet ${named(wrong.map(({ id, what }) => `${id}: ${what ?? 'geen regel'}`))}`,
      ernst: worst(wrong.map(({ ernst }) => ernst)) ?? 'S3',
    },
  ]
}

/** What a line makes of the person it is about. A system that shows no candidates is believed. */
function whatOf(regel: Regel, isOwn: (id: string) => boolean, hasOwn: boolean): What {
  const word = wordFor(regel)
  if (word === 'bestaand') return regel.bestaand !== undefined && isOwn(regel.bestaand) ? 'eigen' : 'van een ander'
  if (word !== 'twijfel') return word
  const shown = namedBy(regel)
  return hasOwn && shown.length > 0 && !shown.some(isOwn) ? 'twijfel zonder de eigen kaart' : 'twijfel'
}
