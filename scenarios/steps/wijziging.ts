import { applyChange } from '../../simulator/changes/apply.ts'
import type { Around } from '../../simulator/changes/around.ts'
import type { Change } from '../../simulator/changes/change.ts'
import { judgeChange } from '../../simulator/changes/judge-change.ts'
import { pointersOf } from '../../simulator/changes/points.ts'
import { placesOf } from '../../simulator/school-file/aanwijzing.ts'
import { refuse } from '../../simulator/school-file/problem.ts'
import { partOf } from '../../simulator/school-file/source.ts'
import { schoolAt } from '../../simulator/world/live-school.ts'
import { schoolIdOf } from '../../src/school/school.ts'
import { dutchDay } from '../../src/time/dutch-time.ts'
import { free } from '../language/form.ts'
import { noFit } from '../run/no-fit.ts'
import { type Story, schoolNow } from '../run/story.ts'
import { peopleOf } from '../truth/people.ts'
import { defineStepReadAs, type Reading } from './define-step.ts'

const says =
  'ESIS: something happens in the school; as a gebeurtenis of a school file, the datum is today unless written. `zodra: HaalLeerlingen` beside it: not now, but a minute after ESIS has answered that question, or the one for everything.'

/** A change; `datum` absent: today. `zodra`: the question after whose answer it happens; absent: now. */
type Wijziging = Omit<Change, 'datum'> & { readonly datum?: string; readonly zodra?: string }

export const wijziging = defineStepReadAs({
  name: 'wijziging',
  says,
  example: 'wijziging: { soort: uitstroom, leerling: { key: 11 } }',
  form: free<Readonly<Record<string, unknown>>>(says, { required: ['soort'] }),
  read: (written, at) => ({ wijziging: checkedChange(written, at) }),
  write: ({ wijziging: change }) => change,
  deed: async (story, { wijziging: written }) => {
    const today = dutchDay(story.world.clock.now())
    const { zodra, ...rest } = written
    const change = { datum: today, ...rest } as Change
    if (change.datum > today) story.world.planChanges(story.schoolId, [change])
    else if (zodra !== undefined) happenAfter(story, zodra, change)
    // What happens today happens now: after every answer that was given today.
    else happen(story, change)
  },
})

function happen(story: Story, change: Change): void {
  pointersFit(story, change)
  story.world.changeSchool(story.schoolId, (school) => applyChange(school, change, around(story)))
}

/** Between two answers of one import: the first was given before it, the next is given after it. */
function happenAfter(story: Story, question: string, change: Change): void {
  const { journal, clock } = story.world
  pointersFit(story, change)
  const stop = journal.listen(({ operation, school }) => {
    if (school !== story.schoolId || (operation !== question && operation !== 'HaalLeerlinggegevens')) return
    stop()
    clock.advance(60_000)
    happen(story, change)
  })
}

/** A change, judged by the schema that school files use; the day may be left out. */
function checkedChange(written: Readonly<Record<string, unknown>>, { file, path }: Reading): Wijziging {
  const { datum = '2000-01-01', zodra, ...rest } = written
  const change = { ...rest, datum }
  refuse(file.source.fileName, judgeChange({ ...partOf(file, path), data: change }))
  const { datum: checked, ...others } = change
  return {
    ...others,
    ...(written.datum !== undefined && { datum: checked }),
    ...(zodra !== undefined && { zodra }),
  } as Wijziging
}

/** What a change may look at beside its school: the seed, and the school that a fusie takes in. */
const around = ({ world }: Story): Around => ({
  seed: world.seed,
  schoolOf: (brincode, dependancecode) => {
    const other = world.schoolCalled(schoolIdOf(brincode, dependancecode))
    return other && schoolAt(other, world.clock.now()).school
  },
})

/** Refuses a change whose pointers do not fit one record of the school each. */
function pointersFit(story: Story, change: Omit<Change, 'datum'>): void {
  const school = schoolNow(story)
  for (const { soort, op } of pointersOf(change)) {
    const records = peopleOf(school, soort)
    const fits = placesOf(records, op).length
    if (fits !== 1) throw noFit(soort, op, records, fits)
  }
}
