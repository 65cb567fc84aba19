import { describe, expect, test } from '@jest/globals'
import { checked } from '../../contracts/adapter/checked.ts'
import { AdapterFailure } from '../../contracts/adapter/failure.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import { runNotes } from '../../scenarios/report/report-of-run.ts'
import { runAll } from '../../scenarios/run/run-all.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { listen } from '../../simulator/port/listen.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { proseOf, reported, story, told } from './stage.ts'

/** Nobody of the EA is in the school: the testcentrum asks once more before it applies. */
const strangers = (stappen: string) =>
  story(`school:
  school: { brincode: 99XX }
  leerlingen: [{ key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }]
ea: { leerlingen: { ook: [{ id: ea-oud, roepnaam: Kim, achternaam: Bos, geboortedatum: 2016-04-02 }] } }
stappen:
  - activeer
  - koppel
  - importeer
${stappen}`)

describe('a step that was not carried out', () => {
  test('fails a story that says nothing of it: what comes after would hold because nothing happened', async () => {
    const own = openTestcentrum()
    const refuses = systemOf({ ...own, verwerk: async () => ({ kind: 'geweigerd', redenen: ['Niet vandaag.'] }) })
    const [verdict] = await told(
      strangers('  - verwerk\n  - verwacht: { records: [{ leerling: { ea: ea-oud } }] }\n'),
      { system: refuses },
    )
    expect(verdict).toMatchObject({
      verdict: 'gezakt',
      bij: { stap: { doe: 'verwerk' } },
      bevindingen: [{ verwacht: 'verwerkt', gevonden: 'geweigerd' }],
    })
    const prose = proseOf(verdict!)
    expect(prose).toContain('betekent: de school krijgt niet opgeslagen wat zij heeft gecontroleerd')
    expect(prose).not.toContain('schrijf')
  })

  test('a system that asks once more is answered yes, and that is told as its own choice', async () => {
    const [verdict] = await told(strangers('  - verwerk\n  - verwacht: { aantallen: { leerlingen: 2 } }\n'))
    expect(verdict).toMatchObject({ verdict: 'geslaagd', bevindingen: [], opmerkingen: [{ klasse: 'keuze' }] })
    expect(proseOf(verdict!)).toContain('keuze: verwerken: het systeem vraagt nog een bevestiging')
  })

  test.each([
    ['verwerk', '  - verwerk\n  - verwacht: { uitkomst: bevestiging-nodig }\n'],
    ['verwerk, confirmed', '  - verwerk: { bevestigd: true }\n'],
    ['importeer', '  - storing: { soort: reset }\n  - importeer\n  - verwacht: { import: mislukt }\n'],
    ['koppel', '  - koppel: { brincode: 99X }\n  - verwacht: { uitkomst: geweigerd }\n'],
  ])('is well where the story says so: %s', async (_, stappen) => {
    expect((await told(strangers(stappen)))[0]).toMatchObject({ verdict: 'geslaagd' })
  })

  test.each([
    ['importeer', '  - storing: { soort: reset }\n  - importeer\n'],
    ['koppel', '  - koppel: { brincode: 99X }\n'],
  ])('fails where it does not: %s', async (doe, stappen) => {
    expect((await told(strangers(stappen)))[0]).toMatchObject({ verdict: 'gezakt', bij: { stap: { doe } } })
  })
})

test('a story that expects nothing says so when it passes', async () => {
  const [verdict] = await told(strangers('  - verwerk: { bevestigd: true }\n'))
  expect(proseOf(verdict!)).toContain('let op: dit verhaal verwacht niets')
})

test('a story goes on after what is not so, and is scored at its end', async () => {
  const text = strangers(`  - verwacht: { leerlingen: { nieuw: 7 } }
  - verwacht: { leerlingen: { nieuw: 8 } }
  - verwerk: { bevestigd: true }
`)
  const simulator = createBareSimulator({ seed: '1' })
  const { url, close } = await listen(simulator)
  const { verdicts } = await runAll(parseScenarios(text, 'verhaal.yaml'), {
    ...{ simulator, url, seed: '1', stopwatch: () => 0, bail: false, maxTimeouts: 3, onVerdict: () => {} },
    systems: [systemOf(openTestcentrum())],
  })
  await close()
  const [verdict] = verdicts
  expect(verdict).toMatchObject({ verdict: 'gezakt', bij: { plek: { regel: 14 } }, score: { nieuw: 1 } })
  expect(verdict!.bevindingen.map(({ plek }) => plek?.regel)).toEqual([14, 15])
  expect(runNotes(reported([verdict!]), 'nl')).not.toContain('gescoord')
})

test.each([
  ['importeer: no answer within 0.5 seconds', 'importeer: geen antwoord binnen 0.5 seconden'],
  ['verwerk answered HTTP 500: kapot', 'verwerk antwoordde HTTP 500: kapot'],
  ['verwerk answered no JSON: <html>', 'verwerk antwoordde geen JSON: <html>'],
  ['verwerk: the answer broke off: terminated', 'verwerk: het antwoord brak af: terminated'],
  [
    'verwerk: http://127.0.0.1:9 does not answer any more: ECONNREFUSED',
    'verwerk: http://127.0.0.1:9 antwoordt niet meer: ECONNREFUSED',
  ],
  ['verwerk: the command ended (exit 1): node ea.mjs', 'verwerk: het commando stopte (exit 1): node ea.mjs'],
  [
    'verwerk: this line on its stdout is no JSON: hoi. Log to stderr',
    'verwerk: deze regel op stdout is geen JSON: hoi. Log naar stderr',
  ],
  ['closing took longer than 10 seconds', 'afsluiten duurde langer dan 10 seconden'],
])('a report in Dutch says in Dutch that %s', async (english, dutch) => {
  const own = openTestcentrum()
  const failing = async () => {
    throw new AdapterFailure('broke', english)
  }
  const [verdict] = await told(strangers('  - verwerk\n'), { system: checked(systemOf({ ...own, verwerk: failing })) })
  expect(reported([verdict!]).gevallen[0]!.reden).toEqual({ nl: dutch, en: english })
})

test('an answer in another form than the contract fails the story by name of the field', async () => {
  const own = openTestcentrum()
  const loose = systemOf({ ...own, verwerk: async () => ({ kind: 'ok' }) as never })
  const [verdict] = await told(strangers('  - verwerk\n'), { system: checked(loose) })
  expect(verdict).toMatchObject({
    verdict: 'fout',
    reden: expect.stringContaining('verwerk answers in another form: '),
  })
  expect(reported([verdict!]).gevallen[0]!.reden).toEqual({
    nl: expect.stringMatching(
      /^verwerk antwoordt in een andere vorm dan is afgesproken: .*\. De vorm: npx koppelproef docs/,
    ),
    en: expect.stringMatching(/^verwerk answers in another form: /),
  })
  const [right] = await told(strangers('  - verwerk: { bevestigd: true }\n'), { system: checked(systemOf(own)) })
  expect(right).toMatchObject({ verdict: 'geslaagd' })
})

test.each([
  ['from its first answer on', '  quirks: [answers-another-school]', 'mislukt'],
  ['not where the file says nothing of it', '', 'voorstel'],
])('a quirk in the school file of a story holds %s', async (_, quirks, comes) => {
  const school = `school:
  school: { brincode: 99XX }
${quirks}
  leerlingen: [{ key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }]
stappen:
  - activeer
  - koppel
  - importeer
  - regel: { import: ${comes} }
`
  expect(await told(story(school))).toMatchObject([{ verdict: 'geslaagd' }])
})
