import { checkAdapter } from '../../contracts/adapter/check/check-adapter.ts'
import { reportOfAdapter } from '../../contracts/adapter/check/report-of-adapter.ts'
import { checked } from '../../contracts/adapter/checked.ts'
import { openSut } from '../../scenarios/sut/open.ts'
import { dutchDateTime } from '../../simulator/dutch-time.ts'
import { manualSchool } from '../../simulator/generate/manual-school.ts'
import { activateKoppeling } from '../../simulator/koppelingen/activate.ts'
import { prepareKoppeling } from '../../simulator/koppelingen/koppeling.ts'
import { listen } from '../../simulator/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { closeSystem } from './close-system.ts'
import { defineCommand } from './command.ts'
import { versionOfPackage } from './command-line.ts'
import { type JudgingOptions, judgingOptions, tellingFor, tellReport } from './judging.ts'
import { millisecondsOf } from './timeout.ts'

/** Noon of a school day: the check does not depend on when it runs. */
const moment = Date.parse('2026-11-23T11:00:00Z')

export const adapterCheck = defineCommand<JudgingOptions & { readonly sut: string; readonly timeout?: string }>({
  name: 'adapter check',
  summary: 'Tells whoever writes an adapter what is missing or wrong, one line each.',
  options: [
    {
      flags: '--sut <system>',
      what: 'the system under test: testcentrum, module:FILE, http://ADDRESS or exec:COMMAND',
      default: 'testcentrum',
    },
    { flags: '--timeout <seconds>', what: 'how long the system may take over one call', default: '10' },
    ...judgingOptions,
  ],
  examples: [
    'koppelproef adapter check --sut http://127.0.0.1:9000',
    'koppelproef adapter check --sut "exec:php adapter.php"',
  ],
  run: async (_, { sut, timeout = '10', ...options }, terminal) => {
    const patience = millisecondsOf(timeout)
    const telling = await tellingFor(options, terminal)
    const system = checked(await openSut(sut, {}, { timeout: patience }), { timeout: patience, form: false })
    const simulator = createBareSimulator({ seed: '1', clock: { now: () => moment } })
    const bugs: unknown[] = []
    simulator.onBug((bug) => void bugs.push(bug))
    const { url, close } = await listen(simulator)
    try {
      const reports = await checkAdapter(system, worldOf(simulator, url))
      // A LAS that broke down says nothing about the system that asked it.
      if (bugs.length > 0) throw bugs[0]
      const report = reportOfAdapter(reports, sut, versionOfPackage())
      await tellReport(report, telling, terminal)
      if (report.oordeel === 'geslaagd') telling.say(`  koppelproef run --sut ${JSON.stringify(sut)}\n`)
      return report.oordeel === 'geslaagd' ? 0 : 1
    } finally {
      await close()
      await closeSystem(system, patience, terminal)
    }
  },
})

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
  const [groep] = school.groepen!
  const [leerkracht] = school.leerkrachten!
  const [leerling] = school.leerlingen
  const { roepnaam, achternaam } = leerkracht!
  return {
    nu: dutchDateTime(moment),
    koppeling: {
      leerlinggegevens: `${url}/uwlr/leerlinggegevens`,
      leerresultaten: `${url}/uwlr/leerresultaten`,
      brincode: school.brincode!,
      schooljaar: school.schooljaar,
      xsdversie: '2.2',
      autorisatiesleutel: outcome.koppeling.autorisatiesleutel!,
      ...klant,
    },
    toestand: {
      groepen: [
        {
          id: 'check-groep',
          key: groep!.key,
          naam: groep!.naam,
          schooljaar: school.schooljaar,
          soort: 'groep' as const,
        },
      ],
      leerkrachten: [{ id: 'check-leerkracht', key: leerkracht!.key, roepnaam, achternaam }],
      leerlingen: [
        {
          id: 'check-leerling',
          key: leerling!.key,
          roepnaam: leerling!.roepnaam,
          achternaam: leerling!.achternaam,
          geboortedatum: leerling!.geboortedatum,
          groepen: ['check-groep'],
        },
      ],
      resultaten: [
        { id: 'check-resultaat', leerling: 'check-leerling', toets: 'PROEF-1', score: 12, afnamedatum: '2026-10-05' },
      ],
    },
  }
}
