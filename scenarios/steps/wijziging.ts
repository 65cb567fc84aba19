import { applyChange } from '../../simulator/changes/apply.ts'
import type { Around } from '../../simulator/changes/around.ts'
import type { Change } from '../../simulator/changes/change.ts'
import { judgeChange } from '../../simulator/changes/judge-change.ts'
import { pointersOf } from '../../simulator/changes/points.ts'
import { dutchDay } from '../../simulator/dutch-time.ts'
import { schoolAt, schoolIdOf } from '../../simulator/live-school.ts'
import { placesOf } from '../../simulator/school-file/aanwijzing.ts'
import { refuse } from '../../simulator/school-file/problem.ts'
import { partOf } from '../../simulator/school-file/source.ts'
import { free } from '../language/form.ts'
import { noFit } from '../run/no-fit.ts'
import { recordsOf, type Story, schoolNow } from '../run/story.ts'
import { defineStepReadAs, type Reading } from './define-step.ts'

const says =
  'ESIS: something happens in the school; as a gebeurtenis of a school file, the datum is today unless written.'

/** A change; `datum` absent: today. */
type Wijziging = Omit<Change, 'datum'> & { readonly datum?: string }

export const wijziging = defineStepReadAs({
  name: 'wijziging',
  says,
  example: 'wijziging: { soort: uitstroom, leerling: { key: 11 } }',
  form: free<Readonly<Record<string, unknown>>>(says, { required: ['soort'] }),
  read: (written, at) => ({ wijziging: checkedChange(written, at) }),
  write: ({ wijziging: change }) => change,
  deed: async (story, { wijziging: written }) => {
    const today = dutchDay(story.world.clock.now())
    const change = { datum: today, ...written } as Change
    if (change.datum > today) story.world.planChanges(story.schoolId, [change])
    // What happens today happens now: after every answer that was given today.
    else {
      pointersFit(story, change)
      story.world.changeSchool(story.schoolId, (school) => applyChange(school, change, around(story)))
    }
  },
})

/** A change, judged by the schema that school files use; the day may be left out. */
function checkedChange(written: Readonly<Record<string, unknown>>, { file, path }: Reading): Wijziging {
  const { datum = '2000-01-01', ...rest } = written
  const change = { ...rest, datum }
  refuse(file.source.fileName, judgeChange({ ...partOf(file, path), data: change }))
  const { datum: checked, ...others } = change
  return (written.datum === undefined ? others : { ...others, datum: checked }) as unknown as Wijziging
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
    const records = recordsOf(school, soort)
    const fits = placesOf(records, op).length
    if (fits !== 1) throw noFit(soort, op, records, fits)
  }
}
