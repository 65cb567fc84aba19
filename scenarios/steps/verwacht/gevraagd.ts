import { readXml, withDescendants, type XmlElement } from '../../../contracts/las/xml.ts'
import type { JournalEntry } from '../../../simulator/world/journal.ts'
import { list, object, oneOf, optional, text } from '../../language/form.ts'
import type { Finding } from '../../run/finding.ts'
import type { Story } from '../../run/story.ts'
import { defineExpectation } from './define-expectation.ts'

const operaties = [
  'HaalLeerlinggegevens',
  'HaalStructuur',
  'HaalLeerlingen',
  'HaalLeerkrachten',
  'BrengLeerresultaten',
] as const

const fields = (description: string) => optional(list(description, text('As UWLR calls it: laatstontvangengegevens.')))

export const gevraagd = defineExpectation({
  name: 'gevraagd',
  form: object('What the system said to ESIS in the step before, in all its messages of this school.', {
    operatie: optional(oneOf('Only messages of this operation; there must be one.', operaties)),
    met: fields('Fields that a message has. An empty one is not there.'),
    zonder: fields('Fields that no message has.'),
  }),
  example: 'gevraagd: { operatie: HaalLeerlinggegevens, met: [laatstontvangengegevens] }',
  judge: async (story, { operatie, met = [], zonder = [] }): Promise<readonly Finding[]> => {
    const sent = sentInStep(story).filter(({ operation }) => operatie === undefined || operation === operatie)
    const what = operatie ?? 'een bericht'
    if (sent.length === 0)
      return [{ wat: 'wat het systeem ESIS vroeg', verwacht: what, gevonden: 'geen bericht', ernst: 'S3' }]
    const said = new Set(sent.flatMap(fieldsOf))
    return [
      ...met
        .filter((field) => !said.has(field))
        .map((field) => finding(`${field} in ${what}`, 'gevuld', 'staat er niet')),
      ...zonder.filter((field) => said.has(field)).map((field) => finding(`${field} in ${what}`, 'niet', 'gevuld')),
    ]
  },
})

const finding = (wat: string, verwacht: string, gevonden: string): Finding => ({ wat, verwacht, gevonden, ernst: 'S3' })

/** What was sent since the last step began that reached the system, but for what is about another school of the story. */
function sentInStep({ world, elders, schoolId, berichtenVoor }: Story): readonly JournalEntry[] {
  const others = new Set([...elders.values()].map((one) => one.schoolId).filter((id) => id !== schoolId))
  return world.journal.entries().filter(({ number, operation, school = schoolId }) => {
    return number > berichtenVoor && operation !== undefined && !others.has(school)
  })
}

/** Names of elements and attributes with something in them. */
function fieldsOf({ request }: JournalEntry): readonly string[] {
  const read = readXml(Buffer.from(request.body).toString())
  return 'problem' in read ? [] : withDescendants(read.root).flatMap(namesIn)
}

const namesIn = ({ name, text: inside, children, attributes }: XmlElement): readonly string[] => [
  ...(inside.trim() !== '' || children.length > 0 ? [name] : []),
  ...Object.entries(attributes).flatMap(([attribute, value]) => (value.trim() === '' ? [] : [attribute])),
]
