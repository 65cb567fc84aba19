import { checkAdapter } from '../../contracts/adapter/check/check-adapter.ts'
import type { CallReport } from '../../contracts/adapter/check/probe.ts'
import { reportOfAdapter } from '../../contracts/adapter/check/report-of-adapter.ts'
import { checked } from '../../contracts/adapter/checked.ts'
import type { OpenSystem } from '../../contracts/adapter/transport.ts'
import { openSut } from '../../scenarios/sut/open.ts'
import { manualSchool } from '../../simulator/generate/manual-school.ts'
import { activateKoppeling } from '../../simulator/koppelingen/activate.ts'
import { prepareKoppeling } from '../../simulator/koppelingen/koppeling.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { dutchDateTime } from '../time/dutch-time.ts'
import { typedAs } from '../typed-as.ts'
import { defineCommand } from './command.ts'
import { versionOfPackage } from './command-line.ts'
import { aSystem } from './config/in-config.ts'
import { type Configured, configOptions, folderOfSut } from './config/used-config.ts'
import { closeSystem } from './support/close-system.ts'
import { type JudgingOptions, judgingOptions, tellingFor, tellReport } from './support/judging.ts'
import { secondsOf } from './support/numbers.ts'

/** Noon of a school day: the check does not depend on when it runs. */
const moment = Date.parse('2026-11-23T11:00:00Z')

type Options = JudgingOptions & Configured & { readonly sut: string; readonly timeout?: string }

export const adapterCheck = defineCommand<Options>({
  name: 'adapter check',
  summary: 'Tells whoever writes an adapter what is missing or wrong, one line each.',
  options: [
    {
      flags: '--sut <system>',
      what: 'the system under test: testcentrum, module:FILE, http://ADDRESS or exec:COMMAND',
      default: 'testcentrum',
      inConfig: aSystem,
    },
    { flags: '--timeout <seconds>', what: 'how long the system may take over one call', default: '10' },
    ...judgingOptions,
    ...configOptions,
  ],
  config: { top: ['sut', 'timeout', 'language', 'quiet'] },
  examples: [
    'koppelproef adapter check --sut http://127.0.0.1:9000',
    'koppelproef adapter check --sut "exec:php adapter.php"',
  ],
  run: async (_, options, terminal) => {
    const { sut, timeout = '10' } = options
    const patience = secondsOf('--timeout', timeout)
    const telling = await tellingFor(options, terminal)
    const system = checked(await openSut(sut, {}, { timeout: patience, folder: folderOfSut(options) }), {
      timeout: patience,
      form: false,
    })
    try {
      const report = reportOfAdapter(await reportsOf(system), sut, versionOfPackage())
      await tellReport(report, telling, terminal)
      if (report.oordeel === 'geslaagd') telling.say(`  ${typedAs()} run --sut ${JSON.stringify(sut)}\n`)
      return report.oordeel === 'geslaagd' ? 0 : 1
    } finally {
      await closeSystem(system, patience, terminal)
    }
  },
})

/** What a system does with each call, asked once in a school of our own. */
export async function reportsOf(system: OpenSystem): Promise<readonly CallReport[]> {
  const simulator = createBareSimulator({ seed: '1', clock: { now: () => moment } })
  const bugs: unknown[] = []
  simulator.onBug((bug) => void bugs.push(bug))
  const { url, close } = await listen(simulator)
  try {
    const reports = await checkAdapter(system, worldOf(simulator, url))
    // A LAS that broke down says nothing about the system that asked it.
    if (bugs.length > 0) throw bugs[0]
    return reports
  } finally {
    await close()
  }
}

/** The school of the manual, its koppeling active, and three records of it that the system has. */
function worldOf(simulator: ReturnType<typeof createBareSimulator>, url: string) {
  const world = simulator.world()!
  const school = manualSchool('2026-2027')
  const { id } = world.loadSchool(school, {}, moment - 1000)
  const klant = { klantcode: 'TESTCENTRUM-01', klantnaam: 'Testcentrum' }
  const prepared = prepareKoppeling({ id: 'check', ...klant, scholen: [id], aangemaaktOp: dutchDateTime(moment) })
  const outcome = activateKoppeling(prepared, {
    rol: 'Directie',
    verificatiecode: `${id}koppelproef0001`,
    akkoord: true,
    seed: '1',
    op: dutchDateTime(moment),
  })
  if (outcome.kind !== 'ok') throw new Error('the koppeling of the check cannot be activated')
  world.putKoppeling(outcome.koppeling)
  const [groep] = school.groepen ?? []
  const [leerkracht] = school.leerkrachten ?? []
  const [leerling] = school.leerlingen
  const { brincode } = school
  const { autorisatiesleutel } = outcome.koppeling
  if (!groep || !leerkracht || !leerling || !brincode || !autorisatiesleutel)
    throw new Error('the school of the manual has no group, teacher or pupil, or no way in')
  const { roepnaam, achternaam } = leerkracht
  return {
    nu: dutchDateTime(moment),
    koppeling: {
      leerlinggegevens: `${url}/uwlr/leerlinggegevens`,
      leerresultaten: `${url}/uwlr/leerresultaten`,
      brincode,
      schooljaar: school.schooljaar,
      xsdversie: '2.2',
      autorisatiesleutel,
      ...klant,
    },
    toestand: {
      groepen: [
        {
          id: 'check-groep',
          key: groep.key,
          naam: groep.naam,
          schooljaar: school.schooljaar,
          soort: 'groep' as const,
        },
      ],
      leerkrachten: [{ id: 'check-leerkracht', key: leerkracht.key, roepnaam, achternaam }],
      leerlingen: [
        {
          id: 'check-leerling',
          key: leerling.key,
          roepnaam: leerling.roepnaam,
          achternaam: leerling.achternaam,
          geboortedatum: leerling.geboortedatum,
          groepen: ['check-groep'],
        },
      ],
      resultaten: [
        { id: 'check-resultaat', leerling: 'check-leerling', toets: 'PROEF-1', score: 12, afnamedatum: '2026-10-05' },
      ],
    },
  }
}
