import { optional, yes } from '../language/form.ts'
import { ask, type Story, schoolNow } from '../run/story.ts'
import { linesAbout } from '../run/which-line.ts'
import { peopleOf } from '../truth/people.ts'
import { defineStep, refused } from './define-step.ts'

const waits = refused(
  'het systeem wil een tweede bevestiging voordat het dit opslaat; er is niets opgeslagen, en het verhaal gaat ervan uit dat deze gewone import zonder nadere vraag verwerkt wordt',
  'verwerkt',
)
const refuses = refused('de school krijgt niet opgeslagen wat zij heeft gecontroleerd', 'verwerkt')

export const verwerk = defineStep({
  name: 'verwerk',
  says: 'EA: apply the last import, as it was proposed and decided.',
  example: 'verwerk: { bevestigd: true }',
  alone: true,
  reaches: true,
  needs: ['verwerk'],
  changes: ['records'],
  fields: { bevestigd: optional(yes('The second confirmation is given.')) },
  deed: async (story, { bevestigd = false }) => {
    const { import: voorstel, beslist } = story
    const before = { voor: await story.system.adapter.toestand(), wie: story.wie() }
    const answer = await ask(story, 'verwerk', { bevestigd })
    story.uitkomst = answer
    if (answer.kind === 'verwerkt') Object.assign(story, { afgehandeld: voorstel, bleefOpen: false })
    if (answer.kind !== 'verwerkt' || voorstel?.kind !== 'voorstel') return
    story.verwerkt = { antwoord: answer, voorstel, school: schoolNow(story), beslist: new Set(beslist), ...before }
    // Who makes nobody active again leaves off whom a person made so, and so does who leaves them out of the import.
    if (story.profiel.kenmerken['maakt-weer-actief'] !== true) return
    const isOut = (id: string | undefined) =>
      peopleOf(schoolNow(story), 'leerling')
        .filter((one) => one.id === id)
        .flatMap((one) => linesAbout(story, 'leerling', one))
        .some(({ beslissing, ref }) => beslissing === 'niet-importeren' && !beslist.has(`leerling ${ref}`))
    for (const record of story.afgezet) if (!isOut(story.wie().get(record))) story.afgezet.delete(record)
  },
  seenBy: ['uitkomst', 'nietsVeranderd'],
  // Where the LAS said that nothing changed there is nothing to apply, nor where the system was killed while it fetched.
  notDone: (story: Story) =>
    story.import === undefined || story.import.kind === 'geenwijzigingen'
      ? undefined
      : story.uitkomst?.kind === 'bevestiging-nodig'
        ? waits(story)
        : refuses(story),
})
