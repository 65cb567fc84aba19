import type { Adapter } from '../../contracts/adapter/adapter.ts'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { manualSchool } from '../../simulator/generate/manual-school.ts'
import { prepareKoppeling } from '../../simulator/koppelingen/koppeling.ts'
import { buildSchool } from '../../simulator/school-file/build.ts'
import { settingsIn } from '../../simulator/school-file/settings.ts'
import { startOfDay } from '../../simulator/world/plan.ts'
import type { World } from '../../simulator/world/world.ts'
import { schoolIdOf } from '../../src/school/school.ts'
import { schooljaarOf } from '../../src/school/schooljaar.ts'
import { dutchDateTime } from '../../src/time/dutch-time.ts'
import { eersteSchool, type Scenario, type SchoolVanVerhaal } from '../language/scenario.ts'
import { onbekend } from '../profile/profiel.ts'
import { beginOf } from './begin.ts'
import type { Stage } from './stage.ts'
import { Lacks, need, type Story } from './story.ts'

/**
 * A story before its first step, at its first school; the others stand beside it (`elders`). Everything of each is in a new
 * world called `name` and in the system.
 */
export async function openStory(scenario: Scenario, stage: Stage, name: string): Promise<Story> {
  const { simulator, system, seed, profiel = onbekend } = stage
  const now = startOfDay(scenario.begin) + 12 * 3_600_000
  const world = simulator.addWorld({ name, seed, klok: { shift: 0, stoppedAt: now } })
  const schools = [[eersteSchool, scenario] as const, ...Object.entries(scenario.andereScholen)]
  const placed = schools.map(([naam, of]) => ({ naam, ...place(of, naam, scenario, world, seed) }))
  const waarheid = new Map(placed.flatMap(({ begin }) => [...begin.waarheid]))
  const elders = new Map<string, Story>()
  const base = `${stage.url}/w/${name}/uwlr`
  const adressen = { leerlinggegevens: `${base}/leerlinggegevens`, leerresultaten: `${base}/leerresultaten` }
  for (const { naam, school, begin, schoolId } of placed) {
    const code = {
      brincode: school.brincode ?? '',
      ...(school.dependancecode && { dependancecode: school.dependancecode }),
    }
    const isEerste = naam === eersteSchool
    const schoolcode = schoolIdOf(code.brincode, code.dependancecode)
    const story = {
      scenario,
      elders,
      world,
      system,
      profiel,
      begin: { ...begin, waarheid },
      waarheid,
      // Who tells the story writes it down.
      wetten: () => {
        throw new Error('nothing of this story was written down yet')
      },
      wie: () => waarheid,
      schoolId,
      schoolcode,
      isEerste,
      adressen,
      beslist: new Set<string>(),
      losgemaakt: new Set<string>(),
      opBesluit: new Map(),
      opNormering: new Map(),
      toetsen: new Set<string>(),
      ongezien: new Set<string>(),
      samengevoegd: new Map<string, string>(),
      afgezet: new Set<string>(),
      berichtenVoor: 0,
    }
    elders.set(naam, story)
    if (isEerste) await system.adapter.reset({ nu: dutchDateTime(now), toestand: begin.toestand, ...code })
    else await makeRoom(story, { toestand: begin.toestand, ...code })
  }
  const eerste = elders.get(eersteSchool)
  if (eerste === undefined) throw new Error(`No school ${eersteSchool} was put in the world.`)
  return eerste
}

/** Makes room for another school. A system that has none is told nothing of it: throws Lacks. */
async function makeRoom(story: Story, school: Parameters<Required<Adapter>['voegSchoolToe']>[0]): Promise<void> {
  const answer = await need(story, 'voegSchoolToe')(school)
  if (answer.kind === 'geweigerd')
    throw new Lacks(`plaats voor school ${story.schoolcode}: ${answer.redenen.join(' ') || 'het zegt niet waarom'}`)
}

/** Puts one school of a story in the world, with a koppeling to be activated, and says what the EA has of it. */
function place({ school: file, ea }: SchoolVanVerhaal, naam: string, { begin }: Scenario, world: World, seed: string) {
  const schooljaar = schooljaarOf(begin)
  const built =
    file === 'handleiding'
      ? { school: manualSchool(schooljaar), gebeurtenissen: [], seed }
      : buildSchool({ seed, ...file }, { schooljaar, peildatum: begin, generateSchool })
  const settings = file === 'handleiding' ? {} : settingsIn(file)
  const now = world.clock.now()
  const { id } = world.loadSchool(built.school, settings, now - 1000)
  if (built.gebeurtenissen.length > 0) world.planChanges(id, built.gebeurtenissen, built.seed)
  const isEerste = naam === eersteSchool
  world.putKoppeling(
    prepareKoppeling({
      id: isEerste ? 'testcentrum' : `testcentrum-${naam}`,
      klantcode: 'TESTCENTRUM-01',
      klantnaam: 'Testcentrum',
      scholen: [id],
      aangemaaktOp: dutchDateTime(now),
    }),
  )
  return {
    school: built.school,
    schoolId: id,
    begin: beginOf(ea, built.school, { prefix: isEerste ? 'ea' : `ea-${naam}`, day: begin }),
  }
}
